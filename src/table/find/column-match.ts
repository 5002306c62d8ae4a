import { addTo } from '../../base/group-by';
import { LEAVE } from '../../catalogue/settings/reading-words';
import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import {
  applicationColumns,
  type ColumnSpec,
  headerIndex,
  headerKey,
  lineColumns,
  memberColumns,
} from '../columns';
import type { Answers } from './answers';
import { CONTRACT_HEADERS, type HeaderLine } from './header-lines';
import { bareName, columnKey, entryOf, withoutBrackets } from './headings';
import { type ColumnMapping, type InputTable, mappedColumns } from './mapping';
import { writtenBeside } from './unknown-columns';

/** The columns of a header that hold the fields of one kind of table. */
export interface ColumnMatch<Field extends string> {
  readonly columns: ReadonlyMap<Field, number>;
  /** Further columns that are called by a name of the same field, and nobody has said which one counts. */
  readonly rivals: ReadonlyMap<Field, readonly number[]>;
  /** Needed columns under a name that they may have; each is asked. */
  readonly likely: ReadonlyMap<Field, number>;
  /** An answer of 準備 has had a say. */
  readonly answered: boolean;
}

export interface Matches {
  readonly applications: ColumnMatch<ApplicationField>;
  readonly lines: ColumnMatch<LineField>;
  readonly members: ColumnMatch<MemberField>;
}

const indexes = {
  applications: headerIndex(applicationColumns),
  lines: headerIndex(lineColumns),
  members: headerIndex(memberColumns),
};

/** Reads a header as each of the input tables. */
export function matchesOf(
  line: HeaderLine,
  sheet: string,
  mappings: readonly ColumnMapping[],
  answers: Answers,
): Matches {
  const read = <Field extends string>(
    table: InputTable,
    index: ReadonlyMap<string, Field>,
    specs: readonly ColumnSpec<Field>[],
  ) => matched({ line, sheet, mappings, answers }, index, specs, table);
  return {
    applications: read('applications', indexes.applications, applicationColumns),
    lines: read('lines', indexes.lines, lineColumns),
    members: read('members', indexes.members, memberColumns),
  };
}

/** Whether another column bears the same header. */
export const standsTwice = (texts: ReadonlyMap<number, string>, header: string): boolean =>
  [...texts.values()].filter((text) => headerKey(text) === headerKey(header)).length > 1;

/** A header, and what has been said of its columns. */
interface Headed {
  readonly line: HeaderLine;
  readonly sheet: string;
  readonly mappings: readonly ColumnMapping[];
  readonly answers: Answers;
}

/**
 * Columns by field: one mapped by hand, one that an answer names, the contract's own header, a synonym, and then the
 * leftmost.
 */
