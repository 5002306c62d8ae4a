import type { CellValue } from '../base/cells';
import { isBlank } from '../base/text';
import type { LineField } from '../grant/input/records';
import { isCategoryName } from '../table/cells/names';
import { applicationColumns, headerIndex, lineColumns } from '../table/columns';
import { type Grid, valueAt } from '../table/find/grid';
import { entryOf, unitOfHeader, unitWord } from '../table/find/headings';
import { MONEY } from '../table/questions/money-columns';
import { unitSaid } from '../table/questions/unit-hints';
import { saidIn, taxSaid } from './tax-words';

/** A list with a row per application and groups of columns, one per line: 機器1 品名, 機器1 支出額, 機器2 品名 … */
export interface Unfolded {
  /** The list with the groups blank. */
  readonly applications: Grid;
  /** A row per line: 受付番号, 明細番号, then a column per field. */
  readonly lines: Grid;
  /** Row of the list that a row of `lines` was made of; both from 0, as they stand in their grids. */
  readonly source: (row: number) => number;
}

interface Grouped {
  readonly column: number;
  readonly field: LineField;
  readonly group: number;
}

const TAX_NAMES = { included: '税込', excluded: '税抜' } as const;

const lineIndex = headerIndex(lineColumns);
const headerOf = new Map(lineColumns.map(({ field, header }) => [field, header]));
const receiptIndex = headerIndex(applicationColumns.filter(({ field }) => field === 'receiptNumber'));

