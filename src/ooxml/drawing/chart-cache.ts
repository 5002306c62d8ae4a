import type { Area } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import { escapeText } from '../xml/xml-text';

type Cells = SheetContent['cells'];

/** The texts of an area of one column or one cell. */
export function textCache(cells: Cells, area: Area): string {
  const points = textsOf(cells, area).map((text, index) =>
    text === '' ? '' : `<c:pt idx="${index}"><c:v>${escapeText(text)}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${area.rows}"/>${points.join('')}</c:strCache>`;
}

/** The numbers of an area of one column; what is no number has no point. */
export function numberCache(cells: Cells, area: Area): string {
  const points = valuesOf(cells, area).map((value, index) =>
    typeof value === 'number' ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : '',
  );
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${area.rows}"/>${points.join('')}</c:numCache>`;
}

/** An area's cells as texts; '' for an empty one. */
export const textsOf = (cells: Cells, area: Area): string[] =>
  valuesOf(cells, area).map((value) => String(value ?? ''));

function valuesOf(cells: Cells, { row, column, rows }: Area) {
  return Array.from({ length: rows }, (_, at) => {
    const cell = cells[row + at]?.[column] ?? null;
    return typeof cell === 'object' && cell !== null ? cell.value : cell;
  });
}