function matched<Field extends string>(
  { line: { texts }, sheet, mappings, answers }: Headed,
  index: ReadonlyMap<string, Field>,
  specs: readonly ColumnSpec<Field>[],
  table: InputTable,
): ColumnMatch<Field> {
  const byHand = mappedColumns(mappings, table);
  const taken = new Set(mappings.map(({ column }) => column));
  const columns = new Map<Field, number>();
  const named = new Map<Field, number[]>();
  const settled = new Set<Field>();
  let answered = false;
  const settle = (field: Field, column: number): void => {
    if (settled.has(field)) return;
    columns.set(field, column);
    settled.add(field);
  };
  for (const { field } of specs) {
    const column = byHand.get(field);
    if (column !== undefined) settle(field, column);
  }
  const possible = [...specs.map(({ header }) => header), LEAVE];
  const isOfOther = (text: string): boolean =>
    answers.column(sheet, text, CONTRACT_HEADERS)?.ofSheet === true;
  const exact = new Set<Field>();
  const ofAnyTable = new Set<Field>();
  const ownNames = new Set(
    [...texts.values()]
      .filter((text) => answers.column(sheet, text, possible) === null)
      .map((text) => entryOf(index, text)),
  );
  for (const [column, text] of texts) {
    if (taken.has(column)) continue;
    const given = answers.column(sheet, text, possible);
    const answer = given?.answer ?? null;
    const field = entryOf(index, text);
    // of columns with the very same header an answer cannot say which one counts
    const isAlike = answer !== null && answer !== LEAVE && standsTwice(texts, text);
    const meant = specs.find(({ header }) => header === answer)?.field;
    if (answer !== null && !isAlike) {
      // given of another table: here that column has its own name, and this one another than it
      const isOther =
        given?.ofSheet !== true && meant !== undefined && meant !== field && ownNames.has(meant);
      if (isOther && !columnKey(text).includes(headerKey(answer))) continue;
      // 使わない, of a header that means nothing here is an answer about another table
      answered ||= meant !== undefined || field !== undefined;
      if (meant !== undefined) settle(meant, column);
      if (meant !== undefined && given?.ofSheet === false) ofAnyTable.add(meant);
      continue;
    }
    if (field === undefined || isOfOther(text)) continue;
    addTo(named, field, column);
    if (settled.has(field)) continue;
    const isContract = specs.some(
      (spec) => spec.field === field && headerKey(spec.header) === headerKey(text),
    );
    if (exact.has(field)) continue;
    if (isContract) exact.add(field);
    if (isContract || !columns.has(field)) columns.set(field, column);
  }
  dropForeignCategory(texts, columns, ofAnyTable);
  const rivals = new Map<Field, readonly number[]>();
  for (const [field, all] of named) {
    if (settled.has(field) || all.length < 2) continue;
    rivals.set(
      field,
      all.filter((column) => column !== columns.get(field)),
    );
  }
  const isOpen = (column: number, text: string): boolean =>
    !taken.has(column) &&
    ![...columns.values()].includes(column) &&
    entryOf(index, text) === undefined &&
    answers.column(sheet, text, possible) === null;
  const likely = likelyColumns(texts, specs, columns, isOpen);
  for (const [field, column] of likely) columns.set(field, column);
  return { columns, rivals, likely, answered };
}

/** An answer about 区分 of 経費 makes no flat table of a list of 申請 that has a 区分 too, and no cost. */
function dropForeignCategory<Field extends string>(
  texts: HeaderLine['texts'],
  columns: Map<Field, number>,
  ofAnyTable: ReadonlySet<string>,
): void {
  if (!ofAnyTable.has('category') || !namesProgramme(texts)) return;
  const has = (name: string): boolean => [...columns.keys()].some((field) => field === name);
  if (has('cost')) return;
  for (const field of columns.keys()) if (field === 'category') columns.delete(field);
}

const namesProgramme = (texts: HeaderLine['texts']): boolean =>
  [...texts.values()].some((text) => entryOf(indexes.applications, text) === 'programme');

/** Of a table that tells of itself by others, the needed columns that have none of their own names. */
function likelyColumns<Field extends string>(
  texts: HeaderLine['texts'],
  specs: readonly ColumnSpec<Field>[],
  columns: ReadonlyMap<Field, number>,
  isOpen: (column: number, text: string) => boolean,
): ReadonlyMap<Field, number> {
  const found = new Map<Field, number>();
  const there: ReadonlySet<string> = new Set(columns.keys());
  const isApplications = namesProgramme(texts);
  const ours = writtenBeside(texts);
  for (const { field, header, synonyms = [], likely } of specs) {
    if (likely === undefined || columns.has(field) || !likely.beside.every((other) => there.has(other)))
      continue;
    // 区分 in a table of 申請 makes no flat one of it
    if (field === 'category' && isApplications) continue;
    const names = new Set(likely.names.map(headerKey));
    const own = new Set([header, ...synonyms].map(headerKey));
    const column = [...texts].find(
      ([at, text]) =>
        (names.has(bareName(text)) || own.has(withoutBrackets(text))) &&
        !ours.has(at) &&
        isOpen(at, text) &&
        ![...found.values()].includes(at),
    )?.[0];
    if (column !== undefined) found.set(field, column);
  }
  return found;
}
