import { headerKey } from '../../../base/text';
import { SHEETS } from '../../../catalogue/sheets/headers';
import type { Cell } from '../../../grant/input/cell';
import type { OutcomesBefore } from '../../../grant/stages/award-changes';
import type { AwardRecords, HandDecision } from '../../../grant/stages/award-records';
import type { HandCells } from '../../../report/columns/award';
import type { Receipts } from '../../../table/cells/receipts';
import type { Grid } from '../../../table/find/grid';
import { awardHeader, type AwardLine, awardLines, handDecision } from '../../../table/stages/award-rows';
import { SHEET_MARKS } from '../../marks';
import type { WorkbookInfo, WorkbookPort } from '../../port';

/** 採択 as it stands. */
export interface AwardSheet {
  /** Whatever a clerk calls it. */
  readonly sheet: string;
  /** false: a clerk has begun it before we did, with no other columns than ours. */
  readonly isOurs: boolean;
  readonly lines: readonly AwardLine[];
}

/** What the workbook says of 採択 beside the applications. */
export interface GatheredAwards {
  /** null: there is no such sheet yet. */
  readonly standing: AwardSheet | null;
  readonly records: AwardRecords;
  /** What stands in the clerk's cells beside each decision. */
  readonly hand: ReadonlyMap<HandDecision, HandCells>;
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
  return { sheet, isOurs: ours !== undefined, lines: await readAwardLines(port, info, sheet) };
}

/** The rows of 採択 as they stand now. */
export async function readAwardLines(
  port: WorkbookPort,
  { sheets }: WorkbookInfo,
  sheet: string,
): Promise<AwardLine[]> {
  const used = sheets.find(({ name }) => name === sheet)?.used ?? null;
  return used === null ? [] : awardLines(await port.readFormulas(sheet, used));
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
    before: new Map(
      lines.flatMap(({ line, number }) => (line.before === null ? [] : [[number, line.before]])),
    ),
  };
}
