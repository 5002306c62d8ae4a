import { describe, expect, it } from 'vitest';
import { nodeCodec } from '../../../src/cli/codec';
import { GAP, HeldRows } from '../../../src/ooxml/cells/held-rows';
import { portableCodec } from '../../../src/ooxml/package/codec';
import { LimitError, LIMITS } from '../../../src/ooxml/package/limits';
import { refuseLargeFile } from '../../../src/ooxml/package/open';
import { readZip, writeZip } from '../../../src/ooxml/package/zip';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richParts, zipParts } from '../../fixtures/rich-workbook';
import { codeOf } from './files';

type Change = (text: string) => string;

function changed(part: string, change: Change): Uint8Array {
  const parts = richParts();
  const before = String(parts[part]);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  return zipParts({ ...parts, [part]: after });
}

const SHEET = 'xl/worksheets/sheet7.xml';
const WORKBOOK = 'xl/workbook.xml';
const STRINGS = 'xl/sharedStrings.xml';
/** At the end of the root's content. */
const inRoot =
  (xml: string): Change =>
  (text) =>
    text.replace(/<\/[^<>]*>\s*$/, (close) => xml + close);
const inCells =
  (xml: string): Change =>
  (text) =>
    text.replace('</sheetData>', `${xml}</sheetData>`);
const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);

/** Opens a workbook and reads all its sheets. */
async function readAll(bytes: Uint8Array, codec = nodeCodec): Promise<void> {
  const workbook = openXlsx(bytes, codec);
  const { sheets } = await workbook.describe();
  await workbook.read(sheets.map(({ name }) => name));
}

