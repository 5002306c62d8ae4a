import { isBlank } from '../../base/text';
import { LEAVE, questionKeys, TABLE_ANSWERS, USE } from '../../catalogue/settings/reading-words';
import { reportYearOf } from '../cells/fiscal-year';
import { keyOf } from '../cells/receipts';
import type { ReadingContext } from '../find/answers';
import { valueAt } from '../find/grid';
import type { Located } from '../find/input-list';
import { isDoubtfulName } from '../find/table-kinds';
import { readBody } from '../records/body';
import { columnReader } from '../records/rows';
import { IDENTITY } from './columns';
import type { Head } from './heads';
import { bearsName, isCalled, type ReportKind } from './kinds';

/** A table of plans or reports as a part of the list of its kind. */
export interface ReportPart {
  readonly kind: ReportKind;
  /** Of one that is asked of, only what no other has is a record. */
  readonly located: Located<string>;
  /** Why it is asked whether the table is to be used; null: it is read. */
  readonly doubt: 'name' | 'hidden' | 'common' | null;
  /** Key of the question. */
  readonly key: string;
}

/** Points above those of columns. */
const BEARS_NAME = 1000;
const DOUBTFUL = 4 * BEARS_NAME;
const HIDDEN = 2 * BEARS_NAME;
const LISTED = 100;

/**
 * The tables of one kind as one list, those first that are read: all that have the columns of the best of them. One that
 * is old or a copy by its name, hidden beside one that is seen, or reports what another one does is asked of.
 */
export function reportParts(kind: ReportKind, all: readonly Head[], context: ReadingContext): ReportPart[] {
  const own = all.filter((head) => head.kind === kind);
  const [best] = [...own].sort((a, b) => points(b, context) - points(a, context));
  if (best === undefined) return [];
  const peers = own.filter((head) => head === best || isPeer(best, head));
  const asked = peers.map((head) => {
    const isAlone = peers.every((other) => other === head || other.grid !== head.grid);
    const { sheet } = head.grid;
    const key = isAlone ? questionKeys.table(sheet) : questionKeys.rowOf(sheet, head.area.row + 1);
    const answer = context.answers.of(key, TABLE_ANSWERS);
    const located = locatedAt(head);
    const keys = keysOf(kind, located);
    return { head, key, answer, located, keys, doubt: doubtBefore(head, peers, context) };
  });
  const doubted = asked.map((one) => {
    const own = new Set(one.keys.values());
    const isShared =
      one.doubt === null &&
      asked.some(
        (other) =>
          other !== one && other.doubt === null && [...other.keys.values()].some((each) => own.has(each)),
      );
    return { ...one, doubt: one.doubt ?? (isShared ? ('common' as const) : null) };
  });
  const used = doubted
    .filter(({ doubt, answer }) => doubt === null || answer !== LEAVE)
    .map((one) => (one.answer === USE ? { ...one, doubt: null } : one));
  const known = new Set<string>();
  return [...used.filter(({ doubt }) => doubt === null), ...used.filter(({ doubt }) => doubt !== null)].map(
    ({ key, located, keys, doubt }): ReportPart => {
      const rows =
        doubt === null ? located.rows : located.rows.filter((row) => !known.has(keys.get(row) ?? ''));
      for (const each of keys.values()) known.add(each);
      return { kind, key, doubt, located: { ...located, rows } };
    },
  );
}

const namesOf = ({ table, grid }: Head): string[] => [grid.sheet, ...(table === null ? [] : [table.name])];

/** 効果報告 and 実績報告 of a year come in after it, in lists of their own: another year makes none of them doubtful. */
const isDoubtful = (head: Head, { fiscalYear }: ReadingContext): boolean =>
  namesOf(head).some((name) => isDoubtfulName(name, head.kind === 'plans' ? fiscalYear : null));

const points = (head: Head, context: ReadingContext): number =>
  head.columns.size +
  (bearsName(head.kind, namesOf(head)) ? BEARS_NAME : 0) +
  (head.table === null ? 0 : LISTED) -
  (isDoubtful(head, context) ? DOUBTFUL : 0) -
  (head.grid.visible ? 0 : HIDDEN);

/** A register of figures is no further list of reports: that is called so, or has most of the columns, and 年度. */
function isPeer(best: Head, head: Head): boolean {
  const { kind, columns } = head;
  if (kind === 'effects' && best.columns.has('年度') && !columns.has('年度')) return false;
  const common = [...columns.keys()].filter((field) => best.columns.has(field)).length;
  return common * 2 > best.columns.size || columns.has('賃金還元') || isCalled(kind, namesOf(head));
}

function doubtBefore(head: Head, peers: readonly Head[], context: ReadingContext): ReportPart['doubt'] {
  if (peers.length === 1) return null;
  if (isDoubtful(head, context)) return 'name';
  return !head.grid.visible && peers.some(({ grid }) => grid.visible) ? 'hidden' : null;
}

/** What a row reports, by sheet row: whose plan, or whose report of which year. */
function keysOf(kind: ReportKind, { grid, columns, rows }: Located<string>): ReadonlyMap<number, string> {
  const numberAt = columnReader(grid, columns.get('receiptNumber'), true);
  const yearAt = columnReader(grid, kind === 'effects' ? columns.get('年度') : undefined, true);
  return new Map(
    rows.flatMap((row): [number, string][] => {
      const number = keyOf(numberAt(row));
      return number === '' ? [] : [[row, `${number} ${String(reportYearOf(yearAt(row), false) ?? '')}`]];
    }),
  );
}

function locatedAt({ grid, table, area, columns }: Head): Located<string> {
  const known = [...columns.values()];
  const body = readBody(
    grid,
    area,
    {
      known,
      receiptNumber: columns.get('receiptNumber'),
      named: IDENTITY.flatMap((field) => columns.get(field) ?? []),
      needed: null,
      header: (column) => valueAt(grid, area.row, column),
    },
    area.row + area.rows < grid.area.row + grid.area.rows,
  );
  return {
    ...{ grid, tableName: table?.name ?? null, headerRow: area.row, area, columns },
    byHand: new Set(),
    rows: body.rows,
  };
}

/**
 * Whether a list is one table of which every numbered row is a record. Otherwise (several tables, a header again, a row of
 * sums) one range does not say what is read.
 */
export function isOneRange([first, ...more]: readonly Located<string>[]): boolean {
  if (first === undefined || more.length > 0) return more.length === 0;
  const { grid, area, columns } = first;
  const records = new Set(first.rows);
  const column = columns.get('receiptNumber') ?? -1;
  return Array.from({ length: area.rows - 1 }, (_, n) => area.row + 1 + n).every(
    (row) => records.has(row) || isBlank(valueAt(grid, row, column)),
  );
}
