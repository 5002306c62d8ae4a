import { cellReference } from '../../base/a1';

/**
 * The format (`s`) of a single cell, without a look at the others; null where it is not there, or the sheet does not say
 * of its cells which they are.
 * @param from where the rows begin
 */
export function formatAt(xml: string, from: number, row: number, column: number): number | null {
  const at = xml.indexOf(` r="${cellReference(row, column)}"`, from);
  if (at < 0) return null;
  const tag = xml.slice(xml.lastIndexOf('<', at), xml.indexOf('>', at));
  const [, format = null] = /\ss="(\d+)"/u.exec(tag) ?? [];
  return format === null ? null : Number(format);
}
