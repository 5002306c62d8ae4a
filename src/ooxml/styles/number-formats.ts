import type { Area } from '../../base/cells';
import type { Package } from '../package/package';
import { readCells } from '../sheet/sheet-reader';
import { attributeOf, type XmlNode } from '../xml/tree';

const GENERAL = 'General';

/** Built-in formats that say how digits are filled up; of the others none does (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = { 1: '0', 3: '#,##0', 49: '@' };
const OTHER = '#';

/** Number format of each cell format (`cellXfs`) of the workbook, by its index. */
export function formatCodes(parts: Package, workbookPart: string): readonly string[] {
  const part = parts.relationships(workbookPart).find(({ type }) => type.endsWith('/styles'))?.target;
  if (part == null || !parts.has(part)) return [];
  const document = parts.document(part);
  const list = (name: string): readonly XmlNode[] => document.child(document.root, name)?.children ?? [];
  const own = new Map(
    list('numFmts').map((node) => [
      attributeOf(node, 'numFmtId') ?? '',
      attributeOf(node, 'formatCode') ?? '',
    ]),
  );
  return list('cellXfs').map((node) => {
    const id = attributeOf(node, 'numFmtId') ?? '0';
    if (id === '0') return GENERAL;
    return own.get(id) ?? BUILT_IN[Number(id)] ?? OTHER;
  });
}

/** Number formats of the cells of an area. */
export function formatsOf(parts: Package, part: string, area: Area, codes: readonly string[]): string[][] {
  const result = Array.from({ length: area.rows }, () =>
    new Array<string>(area.columns).fill(codes[0] ?? GENERAL),
  );
  readCells(
    parts,
    part,
    { strings: null, date1904: false },
    {
      everything: true,
      cell(row, column, _value, _formula, style) {
        const line = result[row - area.row];
        const at = column - area.column;
        if (line && at >= 0 && at < area.columns) line[at] = codes[style] ?? GENERAL;
      },
    },
  );
  return result;
}
