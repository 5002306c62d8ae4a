import type { IBorderData, IBorderStyleData, IColorStyle, IStyleData, Nullable } from '@univerjs/core';
import type { CellFormat, StyleBook } from '../../src/ooxml/styles/style-book';
import { escapeAttribute } from '../../src/ooxml/xml/xml-text';
import { canonicalStyle } from './cell-content';
import { formatOf } from './number-formats';
import { type FileStyles, HORIZONTAL, LINES, VERTICAL } from './styles';

/** Finds the cell format of the file that looks like a style of the grid, or makes one. */
export class GridStyles {
  private readonly known = new Map<string, number>();

  constructor(
    styles: FileStyles,
    private readonly book: StyleBook,
  ) {
    // A cell that kept its style keeps its very format, with what the grid does not know of.
    styles.formats.forEach((format, index) => {
      const canonical = canonicalStyle(format);
      if (!this.known.has(canonical)) this.known.set(canonical, index);
    });
    this.known.set('', 0);
  }

  index(style: IStyleData | null): number {
    const canonical = canonicalStyle(style);
    let index = this.known.get(canonical);
    if (index === undefined) {
      index = this.book.format(toFormat(style ?? {}, this.book));
      this.known.set(canonical, index);
    }
    return index;
  }
}

function toFormat(style: IStyleData, book: StyleBook): CellFormat {
  const { bg, bd, n } = style;
  return {
    font: book.font(fontChanges(style)),
    fill: bg?.rgb
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${argb(bg)}"/><bgColor indexed="64"/></patternFill></fill>`
      : null,
    border: bd ? border(bd) : null,
    numberFormat: n ? formatOf(n.pattern) : 0,
    alignment: alignment(style),
    quoted: false,
  };
}

function fontChanges({ ff, fs, bl, it, ul, st, cl }: IStyleData): Record<string, string | null> {
  return {
    // Family, character set and scheme belong to the font that the name replaces.
    ...(ff ? { name: `val="${escapeAttribute(ff)}"`, family: null, charset: null, scheme: null } : {}),
    ...(fs ? { sz: `val="${fs}"` } : {}),
    ...(bl === 1 ? { b: '' } : {}),
    ...(it === 1 ? { i: '' } : {}),
    ...(ul?.s === 1 ? { u: '' } : {}),
    ...(st?.s === 1 ? { strike: '' } : {}),
    ...(cl?.rgb ? { color: `rgb="${argb(cl)}"` } : {}),
  };
}

function border(data: IBorderData): string {
  const side = (name: string, line: Nullable<IBorderStyleData>): string =>
    line && line.s > 0
      ? `<${name} style="${LINES[line.s]}"><color rgb="${argb(line.cl)}"/></${name}>`
      : `<${name}/>`;
  const sides = [side('left', data.l), side('right', data.r), side('top', data.t), side('bottom', data.b)];
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function alignment({ ht, vt, tb, tr }: IStyleData): Record<string, string> {
  const horizontal = ht ? HORIZONTAL[ht - 1] : undefined;
  const vertical = vt ? VERTICAL[vt - 1] : undefined;
  const angle = tr?.v === 1 ? 255 : (tr?.a ?? 0) < 0 ? 90 - (tr?.a ?? 0) : (tr?.a ?? 0);
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined || vertical === 'bottom' ? {} : { vertical }),
    ...(angle === 0 ? {} : { textRotation: String(angle) }),
    ...(tb === 3 ? { wrapText: '1' } : {}),
  };
}

/** #rrggbb, #rgb or rgb(r,g,b) as AARRGGBB. */
function argb({ rgb }: IColorStyle): string {
  const text = rgb ?? '#000000';
  const numbers = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  const hex = numbers
    ? numbers
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')
    : text.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3').slice(1, 7);
  return `FF${hex.toUpperCase()}`;
}
