import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ColumnsWrite, SheetWrite } from '../../../src/workbook/port';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { type Parts, zipParts } from '../../fixtures/rich-workbook';
import { cellsOf, stringsOf } from './cells';
import { dom, elements } from './dom';
import { applied, partsOf, textOf } from './files';
import { dropOf, FINDINGS } from './ops';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

interface Options {
  readonly main?: string;
  readonly relationships?: string;
  readonly workbook?: string;
  readonly more?: Parts;
}

/** The least that a workbook consists of: one sheet, 表, with the content given. */
function minimal(
  sheet: string,
  { main = MAIN, relationships = RELATIONSHIPS, workbook, more }: Options = {},
): Uint8Array {
  return zipParts({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/book.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="R1" Type="${relationships}/officeDocument" Target="/book.xml"/></Relationships>`,
    'book.xml':
      workbook ??
      `<workbook xmlns="${main}"><sheets><sheet name="表" sheetId="1" xmlns:q="${relationships}" q:id="R1"/></sheets></workbook>`,
    '_rels/book.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="R1" Type="${relationships}/worksheet" Target="./Sheets/One.xml"/></Relationships>`,
    'sheets/one.xml': sheet,
    ...more,
  });
}

const COLUMNS: ColumnsWrite = {
  op: 'columns',
  sheet: '表',
  table: null,
  row: 0,
  column: 2,
  headers: ['判定'],
  styles: ['center'],
  widths: [8],
  values: [['適'], ['不備']],
  mark: 'KAIGO_HOJO_表',
};

const valuesOf = async (bytes: Uint8Array): Promise<unknown> =>
  (await openXlsx(bytes).read(['表'])).get('表')!.values;

describe('odd files are read', () => {
  it.each<[string, string, unknown]>([
    [
      'rows and cells without numbers',
      `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c><c/><c t="str"><v>a</v></c></row><row/><row><c r="B3"><v>2</v></c><c><v>3</v></c></row></sheetData></worksheet>`,
      [
        [1, null, 'a'],
        [null, null, null],
        [null, 2, 3],
      ],
    ],
    [
      'prefixes, comments, CDATA and line breaks of Windows',
      `<?xml version="1.0"?><!-- c -->\r\n<x:worksheet xmlns:x="${MAIN}">\r\n<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>一<![CDATA[<二>]]>&#19977;\r\n四</x:t></x:is></x:c><x:c r="B1"><x:v>\r\n 12.50 </x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      [['一<二>三\n四', 12.5]],
    ],
    [
      'values of every kind, and empty ones',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="b"><v>0</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><v/></c><c r="E1" t="n"><v>-1.5E-3</v></c><c r="F1" t="d"><v>2026-04-01T06:00:00</v></c><c r="G1" t="inlineStr"><is><t xml:space="preserve"> </t></is></c></row></sheetData></worksheet>`,
      [[false, '#REF!', null, null, -0.0015, 46113.25, ' ']],
    ],
    [
      'other elements between rows and cells',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="C2"><v>1</v><extLst><ext><v>9</v></ext></extLst></c><extLst/></row></sheetData></worksheet>`,
      [[1]],
    ],
  ])('%s', async (_, sheet, values) => {
    expect(await valuesOf(minimal(sheet))).toEqual(values);
  });

  it('in the strict form of the format', async () => {
    const sheet = `<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
    expect(await valuesOf(minimal(sheet, { main: STRICT, relationships: STRICT_RELATIONSHIPS }))).toEqual([
      [1],
    ]);
  });

  it('in UTF-16, and with a byte order mark', async () => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>申請</v></c></row></sheetData></worksheet>`;
    const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheet}`, 'utf16le');
    for (const content of [new Uint8Array(utf16), `\ufeff${sheet}`]) {
      const bytes = minimal('', { more: { 'sheets/one.xml': content } });
      expect(await valuesOf(bytes)).toEqual([['申請']]);
      const written = await applied(bytes, [COLUMNS]);
      expect(await valuesOf(written)).toEqual([
        ['申請', null, '判定'],
        [null, null, '適'],
        [null, null, '不備'],
      ]);
    }
  });

  it('that count dates from 1904', async () => {
    const workbook = `<workbook xmlns="${MAIN}"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" xmlns:q="${RELATIONSHIPS}" q:id="R1"/></sheets></workbook>`;
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="d"><v>2026-04-01</v></c></row></sheetData></worksheet>`;
    const bytes = minimal(sheet, { workbook });
    expect((await openXlsx(bytes).describe()).date1904).toBe(true);
    expect(await valuesOf(bytes)).toEqual([[44651]]);
  });

  it('a stray cell far below costs no more than a row', async () => {
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="AD1048576"><v>1</v></c></row></sheetData></worksheet>`;
    const values = (await valuesOf(minimal(sheet))) as readonly unknown[][];
    expect(values).toHaveLength(1_048_576);
    expect(values[1]).toBe(values[2]);
  });
});

