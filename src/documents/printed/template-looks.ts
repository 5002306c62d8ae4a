import type { CellFormat, StyleBook } from '../../ooxml/styles/style-book';

/** How a cell of the blank workbook looks. Blue is for what clerks fill; green is what the add-in writes. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'section'
  | 'step'
  | 'band'
  | 'bandStart'
  | 'hint'
  | 'hintRequired'
  | 'header'
  | 'headerRequired'
  | 'prose'
  | 'wrap'
  | 'code'
  | 'choice'
  | 'date'
  | 'yen'
  | 'count'
  | 'decimal'
  | 'inputText'
  | 'inputNumber'
  | 'fixedWrap'
  | 'fixedStrong'
  | 'fixedCenter'
  | 'list'
  | 'hintTall'
  | 'hintTallRequired'
  | 'ours'
  | 'fixedYen'
  | 'total'
  | 'totalText'
  | 'remark';

const NAVY = 'FF1F3864';
const BLUE = 'FFD9E2F1';
const PALE = 'FFEEF3FA';
const RULE = 'FFA6B4CC';
const DARK = 'FF203050';
const GREY = 'FF595959';
const WHITE = 'FFFFFFFF';
const GROUND = 'FFF5F5F5';
const RED = 'FF9C0006';

const TEXT = 49;
const SEPARATED = '#,##0';
const DATE = 'yyyy/m/d';

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const side = (name: string): string => `<${name} style="thin"><color rgb="${RULE}"/></${name}>`;
const bordered = (sides: readonly string[]): string =>
  `<border>${['left', 'right', 'top', 'bottom'].map((name) => (sides.includes(name) ? side(name) : `<${name}/>`)).join('')}<diagonal/></border>`;
const BOX = bordered(['left', 'right', 'top', 'bottom']);
const UNDERLINE =
  '<border><left/><right/><top/>' +
  `<bottom style="medium"><color rgb="${NAVY}"/></bottom><diagonal/></border>`;

type Sketch = Partial<Omit<CellFormat, 'font' | 'quoted'>> & {
  readonly font?: Readonly<Record<string, string>>;
};

const colour = (rgb: string): string => `rgb="${rgb}"`;
const size = (points: number): string => `val="${points}"`;

const MIDDLE = { vertical: 'center' };
const CENTERED = { horizontal: 'center', vertical: 'center' };
const INDENTED = { horizontal: 'left', vertical: 'center', indent: '1' };
const WRAPPED = { ...INDENTED, wrapText: '1' };
const FIGURE = { horizontal: 'right', vertical: 'center', indent: '1' };
const HEADING = { horizontal: 'center', vertical: 'center', wrapText: '1' };

const BAND: Sketch = {
  font: { b: '', sz: size(9), color: colour(DARK) },
  fill: solid(PALE),
  border: bordered(['top', 'bottom']),
  alignment: INDENTED,
};

const SKETCHES: Readonly<Record<Look, Sketch>> = {
  title: { font: { b: '', sz: size(16), color: colour(NAVY) }, border: UNDERLINE, alignment: MIDDLE },
  subtitle: { font: { b: '', sz: size(9), color: colour(DARK) }, alignment: MIDDLE },
  lead: { font: { sz: size(9), color: colour(GREY) }, alignment: MIDDLE },
  section: { font: { b: '', sz: size(12), color: colour(NAVY) }, border: UNDERLINE, alignment: MIDDLE },
  step: { alignment: MIDDLE },
  band: BAND,
  bandStart: { ...BAND, border: bordered(['left', 'top', 'bottom']) },
  hint: { font: { sz: size(8), color: colour(GREY) }, border: BOX, alignment: CENTERED },
  hintRequired: { font: { b: '', sz: size(8), color: colour(NAVY) }, border: BOX, alignment: CENTERED },
  header: { font: { b: '', color: colour(DARK) }, fill: solid(BLUE), border: BOX, alignment: HEADING },
  headerRequired: {
    font: { b: '', color: colour(WHITE) },
    fill: solid(NAVY),
    border: BOX,
    alignment: HEADING,
  },
  prose: { border: BOX, alignment: INDENTED },
  wrap: { border: BOX, alignment: WRAPPED },
  code: { border: BOX, alignment: CENTERED, numberFormat: TEXT },
  choice: { border: BOX, alignment: CENTERED, numberFormat: TEXT },
  date: { border: BOX, alignment: CENTERED, numberFormat: DATE },
  yen: { border: BOX, alignment: FIGURE, numberFormat: SEPARATED },
  count: { border: BOX, alignment: FIGURE, numberFormat: SEPARATED },
  decimal: { border: BOX, alignment: FIGURE, numberFormat: '#,##0.0##' },
  inputText: { font: { b: '' }, border: BOX, alignment: CENTERED, numberFormat: TEXT },
  inputNumber: { font: { b: '' }, border: BOX, alignment: FIGURE, numberFormat: SEPARATED },
  fixedWrap: { font: { sz: size(9) }, border: BOX, alignment: WRAPPED },
  fixedStrong: { font: { b: '', color: colour(DARK) }, fill: solid(PALE), border: BOX, alignment: WRAPPED },
  fixedCenter: { font: { sz: size(9) }, border: BOX, alignment: { ...CENTERED, wrapText: '1' } },
  list: { numberFormat: TEXT, alignment: MIDDLE },
  hintTall: { font: { sz: size(8), color: colour(GREY) }, border: BOX, alignment: HEADING },
  hintTallRequired: { font: { b: '', sz: size(8), color: colour(NAVY) }, border: BOX, alignment: HEADING },
  ours: { font: { color: colour(GREY) }, fill: solid(GROUND), border: BOX, alignment: CENTERED },
  fixedYen: { fill: solid(GROUND), border: BOX, alignment: FIGURE, numberFormat: SEPARATED },
  total: {
    font: { b: '', sz: size(12), color: colour(NAVY) },
    fill: solid(PALE),
    border: BOX,
    alignment: FIGURE,
    numberFormat: SEPARATED,
  },
  totalText: { font: { b: '', color: colour(DARK) }, fill: solid(PALE), border: BOX, alignment: INDENTED },
  remark: { font: { b: '', color: colour(RED) }, alignment: { ...WRAPPED, vertical: 'center' } },
};

/** A cell that is filled on a protected sheet; what must be filled is seen. */
export type Input = 'required' | 'optional';

