import { officeErrors } from '../../../catalogue/errors/office-errors';
import type { Area, CellValue } from '../../../base/cells';
import type { RepairResult } from '../../host';
import { FilteredError } from '../../workbook-error';
import { rangeReference } from '../../../base/a1';
import { rowBytes } from '../plan/bytes';
import { withExcel, withoutEvents } from './excel';
import { loadFacts, type Facts } from './facts';
import { readAreas } from './read';
import { type FormulaBlock, formulaBlocks, isError, repairable } from './repair-blocks';
import { TEXT } from '../plan/style';
import { COMMAND_BYTES, type Work, send } from '../plan/work';

function blockWork({ sheet, area, formulas }: FormulaBlock): Work {
  return {
    bytes: COMMAND_BYTES + formulas.reduce((sum, row) => sum + rowBytes(row), 0),
    cells: area.rows * area.columns,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(rangeReference(area));
      range.formulas = formulas.map((row) => [...row]);
    },
    halve: () => {
      if (area.rows < 2) return null;
      const middle = Math.ceil(area.rows / 2);
      const part = (start: number, end: number): Work =>
        blockWork({
          sheet,
          area: { ...area, row: area.row + start, rows: end - start },
          formulas: formulas.slice(start, end),
        });
      return [part(0, middle), part(middle, area.rows)];
    },
  };
}

/**
 * Writes formulas with functions of ours again that come to an error: formulas that were typed or opened before the
 * add-in had registered keep it until they are entered once more (OfficeDev/office-js 5865, 6355). The text stays the
 * same; only the prefix that Excel puts before the name in files is left out. No other cell is touched, and no protected
 * sheet.
 * @throws FilteredError where a filter leaves rows out of a sheet with such cells; WorkbookError for errors of Excel's.
 */
export async function repairFormulas(): Promise<RepairResult> {
  return withExcel(async (context) => {
    const facts = await loadFacts(context, true);
    const used = facts.sheets.flatMap(({ name, used: area }) => (area ? [{ sheet: name, area }] : []));
    const shown = await readShown(context, used);
    const broken = used.flatMap((place, at) => {
      const cells = shown[at] ?? [];
      return cells.some(hasError) ? [{ ...place, cells }] : [];
    });
    const formulas = await readAreas(context, broken, 'formulas');
    const blocks = broken.flatMap(({ sheet, area, cells }, at) =>
      formulaBlocks(
        sheet,
        area,
        cells.map((row, r) => row.map(([value, text], c) => repairable(formulas[at]?.[r]?.[c], value, text))),
      ),
    );
    refuseFilteredBlocks(facts, blocks);
    const locked = new Set(facts.sheets.flatMap((sheet) => (sheet.protected ? [sheet.name] : [])));
    const open = blocks.filter(({ sheet }) => !locked.has(sheet));
    const texts = await textCells(context, open);
    const writable = open.filter((block) => !texts.includes(block));
    await withoutEvents(context, () => send(context, writable.map(blockWork)));
    const after = await readShown(context, writable);
    const failed = writable.filter((_, at) => after[at]?.some(hasError));
    return {
      found: cellsIn(blocks),
      written: cellsIn(writable),
      remaining: [...failed, ...texts].map(({ sheet, area }) => `${sheet}!${rangeReference(area)}`),
      protectedSheets: [...locked].filter((name) => blocks.some(({ sheet }) => sheet === name)),
    };
  });
}

/** The value of a cell, and what it shows. */
type Shown = readonly [value: CellValue, text: CellValue];

async function readShown(
  context: Excel.RequestContext,
  wanted: readonly { readonly sheet: string; readonly area: Area }[],
): Promise<Shown[][][]> {
  const values = await readAreas(context, wanted, 'values');
  const texts = await readAreas(context, wanted, 'text');
  return values.map((rows, at) =>
    rows.map((row, r) => row.map((value, c): Shown => [value, texts[at]?.[r]?.[c] ?? null])),
  );
}

const hasError = (row: readonly Shown[]): boolean => row.some(([value, text]) => isError(value, text));

/** What is written over rows that a filter leaves out goes astray, formulas like everything else. */
function refuseFilteredBlocks({ filtered = [] }: Facts, blocks: readonly FormulaBlock[]): void {
  const names = filtered.filter((name) => blocks.some(({ sheet }) => sheet === name));
  if (names.length > 0) throw new FilteredError(officeErrors.filtered(names), names);
}

function cellsIn(blocks: readonly FormulaBlock[]): number {
  return blocks.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
}

/** Blocks with a cell that is formatted as text: entered again, its formula would become a word. */
async function textCells(
  context: Excel.RequestContext,
  blocks: readonly FormulaBlock[],
): Promise<FormulaBlock[]> {
  if (blocks.length === 0) return [];
  const ranges = blocks.map(({ sheet, area }) =>
    context.workbook.worksheets.getItem(sheet).getRange(rangeReference(area)).load('numberFormat'),
  );
  await context.sync();
  return blocks.filter((_, at) => ranges[at]?.numberFormat.flat().includes(TEXT));
}