describe('what was written is taken away again', () => {
  const cell = fc.constantFrom('<c/>', '<c><v>1</v></c>', '<c t="str"><v>甲</v></c>', '');
  const row = fc
    .tuple(fc.boolean(), fc.constantFrom('', ' spans="1:3"', ' ht="20"'), fc.array(cell, { maxLength: 2 }))
    .map(([hasNumber, more, cells]) => ({ hasNumber, more, cells: cells.join('') }));

  it('whatever rows and cells do not say of their place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
        const xml = rows.map(
          ({ hasNumber, more, cells }, n) =>
            `<row${hasNumber ? ` r="${n + 1}"` : ''}${more}${cells === '' ? '/>' : `>${cells}</row>`}`,
        );
        const last = '<row><c/><c t="str"><v>末</v></c></row>';
        const bytes = minimal(
          `<worksheet xmlns="${MAIN}"><sheetData>${xml.join('')}${last}</sheetData></worksheet>`,
        );
        const written = await applied(bytes, [COLUMNS]);
        expect(await valuesOf(await applied(written, [dropOf(COLUMNS)]))).toEqual(await valuesOf(bytes));
      }),
    );
  });
});

describe('odd files are written', () => {
  it.each<[string, string, string]>([
    [
      'rows and cells without numbers',
      `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row><row/></sheetData></worksheet>`,
      'A1:1 B1:2 C1:判定 D1:4 C2:適 C3:不備',
    ],
    [
      'cells without numbers that would move up',
      `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c></row><row><c r="F2"><v>6</v></c><c><v>7</v></c></row></sheetData></worksheet>`,
      'A1:1 C1:判定 C2:適 F2:6 G2:7 C3:不備',
    ],
    ['an empty sheet', `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`, 'C1:判定 C2:適 C3:不備'],
    [
      'a sheet with a header only',
      `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
      'A1:1 C1:判定 C2:適 C3:不備',
    ],
    [
      'a row that ends with an extension',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="A2"><v>1</v></c><extLst><ext/></extLst></row></sheetData></worksheet>`,
      'C1:判定 A2:1 C2:適 C3:不備',
    ],
  ])('%s', async (_, sheet, cells) => {
    const bytes = await applied(minimal(sheet), [COLUMNS]);
    expect(implied(bytes)).toBe(cells);
    expect(await applied(bytes, [COLUMNS])).toBe(bytes);
    const restored = await applied(bytes, [dropOf(COLUMNS)]);
    const kept = cells.split(' ').filter((cell) => !cell.startsWith('C'));
    expect(implied(restored)).toBe(kept.join(' '));
    // The table of strings came with our cells, and goes with them.
    expect('sharedStrings.xml' in partsOf(bytes)).toBe(true);
    expect('sharedStrings.xml' in partsOf(restored)).toBe(false);
  });

  it('in their own prefix and namespace, without styles to begin with', async () => {
    const sheet = `<x:worksheet xmlns:x="${STRICT}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const workbook = `<s:workbook xmlns:s="${STRICT}"><s:sheets><s:sheet name="表" sheetId="1" xmlns:q="${STRICT_RELATIONSHIPS}" q:id="R1"/></s:sheets></s:workbook>`;
    const bytes = await applied(
      minimal(sheet, { main: STRICT, relationships: STRICT_RELATIONSHIPS, workbook }),
      [COLUMNS, FINDINGS],
    );
    for (const part of [
      'sheets/one.xml',
      'book.xml',
      'styles.xml',
      'worksheets/sheet1.xml',
      'tables/table1.xml',
    ]) {
      for (const element of elements(dom(textOf(bytes, part)), '*')) {
        expect(element.namespaceURI, `${part} ${element.nodeName}`).toBe(STRICT);
      }
    }
    const { sheets, tables, marks } = await openXlsx(bytes).describe();
    expect(sheets.map(({ name }) => name)).toEqual(['表', '指摘']);
    expect([tables.length, marks.length]).toEqual([1, 2]);
    expect(await applied(bytes, [COLUMNS, FINDINGS])).toBe(bytes);
  });

  it('sheets of ours after Excel has saved them in its own way', async () => {
    const bytes = await applied(minimal(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`), [FINDINGS]);
    const sheet = 'worksheets/sheet1.xml';
    const touched: Parts = {
      [sheet]: textOf(bytes, sheet)
        .replace('<sheetData>', '<sheetData><row r="99" hidden="1"><c r="A99"><v>1</v></c></row>')
        .replace(/<tableParts.*<\/tableParts>/, '')
        .replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>')
        .replace(/<col min="3"[^>]*\/>/, '<col min="3" max="3" width="99" customWidth="1"/>'),
      'worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"/>`,
    };

    const parts: Parts = { ...unzipSync(bytes), ...touched };
    delete parts['tables/table1.xml'];
    const again = await applied(zipParts(parts), [FINDINGS]);
    const text = textOf(again, sheet);
    expect(cellsOf(text).has('A99')).toBe(false);
    expect(text).not.toContain('mergeCell');
    expect(text).toContain('width="99"');
    expect((await openXlsx(again).describe()).tables).toHaveLength(1);
    expect(text).toMatch(/<headerFooter>.*<tableParts count="1">.*<\/worksheet>$/);
  });

  it('a copy that a clerk makes of a sheet of ours is not taken for ours', async () => {
    const bytes = await applied(minimal(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`), [COLUMNS]);

    const local = textOf(bytes, 'book.xml')
      .replace('hidden="1">', 'localSheetId="0" hidden="1">')
      .replace('KAIGO_HOJO_表', 'KAIGO_HOJO_複写');
    const copy = zipParts({ ...unzipSync(bytes), 'book.xml': local });
    expect((await openXlsx(copy).describe()).marks).toEqual([]);
  });

  it('a mark whose cells have been deleted is no mark', async () => {
    const workbook = `<workbook xmlns="${MAIN}"><sheets><sheet name="表" sheetId="1" xmlns:q="${RELATIONSHIPS}" q:id="R1"/></sheets><definedNames><definedName name="KAIGO_HOJO_1">表!#REF!</definedName><definedName name="KAIGO_HOJO_2">無い表!$A$1</definedName></definedNames></workbook>`;
    const bytes = minimal(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`, { workbook });
    expect((await openXlsx(bytes).describe()).marks).toEqual([]);
  });
});

describe('a sheet that cannot be told', () => {
  it('keeps the mark’s sheet when a clerk has renamed it', async () => {
    const bytes = await applied(minimal(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`), [FINDINGS]);

    const renamed = textOf(bytes, 'book.xml')
      .replaceAll('"指摘"', '"指摘 (1)"')
      .replaceAll("'指摘'", "'指摘 (1)'");
    const longer: SheetWrite = {
      ...FINDINGS,
      content: { ...FINDINGS.content, cells: [...FINDINGS.content.cells, ['0014', '不備', '追加']] },
    };
    const again = await applied(zipParts({ ...unzipSync(bytes), 'book.xml': renamed }), [longer]);
    const { sheets } = await openXlsx(again).describe();
    expect(sheets.map(({ name, used }) => [name, used?.rows])).toEqual([
      ['表', undefined],
      ['指摘 (1)', 6],
    ]);
  });
});

/** Cells as a reader sees them, those without numbers counted. */
function implied(bytes: Uint8Array): string {
  const [xml, strings] = [textOf(bytes, 'sheets/one.xml'), stringsOf(bytes, 'sharedStrings.xml')];
  const found: string[] = [];
  let row = 0;
  for (const line of elements(dom(xml), 'row')) {
    row = Number(line.getAttribute('r') ?? row + 1);
    let column = 0;
    for (const cell of elements(line, 'c')) {
      const reference = cell.getAttribute('r');
      column = reference ? reference.charCodeAt(0) - 64 : column + 1;
      const letter = String.fromCharCode(64 + column);
      if (reference && reference !== `${letter}${row}`) throw new Error(`${reference} in row ${row}`);
      const text = cell.getAttribute('t') === 's' ? strings[Number(cell.textContent)] : cell.textContent;
      if (text !== '') found.push(`${letter}${row}:${text}`);
    }
  }
  return found.join(' ');
}
