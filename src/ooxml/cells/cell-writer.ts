import { cellReference, quoteSheet } from '../../base/a1';
import type { CellValue, FormulaCell } from '../../base/cells';
import { textTooLong } from '../../catalogue/errors/file-errors';
import { failure } from '../package/fail';
import type { StringTable } from '../workbook/string-table';
import { escapeText } from '../xml/xml-text';
import { encodeCellText, textElement } from './cell-text';
import { formulaToFile } from './formula';

/** Characters of a cell's text that Excel holds. */
export const MAX_TEXT = 32_767;
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Where a cell is written. */
export interface CellPlace {
  readonly sheet: string;
  /** Namespace prefix of the part's elements, colon included. */
  readonly prefix: string;
  /** The workbook's texts; without them a text is written into the cell itself. */
  readonly strings?: StringTable;
}

/**
 * A cell as XML, with its format index ('' for the standard format). Text that looks like a formula stays text.
 *
 * @throws WorkbookError for text that Excel cannot hold
 * @throws TypeError for a number that is none
 */
export function cellXml(
  { sheet, prefix: p, strings }: CellPlace,
  row: number,
  column: number,
  value: CellValue | FormulaCell,
  style: string,
): string {
  const reference = cellReference(row, column);
  const attributes = `r="${reference}"${style === '' ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return `<${p}c ${attributes}/>`;
  if (typeof value === 'object') return formulaXml(p, attributes, value);
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT) throw failure(textTooLong(`${quoteSheet(sheet)}!${reference}`));
    if (strings) return `<${p}c ${attributes} t="s"><${p}v>${strings.index(value)}</${p}v></${p}c>`;
    return `<${p}c ${attributes} t="inlineStr"><${p}is>${textElement(`${p}t`, value)}</${p}is></${p}c>`;
  }
  const { type, text } = stored(value);
  return `<${p}c ${attributes}${type}><${p}v>${text}</${p}v></${p}c>`;
}

function formulaXml(p: string, attributes: string, { formula, value }: FormulaCell): string {
  const f = `<${p}f>${escapeText(formulaToFile(formula))}</${p}f>`;
  if (value === null) return `<${p}c ${attributes}>${f}</${p}c>`;
  const { type, text } = stored(value);
  return `<${p}c ${attributes}${type}>${f}<${p}v>${text}</${p}v></${p}c>`;
}

/** A value as it stands in `v`, and the attribute that says what it is. */
function stored(value: string | number | boolean): { type: string; text: string } {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a number for a cell: ${value}`);
    // Minus zero is zero in a cell.
    return { type: '', text: String(value === 0 ? 0 : value) };
  }
  if (typeof value === 'boolean') return { type: ' t="b"', text: value ? '1' : '0' };
  const type = ERROR_VALUE.test(value) ? ' t="e"' : ' t="str"';
  return { type, text: escapeText(encodeCellText(value)) };
}