/** What must be filled is yellow, what can be filled is white; what is computed is grey. */
const INPUT_FILLS: Readonly<Record<Input, string>> = { required: solid('FFFFF2CC'), optional: solid(WHITE) };

/** Index of a look in the workbook's cell formats, for a cell's `s`. */
export function lookFinder(book: StyleBook): (look: Look, input?: Input) => string {
  const known = new Map<string, string>();
  return (look, input) => {
    const { font, fill, border, numberFormat, alignment } = SKETCHES[look];
    const key = `${look} ${input ?? ''}`;
    const index =
      known.get(key) ??
      String(
        book.format({
          font: book.font(font),
          fill: input === undefined ? (fill ?? null) : INPUT_FILLS[input],
          border: border ?? null,
          numberFormat: numberFormat ?? 0,
          alignment: alignment ?? {},
          quoted: false,
          ...(input === undefined ? {} : { unlocked: true }),
        }),
      );
    known.set(key, index);
    return index;
  };
}

/** Formats of conditional formatting, by position: what must still be answered. */
const DIFFERENTIAL_FORMATS = ['FFFFE699', 'FFFBE3DE'].map(
  (rgb) => `<dxf><fill><patternFill patternType="solid"><bgColor rgb="${rgb}"/></patternFill></fill></dxf>`,
);
export const UNANSWERED = 0;
export const LEFT_BLANK = 1;

/** The workbook's fonts, formats and styles before any look is added: 游ゴシック, as in Japanese Excel. */
export function baseStyles(main: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
    '<fonts count="1"><font><sz val="10"/><color rgb="FF000000"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>' +
    `<dxfs count="${DIFFERENTIAL_FORMATS.length}">${DIFFERENTIAL_FORMATS.join('')}</dxfs></styleSheet>`
  );
}
