import { shown, type StoredCell } from '../../../base/cells';
import { groupBy } from '../../../base/group-by';
import { headerKey, isBlank } from '../../../base/text';
import { SHEETS } from '../../../catalogue/sheets/headers';
import type { Cell } from '../../../grant/input/cell';
import type { OutcomesBefore } from '../../../grant/stages/award-changes';
import type { AwardRecords, HandDecision } from '../../../grant/stages/award-records';
import type { HandCells } from '../../../report/columns/award';
import type { Receipts } from '../../../table/cells/receipts';
import type { Grid } from '../../../table/find/grid';
import {
  awardHead,
  awardHeader,
  type AwardLine,
  awardLines,
  handDecision,
} from '../../../table/stages/award-rows';
import { SHEET_MARKS } from '../../marks';
import type { WorkbookInfo, WorkbookPort } from '../../port';

/** 採択 as it stands. */
export interface AwardSheet {
  /** Whatever a clerk calls it. */
  readonly sheet: string;
  /** false: a clerk has begun it before we did, with no other columns than ours. */
  readonly isOurs: boolean;
  readonly lines: readonly AwardLine[];
  /** Where its headers stand on the sheet; null: it has none. */
  readonly head: AwardHead | null;
}

/** On the sheet: the row of the headers, the columns of a clerk's, and the first column behind them all. */
export type AwardHead = NonNullable<ReturnType<typeof awardHead>>;

/** What the workbook says of 採択 beside the applications. */
export interface GatheredAwards {
  /** null: there is no such sheet yet. */
  readonly standing: AwardSheet | null;
  readonly records: AwardRecords;
  /** What stands in the clerk's cells beside each decision. */
  readonly hand: ReadonlyMap<HandDecision, HandCells>;
  /** 条件 of those that nothing else is entered beside, by 受付番号. */
  readonly conditions: ReadonlyMap<string, readonly { readonly condition: StoredCell }[]>;
  /** The rows of 採択 on its sheet, by 受付番号; of several the first. */
  readonly rows: ReadonlyMap<string, number>;
  readonly before: OutcomesBefore;
}

/** Finds 採択: the sheet of ours, or one of that name that holds nothing but its columns. */
export async function findAwardSheet(
  port: WorkbookPort,
  info: WorkbookInfo,
  grids: readonly Grid[],
): Promise<AwardSheet | null> {
  const ours = info.marks.find(({ name }) => name === SHEET_MARKS.awards)?.sheet;
  const begun = grids.find(
    ({ sheet, values }) =>
      headerKey(sheet) === headerKey(SHEETS.awards) &&
      awardHeader(values) !== null &&
      info.tables.every((table) => table.sheet !== sheet || table.name === SHEETS.awards),
  )?.sheet;
  const sheet = ours ?? begun;
  if (sheet === undefined) return null;
  return { sheet, isOurs: ours !== undefined, ...(await readAwardTable(port, info, sheet)) };
}

/** The table 採択 as it stands now; its rows and columns are those of the sheet. */
export async function readAwardTable(
  port: WorkbookPort,
  { sheets }: WorkbookInfo,
  sheet: string,
): Promise<Pick<AwardSheet, 'lines' | 'head'>> {
  const used = sheets.find(({ name }) => name === sheet)?.used ?? null;
  if (used === null) return { lines: [], head: null };
  const cells = await port.readFormulas(sheet, used);
  const head = awardHead(cells);
  const placed = (column: number | null): number | null => (column === null ? null : used.column + column);
  return {
    lines: awardLines(cells).map((line) => ({ ...line, row: used.row + line.row })),
    head: head && {
      row: used.row + head.row,
      hand: {
        outcome: placed(head.hand.outcome),
        amount: placed(head.hand.amount),
        condition: placed(head.hand.condition),
      },
      end: used.column + head.end,
    },
  };
}

/** @param points of the applications, by their position. */
export function gatheredAwards(
  standing: AwardSheet | null,
  points: ReadonlyMap<number, Cell<number>>,
  receipts: Receipts,
): GatheredAwards {
  const lines = (standing?.lines ?? []).map((line) => ({ line, number: receipts.of(line.receiptNumber) }));
  const decided = lines.flatMap(({ line, number }) => {
    const decision = handDecision(line, number);
    return decision === null ? [] : [[decision, line.hand] as const];
  });
  return {
    standing,
    records: { points, decisions: decided.map(([decision]) => decision) },
    hand: new Map(decided),
    conditions: groupBy(
      lines.flatMap(({ line, number }) =>
        handDecision(line, number) === null && !isBlank(shown(line.hand.condition))
          ? [{ number, condition: line.hand.condition }]
          : [],
      ),
      ({ number }) => number,
    ),
    rows: new Map(lines.toReversed().map(({ line, number }) => [number, line.row])),
    before: new Map(
      lines.flatMap(({ line, number }) => (line.before === null ? [] : [[number, line.before]])),
    ),
  };
}
