import { damaged } from '../../catalogue/errors/file-errors';
import { failure } from '../package/fail';
import type { Package } from '../package/package';
import type { WorkbookPart } from '../workbook/workbook-part';
import type { XmlNode } from '../xml/tree';
import { completeStyles, PLAIN_FORMAT } from './styles-completion';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Equal for elements that mean the same, however they are written. */
export function canonical(node: XmlNode): string {
  const attributes = node.attributes
    .filter(({ name, value }) => {
      // Whether a format "applies" is for the user interface; 0 is the default of all of these.
      if (node.local !== 'xf') return true;
      return (
        !name.startsWith('apply') && !((name === 'quotePrefix' || name === 'pivotButton') && value === '0')
      );
    })
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return `<${node.local} ${attributes.join(' ')}>${node.children.map(canonical).join('')}</>`;
}

/** Name of the styles part; a workbook that has none gets one, and lists that are empty get their beginnings. */
export function stylesPart(parts: Package, workbook: WorkbookPart): string {
  const { relationships, main } = workbook.dialect;
  const existing = parts.relationships(workbook.part).find(({ type }) => type.endsWith('/styles'))?.target;
  if (existing) {
    if (!parts.has(existing)) throw failure(damaged(existing));
    completeStyles(parts, workbook, existing);
    return existing;
  }
  const part = workbook.part.replace(/[^/]*$/, 'styles.xml');
  const name = parts.has(part) ? parts.freeName(part.replace(/\.xml$/, ''), '.xml') : part;
  parts.add(
    name,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
      `<cellStyleXfs count="1">${PLAIN_FORMAT}</cellStyleXfs>` +
      `<cellXfs count="1">${PLAIN_FORMAT.replace('/>', ' xfId="0"/>')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    STYLES_TYPE,
  );
  parts.relate(workbook.part, `${relationships}/styles`, name);
  completeStyles(parts, workbook, name);
  return name;
}