/** 機器1 品名, 1_品名, 品名（1）, 機器①：品名. */
const NUMBERED = /^(?<before>\D*?)(?<group>[0-9]{1,2})(?<after>\D*)$/u;
const BEFORE_NUMBER = /[\s_\-:：.．・(（第#]+$/u;
const BEHIND_NUMBER = /^[\s_\-:：.．・(（)）番目の]+/u;

/** 機器1（品名） leaves a bracket that opens before the number's end. */
const closed = (text: string): string =>
  text.endsWith(')') && !text.includes('(') ? text.slice(0, -1).trim() : text;

/**
 * Makes 申請 and 経費 of a list that has the lines beside each other.
 * @param headerRow sheet row of the headers
 * @param receiptColumn where 受付番号 is, whatever it is called
 * @returns null where there are no two groups that both have 支出額; `twice` where two columns of a group are the same
 * field, and nobody can say which of them counts
 */
export function unfold(
  grid: Grid,
  headerRow: number,
  receiptColumn?: number,
): Unfolded | { readonly twice: readonly [string, string] } | null {
  const { area } = grid;
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const textAt = (column: number): string => String(valueAt(grid, headerRow, column) ?? '');
  const named = columns.flatMap((column) => groupedAt(column, textAt(column)));
  const grouped = [...named, ...bareGroups(grid, headerRow, columns, named)].sort(
    (a, b) => a.column - b.column,
  );
  const complete = groupsWithCost(grouped);
  const receipt =
    receiptColumn ?? columns.find((column) => entryOf(receiptIndex, textAt(column)) !== undefined);
  if (complete.length < 2 || receipt === undefined) return null;
  for (const place of grouped) {
    const other = grouped.find(
      ({ column, field, group }) => column < place.column && field === place.field && group === place.group,
    );
    if (other !== undefined) return { twice: [textAt(other.column), textAt(place.column)] };
  }
  const fields = [...new Set(grouped.map(({ field }) => field))];
  const sources: number[] = [];
  const rows: CellValue[][] = [];
  for (let row = headerRow + 1; row < area.row + area.rows; row += 1) {
    for (const group of complete) {
      const cells = fields.map((field) => {
        const place = grouped.find((each) => each.group === group && each.field === field);
        return place === undefined ? null : valueAt(grid, row, place.column);
      });
      if (cells.every(isBlank)) continue;
      sources.push(row);
      rows.push([valueAt(grid, row, receipt), group, ...cells]);
    }
  }
  const isOfLine = new Set(grouped.map(({ column }) => column - area.column));
  const unitFor = unitsOf(grid, headerRow, textAt);
  const header = (['receiptNumber', 'lineNumber', ...fields] as const).map(
    (field) => `${headerOf.get(field) ?? ''}${unitFor(grouped.filter((place) => place.field === field))}`,
  );
  return {
    applications: {
      ...grid,
      values: grid.values.map((values) => values.map((value, at) => (isOfLine.has(at) ? null : value))),
      merges: [],
    },
    lines: {
      sheet: grid.sheet,
      visible: grid.visible,
      area: { row: 0, column: 0, rows: rows.length + 1, columns: header.length },
      values: [header, ...rows],
      merges: [],
    },
    source: (row) => sources[row - 1] ?? headerRow,
  };
}

/** （千円） and （税抜） behind a header of 経費, where a column of the group or a line above the list says so. */
function unitsOf(grid: Grid, headerRow: number, textAt: (column: number) => string) {
  const above = grid.values.slice(0, Math.max(0, headerRow - grid.area.row)).flat();
  const note = above.map((cell) => unitSaid(String(cell ?? ''))).find((unit) => unit !== undefined);
  const tax = saidIn(grid, grid.area.row, headerRow)?.says ?? taxSaid(grid.sheet);
  return (places: readonly Grouped[]): string => {
    const [first] = places;
    if (first === undefined || !MONEY.lines.includes(first.field)) return '';
    const named = places.map(({ column }) => unitOfHeader(textAt(column))).find((unit) => unit !== undefined);
    const word = named === undefined ? note : unitWord(named);
    const own = places.map(({ column }) => taxSaid(textAt(column))).find((said) => said !== null) ?? tax;
    const words = [...(word === undefined ? [] : [word]), ...(own === null ? [] : [TAX_NAMES[own]])];
    return words.map((each) => `（${each}）`).join('');
  };
}

/** What a header with a number is made of: 機器1（品名） is 機器, 1 and 品名. */
function partsOf(text: string): { front: string; group: number; back: string } | null {
  const { before, group, after } = NUMBERED.exec(text.normalize('NFKC').trim())?.groups ?? {};
  if (before === undefined || group === undefined || after === undefined) return null;
  return {
    front: before.replace(BEFORE_NUMBER, ''),
    group: Number(group),
    back: closed(after.replace(BEHIND_NUMBER, '')),
  };
}

/** A header that names a field of 経費 and has a number; 受付番号 and 明細番号 are no fields of a group. */
function groupedAt(column: number, text: string): Grouped[] {
  const parts = partsOf(text);
  if (parts === null) return [];
  const { front, group, back } = parts;
  const names = [back, `${front}${back}`, front].filter((name) => name !== '');
  const field = names.map((name) => entryOf(lineIndex, name)).find((found) => found !== undefined);
  const own = field !== undefined && field !== 'receiptNumber' && field !== 'lineNumber';
  return own ? [{ column, field, group }] : [];
}

/** 機器1 alone: 経費区分 where all columns of that name hold nothing else, else 品名; where a group has one, nothing. */
function bareGroups(
  grid: Grid,
  headerRow: number,
  columns: readonly number[],
  named: readonly Grouped[],
): Grouped[] {
  const bare = columns.flatMap((column) => {
    const parts = partsOf(String(valueAt(grid, headerRow, column) ?? ''));
    return parts !== null && parts.back === '' && BARE.has(parts.front)
      ? [{ column, group: parts.group }]
      : [];
  });
  const texts = bare.flatMap(({ column }) =>
    grid.values
      .slice(headerRow + 1 - grid.area.row)
      .flatMap((row) => row[column - grid.area.column] ?? [])
      .map(String)
      .filter((text) => !isBlank(text)),
  );
  const field: LineField = texts.length > 0 && texts.every(isCategoryName) ? 'category' : 'itemName';
  return bare
    .filter(({ group }) => !named.some((other) => other.group === group && other.field === field))
    .map((place) => ({ ...place, field }));
}

const BARE: ReadonlySet<string> = new Set(['機器', '経費', '品目', '費目', '対象機器', '導入機器', '物品']);

/** Numbers of the groups that have a 支出額: without it a group says nothing that could be granted. */
const groupsWithCost = (grouped: readonly Grouped[]): number[] =>
  [...new Set(grouped.filter(({ field }) => field === 'cost').map(({ group }) => group))].sort(
    (a, b) => a - b,
  );
