import { zipSync } from 'fflate';
import { columnName } from '../../../src/base/a1';
import { dom, elements, serialise } from './dom';
import { partsOf, textOf } from './files';

/** The part of a sheet, by a reader that is not ours. */
export function sheetPart(bytes: Uint8Array, name: string): string {
  const sheets = elements(dom(textOf(bytes, 'xl/workbook.xml')), 'sheet');
  const id = sheets.find((sheet) => sheet.getAttribute('name') === name)?.getAttribute('r:id');
  const relations = elements(dom(textOf(bytes, 'xl/_rels/workbook.xml.rels')), 'Relationship');
  const target = relations.find((relation) => relation.getAttribute('Id') === id)?.getAttribute('Target');
  if (!target) throw new Error(`no sheet ${name}`);
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The file as if someone had typed a number over a number; rows and columns count from 0. */
export function withCell(
  bytes: Uint8Array,
  sheet: string,
  row: number,
  column: number,
  value: number,
): Uint8Array {
  const part = sheetPart(bytes, sheet);
  const document = dom(textOf(bytes, part));
  const reference = `${columnName(column)}${row + 1}`;
  const cell = elements(document, 'c').find((one) => one.getAttribute('r') === reference);
  const stored = cell && elements(cell, 'v')[0];
  if (!stored) throw new Error(`no number in ${sheet}!${reference}`);
  stored.textContent = String(value);
  return zipSync({ ...partsOf(bytes), [part]: new TextEncoder().encode(serialise(document)) });
}