describe('what goes beyond a limit is refused with a sentence of its own', { timeout: 120_000 }, () => {
  it.each<[string, string, Change, string]>([
    [
      'a column of six letters',
      SHEET,
      inCells('<row r="900"><c r="ZZZZZZ900"><v>1</v></c></row>'),
      'beyond-sheet',
    ],
    [
      'the column after the last',
      SHEET,
      inCells('<row r="900"><c r="XFE900"><v>1</v></c></row>'),
      'beyond-sheet',
    ],
    [
      'cells counted beyond it',
      SHEET,
      inCells(`<row r="900">${'<c/>'.repeat(16_385)}</row>`),
      'beyond-sheet',
    ],
    [
      'the row after the last',
      SHEET,
      inCells('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
      'beyond-sheet',
    ],
    ['a row of 15 digits', SHEET, inCells('<row r="1000000000000000"/>'), 'beyond-sheet'],
    ['rows counted beyond it', SHEET, inCells('<row/>'.repeat(1_048_577)), 'beyond-sheet'],
    ['a row by no number', SHEET, inCells('<row r="1e999"/>'), 'damaged'],
    ['levels in a sheet', SHEET, inRoot(nested(LIMITS.depth)), 'too-deep'],
    ['levels in a cell', SHEET, inCells(`<row r="900"><c>${nested(100_000)}</c></row>`), 'too-deep'],
    ['levels in the workbook', WORKBOOK, inRoot(nested(100_000)), 'too-deep'],
    ['levels in the strings', STRINGS, inRoot(nested(100_000)), 'too-deep'],
    ['levels in the types', '[Content_Types].xml', inRoot(nested(100_000)), 'too-deep'],
    ['levels in relationships', 'xl/_rels/workbook.xml.rels', inRoot(nested(100_000)), 'too-deep'],
    ['elements of a sheet', SHEET, inRoot('<a/>'.repeat(LIMITS.nodes)), 'too-many-elements'],
    ['elements with attributes', WORKBOOK, inRoot('<a b=""/>'.repeat(LIMITS.nodes / 2)), 'too-many-elements'],
    [
      'attributes of an element',
      WORKBOOK,
      inRoot(`<a ${Array.from({ length: LIMITS.attributes + 1 }, (_, n) => `b${n}=""`).join(' ')}/>`),
      'too-many-attributes',
    ],
    [
      'sheets',
      WORKBOOK,
      (text) =>
        text.replace('</sheets>', `${'<sheet name="a" sheetId="1"/>'.repeat(LIMITS.sheets)}</sheets>`),
      'too-many-sheets',
    ],
    [
      'names',
      WORKBOOK,
      (text) =>
        text.replace(
          /<\/definedNames>/,
          `${'<definedName name="a">1</definedName>'.repeat(LIMITS.names)}</definedNames>`,
        ),
      'too-many-names',
    ],
    [
      'two sheets of one part',
      WORKBOOK,
      (text) =>
        text.replace(/(<sheet [^>]*>)/, (sheet) => sheet + sheet.replace(/name="[^"]*"/, 'name="写し"')),
      'damaged',
    ],
    ['strings', STRINGS, inRoot('<si/>'.repeat(LIMITS.strings)), 'too-many-strings'],
    ['a shared string', STRINGS, inRoot(`<si><t>${'長'.repeat(LIMITS.text + 1)}</t></si>`), 'text-beyond'],
    [
      "a formula's text",
      SHEET,
      inCells(`<row r="900"><c t="str"><v>${'長'.repeat(LIMITS.text + 1)}</v></c></row>`),
      'text-beyond',
    ],
    [
      'a text in its cell',
      SHEET,
      inCells(`<row r="900"><c t="inlineStr"><is><t>${'長'.repeat(LIMITS.text + 1)}</t></is></c></row>`),
      'text-beyond',
    ],
    [
      'a rectangle that one cell makes wide',
      SHEET,
      inCells(
        `<row r="900"><c r="XFD900"><v>1</v></c></row>${Array.from({ length: 3_000 }, (_, n) => `<row r="${901 + n}"><c><v>1</v></c></row>`).join('')}`,
      ),
      'sheet-too-wide',
    ],
  ])('%s', async (_what, part, change, code) => {
    expect(await codeOf(() => readAll(changed(part, change)))).toBe(`file/${code}`);
  });

  it.each([
    ['Node', nodeCodec],
    ['a browser', portableCodec],
  ])('in %s alike', async (_where, codec) => {
    const bytes = changed(WORKBOOK, inRoot(nested(100_000)));
    expect(await codeOf(() => readAll(bytes, codec))).toBe('file/too-deep');
  });

  it('a part that says it is larger than a part may be, before anything is unpacked', async () => {
    const [entry, ...others] = readZip(zipParts(richParts()));
    const bytes = writeZip([{ ...entry!, size: LIMITS.part + 1 }, ...others]);
    expect(await codeOf(() => openXlsx(bytes))).toBe('file/too-large');
  });

  it('a file that is too large, before it is read', async () => {
    expect(await codeOf(() => refuseLargeFile(LIMITS.file + 1))).toBe('file/too-large');
    expect(await codeOf(() => refuseLargeFile(LIMITS.file))).toBe('none');
  });
});

describe('what stays within them is read', { timeout: 120_000 }, () => {
  it.each<[string, string, Change]>([
    ['the last cell of a sheet', SHEET, inCells('<row r="1048576"><c r="XFD1048576"/></row>')],
    ['as many levels as may be', SHEET, inRoot(nested(LIMITS.depth - 1))],
    [
      'cells far to the right',
      SHEET,
      inCells('<row r="900"><c r="A900"><v>1</v></c><c r="XFD900"><v>2</v></c></row>'),
    ],
  ])('%s', async (_what, part, change) => {
    expect(await codeOf(() => readAll(changed(part, change)))).toBe('none');
  });
});

describe('rows are held by what is in them', () => {
  it.each<[string, (rows: HeldRows) => void, number]>([
    ['a stray cell in XFD of each row', (rows) => each(5_000, (row) => both(rows, row)), 10_000],
    [
      'one stray cell above rows of one cell',
      (rows) => {
        rows.put(0, 16_383, 1);
        each(5_000, (row) => rows.put(row + 1, 0, 1));
      },
      5_001,
    ],
    [
      'a wide row above rows of one cell',
      (rows) => {
        each(GAP, (column) => rows.put(0, column, 1));
        each(5_000, (row) => rows.put(row + 1, 0, 1));
      },
      GAP + 5_000,
    ],
  ])('%s', (_what, fill, held) => {
    const rows = new HeldRows();
    fill(rows);
    expect(rows.held).toBeLessThanOrEqual(held);
  });

  it('and keep what they were given', () => {
    const rows = new HeldRows();
    const cells = [
      [3, 1, '甲'],
      [3, 9_000, '乙'],
      [4, 2, 0],
      [7, 0, false],
      [7, 16_383, 5],
    ] as const;
    for (const [row, column, value] of cells) rows.put(row, column, value);
    expect(rows.used).toEqual({ row: 3, column: 0, rows: 5, columns: 16_384 });
    expect(rows.numbers).toEqual([3, 4, 7]);
    for (const [row, column, value] of cells)
      expect(rows.values[rows.numbers.indexOf(row)]?.[column]).toBe(value);
    expect(rows.values[1]?.filter((value) => value !== null)).toEqual([0]);
  });

  it('no more of them than there is room for', () => {
    const rows = new HeldRows(100);
    expect(() => {
      each(1_000, (row) => rows.put(row, 9, 1));
    }).toThrow(LimitError);
    expect(rows.numbers.length).toBeLessThan(13);
  });
});

function each(count: number, act: (n: number) => void): void {
  for (let n = 0; n < count; n++) act(n);
}

function both(rows: HeldRows, row: number): void {
  rows.put(row, 0, 1);
  rows.put(row, 16_383, 1);
}
