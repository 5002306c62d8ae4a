import { decodeEntities, escapeText } from '../../ooxml/xml/xml-text';
import { grownFormula } from './grown-formula';
import type { Grown } from './grown-places';
import { firstRow, type Growth } from './row-growth';

/** What VML says of a comment's box or of a control. It need not be well-formed XML, so only these pieces are read. */
const BLOCK = /<(\w+:)?ClientData\b[\s\S]*?<\/\1?ClientData\s*>/g;
const ROW = /(<(?:\w+:)?Row\s*>\s*)(\d+)(?=\s*<)/g;
const ANCHOR = /(<(?:\w+:)?Anchor\s*>)([^<]*)(?=<)/g;
const FORMULA = /(<(?:\w+:)?(?:FmlaLink|FmlaRange|FmlaPict|FmlaTxbx|FmlaGroup)\s*>)([^<]*)(?=<)/g;
/** There, or not said to be false: the box does not take its size from the cells. */
const KEEPS_SIZE = /<(?:\w+:)?SizeWithCells\s*(?:\/>|>\s*(?!f|false)[^<]*<)/i;

/** {@link growPlaces} of a sheet's old drawing. */
export const grownVml = (text: string, { sheet, growth, growths }: Grown): string =>
  text.replace(BLOCK, (block) => {
    const formulas = block.replace(
      FORMULA,
      (_, open: string, formula: string) =>
        open + escapeText(grownFormula(decodeEntities(formula, 0), sheet, growths, null)),
    );
    if (growth === null) return formulas;
    return formulas
      .replace(ROW, (_, open: string, row: string) => open + String(firstRow(growth, Number(row))))
      .replace(ANCHOR, (whole, open: string, list: string) => {
        const box = grownBox(list, growth, KEEPS_SIZE.test(block));
        return box === null ? whole : open + box;
      });
  });

/** Left, its offset, top, its offset, right, its offset, bottom, its offset; null: it is something else. */
function grownBox(list: string, growth: Growth, keepsSize: boolean): string | null {
  const numbers = list.split(',').map((text) => text.trim());
  const [top, bottom] = [Number(numbers[2]), Number(numbers[6])];
  if (!Number.isInteger(top) || !Number.isInteger(bottom)) return null;
  const moved = firstRow(growth, top);
  if (moved === top && firstRow(growth, bottom) === bottom) return null;
  const rows = new Map([
    [2, moved],
    [6, keepsSize ? moved + bottom - top : firstRow(growth, bottom)],
  ]);
  return numbers.map((text, at) => rows.get(at) ?? text).join(', ');
}
