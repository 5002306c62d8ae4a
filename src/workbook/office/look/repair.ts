import { rangeReference } from '../../../base/a1';
import type { CellValue } from '../../../base/cells';
import { officeErrors } from '../../../catalogue/errors/office-errors';
import type { RepairResult } from '../../host';
import type { Progress } from '../../port';
import { FilteredError } from '../../workbook-error';
import { rowBytes } from '../plan/bytes';
import { TEXT } from '../plan/style';
import { COMMAND_BYTES, send, type Work } from '../plan/work';
import { supports, withEvents, withExcel } from './excel';
import { type Facts, loadFacts } from './facts';
import { cellCount, cellsPerRead, type Content, fromExcel, type Place, readContents } from './read';
import { type FormulaBlock, formulaBlocks, isError, repairable } from './repair-blocks';
import { tellEdits } from './row-watch';

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

/** What tells that a cell comes to an error. */
const SHOWN = ['values', 'text'] as const satisfies readonly Content[];
/** And what is needed to write it again. */
const ALL = [...SHOWN, 'formulas', 'numberFormat'] as const satisfies readonly Content[];

type Cells<C extends Content> = Readonly<Record<C, readonly (readonly CellValue[])[]>>;

/**
 * Writes formulas with functions of ours again that come to an error: formulas that were typed or opened before the
 * add-in had registered keep it until they are entered once more (OfficeDev/office-js 5865, 6355). The text stays the
 * same; only the prefix that Excel puts before the name in files is left out. No other cell is touched, and no protected
 * sheet. The add-in's own events are switched off in the request that reads, and on again in the one that reads back.
 * @throws FilteredError where a filter leaves rows out of a sheet with such cells; WorkbookError for errors of Excel's.
 */
export async function repairFormulas(progress?: Pick<Progress, 'shown' | 'edited'>): Promise<RepairResult> {
  return withExcel(async (context) => {
    const facts = await loadFacts(context, true);
    const used = facts.sheets.flatMap(({ name, used: area }) => (area ? [{ sheet: name, area }] : []));
    const places = cellCount(used) <= cellsPerRead(ALL) ? used : await withErrors(context, used);
    if (places.length === 0) return { found: 0, written: 0, remaining: [], protectedSheets: [] };
    const switches = supports('1.8');
    let back: ReadBack | null = null;
    try {
      const read = await readContents(context, places, ALL, () => {
        if (switches) context.runtime.enableEvents = false;
      });
      const broken = (asText: boolean): FormulaBlock[] =>
        places.flatMap(({ sheet, area }, at) => formulaBlocks(sheet, area, formulasOf(read[at], asText)));
      const [blocks, texts] = [broken(false), broken(true)];
      refuseFilteredBlocks(facts, [...blocks, ...texts]);
      const locked = new Set(facts.sheets.flatMap((sheet) => (sheet.protected ? [sheet.name] : [])));
      const open = ({ sheet }: FormulaBlock): boolean => !locked.has(sheet);
      const writable = blocks.filter(open);
      await send(context, writable.map(blockWork));
      back = readBack(writable);
      if (switches) {
        await withEvents({ look: (fresh, along) => tellEdits(fresh, progress, along), ask: back.ask });
      }
      const failed = await back.errors(context);
      return {
        found: cellCount([...blocks, ...texts]),
        written: cellCount(writable),
        remaining: [...failed, ...texts.filter(open)].map(
          ({ sheet, area }) => `${sheet}!${rangeReference(area)}`,
        ),
        protectedSheets: [...locked].filter((name) =>
          [...blocks, ...texts].some(({ sheet }) => sheet === name),
        ),
      };
    } finally {
      if (switches && back === null) await withEvents();
    }
  });
}

/** The smallest rectangle of each place that holds all its errors. */
async function withErrors(context: Excel.RequestContext, used: readonly Place[]): Promise<Place[]> {
  const read = await readContents(context, used, SHOWN);
  return used.flatMap(({ sheet, area }, at) => {
    const rows: number[] = [];
    const columns: number[] = [];
    for (const [row, column] of errorsIn(read[at])) {
      rows.push(row);
      columns.push(column);
    }
    if (rows.length === 0) return [];
    const [top, left] = [least(rows), least(columns)];
    const size = { rows: most(rows) - top + 1, columns: most(columns) - left + 1 };
    return [{ sheet, area: { row: area.row + top, column: area.column + left, ...size } }];
  });
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

/** Rows and columns, counted within the place, of the cells that come to an error. */
function errorsIn(cells: Cells<'values' | 'text'> | undefined): [number, number][] {
  return (cells?.values ?? []).flatMap((row, r) =>
    row.flatMap((value, c): [number, number][] => (isError(value, cells?.text[r]?.[c]) ? [[r, c]] : [])),
  );
}

/** Formulas to be written again; those in a cell that is formatted as text, which would become words, apart from others. */
function formulasOf(
  cells: Cells<(typeof ALL)[number]> | undefined,
  asText: boolean,
): readonly (readonly (string | null)[])[] {
  return (cells?.values ?? []).map((row, r) =>
    row.map((value, c) =>
      (cells?.numberFormat[r]?.[c] === TEXT) === asText
        ? repairable(cells?.formulas[r]?.[c], value, cells?.text[r]?.[c])
        : null,
    ),
  );
}

interface ReadBack {
  /** Queues the question what stands there now, where one request holds the answer. */
  readonly ask: (context: Excel.RequestContext) => void;
  /** Blocks in which an error still stands; asked now unless it was before. */
  readonly errors: (context: Excel.RequestContext) => Promise<FormulaBlock[]>;
}

function readBack(written: readonly FormulaBlock[]): ReadBack {
  let asked: Excel.Range[] | null = null;
  return {
    ask: (context) => {
      if (cellCount(written) > cellsPerRead(SHOWN)) return;
      asked = written.map(({ sheet, area }) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRange(rangeReference(area))
          .load([...SHOWN]),
      );
    },
    errors: async (context) => {
      const now =
        asked?.map(({ values, text }) => ({ values: plain(values), text: plain(text) })) ??
        (await readContents(context, written, SHOWN));
      return written.filter((_, at) => errorsIn(now[at]).length > 0);
    },
  };
}

const plain = (rows: readonly (readonly unknown[])[]): CellValue[][] => rows.map((row) => row.map(fromExcel));

/** What is written over rows that a filter leaves out goes astray, formulas like everything else. */
function refuseFilteredBlocks({ filtered = [] }: Facts, blocks: readonly FormulaBlock[]): void {
  const names = filtered.filter((name) => blocks.some(({ sheet }) => sheet === name));
  if (names.length > 0) throw new FilteredError(officeErrors.filtered(names), names);
}
