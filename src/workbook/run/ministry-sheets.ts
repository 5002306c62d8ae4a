import { type CellValue, shown } from '../../base/cells';
import type { Pieces } from '../../base/pieces';
import type { SheetContent } from '../../base/sheet-content';
import { extentOf, matrixOf } from '../../base/sheet-matrix';
import { inSlices } from '../../base/slices';
import { totalsDiffer } from '../../catalogue/errors/work-errors';
import { sheetTexts, timeText } from '../../catalogue/sheets/sheet-texts';
import type { Block } from '../../report/input';
import type { Blocks } from '../../report/tags';
import { differences } from '../compare';
import { SHEET_MARKS } from '../marks';
import { refuseDiffering } from '../ministry/refuse-differing';
import type { SheetResult } from '../ministry/sheet-result';
import { OWN_SHEETS } from '../own-sheets';
import type { WorkbookPort } from '../port';
import type { Assessed } from '../read/assessed';
import type { RunContext } from '../run-context';
import { assessWorkbook } from './assess-workbook';
import { plannedContents } from './contents';

/** Of the sheets that a report makes: 差戻し goes to applicants, 採択一覧 and 提出状況 stay in the prefecture. */
const INTERNAL: ReadonlySet<string> = new Set([
  SHEET_MARKS.letters,
  SHEET_MARKS.letterData,
  SHEET_MARKS.awardList,
  SHEET_MARKS.dutyList,
]);

export interface MinistrySheet {
  /** Computed from the input tables now, whatever the sheet in the workbook holds. */
  readonly content: SheetContent;
  /** The sheet in the workbook, whatever a clerk calls it; null where there is none. */
  readonly standing: string | null;
  /** There is none, or it holds other values: a missing result of a call, or one from before the last change. */
  readonly stale: boolean;
  /** Every row that a tag can name, where the sheet leaves some out. */
  readonly named?: Block;
}

export interface MinistrySheets {
  readonly assessed: Assessed;
  /** 検算 of all of them. */
  readonly checks: readonly SheetResult[];
  readonly sheets: readonly MinistrySheet[];
}

/**
 * The ministry sheets of a workbook as the report would write them; writes nothing.
 * @throws WorkbookError where the 検算 of one does not agree
 */
export async function ministrySheets(port: WorkbookPort, context: RunContext): Promise<MinistrySheets> {
  const assessed = await assessWorkbook(port, context);
  const { made } = await plannedContents(assessed, true, timeText(context.now), context);
  const checks = made.flatMap(({ results }) => results);
  refuseDiffering(checks, totalsDiffer);
  const { marks } = assessed.gathered.info;
  const sheets: MinistrySheet[] = [];
  for (const { content, named } of made.filter((sheet) => !INTERNAL.has(sheet.content.mark))) {
    const standing = marks.find(({ name }) => name === content.mark)?.sheet ?? null;
    const kept = standing === null ? null : await standingContent(port, standing, content, context);
    const own = named === undefined ? {} : { named };
    sheets.push({ content: kept ?? content, standing, stale: kept === null, ...own });
  }
  return { assessed, checks, sheets };
}

/** The blocks of the sheets by the names of their 様式, whatever the sheets are called in the workbook. */
export function reportBlocks(sheets: readonly MinistrySheet[]): Blocks {
  return new Map(
    sheets.flatMap(({ content: { mark, name, blocks }, named }) => {
      const form = OWN_SHEETS.get(mark) ?? name;
      if (named !== undefined) return [[form, named] as const];
      const [block] = blocks;
      if (block === undefined) return [];
      const rows = block.values.map((line) =>
        line.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? ''))),
      );
      return [[form, rows] as const];
    }),
  );
}

const time = sheetTexts.madeAt('');
const isTime = (cell: unknown): cell is string => typeof cell === 'string' && cell.startsWith(time);

/** The content with the time at which the standing sheet was made, if that sheet shows the very same values. */
async function standingContent(
  port: WorkbookPort,
  standing: string,
  content: SheetContent,
  { pause, progress }: RunContext,
): Promise<SheetContent | null> {
  const read = (await port.read([standing])).get(standing);
  if (read === undefined) return null;
  const values = await inSlices(valuesOf(content), pause, progress);
  const before = values.map((line, row) =>
    line.map((_, column) => read.values[row - read.area.row]?.[column - read.area.column] ?? null),
  );
  const made = before.flat().find(isTime);
  const { rows, columns } = extentOf(content);
  const beyond = read.area.row + read.area.rows > rows || read.area.column + read.area.columns > columns;
  if (beyond) return null;
  const untimed = (matrix: readonly (readonly CellValue[])[]): CellValue[][] =>
    matrix.map((line) => line.map((cell) => (isTime(cell) ? time : cell)));
  const changed = await inSlices(differences(untimed(before), untimed(values)), pause, progress);
  if (changed > 0) return null;
  if (made === undefined) return content;
  return { ...content, cells: content.cells.map((line) => line.map((cell) => (isTime(cell) ? made : cell))) };
}

/** What a clerk would see on the sheet, from A1: a formula as its value. */
export function* valuesOf(content: SheetContent): Pieces<CellValue[][]> {
  const matrix = yield* matrixOf(content, 'values');
  return matrix.map((line) => line.map(shown));
}

/** The content with values where it has formulas and calls. */
export function withoutFormulas(content: SheetContent): SheetContent {
  return {
    ...content,
    cells: content.cells.map((line) => line.map(shown)),
  };
}
