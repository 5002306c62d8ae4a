import { describe, expect, it } from 'vitest';
import { readZip } from '../../../src/ooxml/package/zip';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richParts, richWorkbook, zipParts } from '../../fixtures/rich-workbook';
import { attributesOf, cellsOf, stringsOf } from './cells';
import { dom, elements } from './dom';
import { applied, partsOf, textOf } from './files';
import { ALL_OPS, dropOf, dropOfSheet, EXPENSE_COLUMNS, FINDINGS, SHINSEI_COLUMNS, SUMMARY } from './ops';

const before = richWorkbook();
const after = await applied(before, ALL_OPS);

/** The parts that these operations have to change. */
const CHANGED = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/worksheets/shinsei.xml',
  'xl/worksheets/sheet7.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/tables/table1.xml',
];
const ADDED = [
  'xl/tables/table2.xml',
  'xl/worksheets/_rels/sheet1.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet2.xml',
];

describe('parts that nobody changed', () => {
  it('are the same to the byte, packed and unpacked, and stand in the same order', () => {
    const [old, now] = [readZip(before), readZip(after)];
    expect(now.slice(0, old.length).map(({ name }) => name)).toEqual(old.map(({ name }) => name));
    expect(
      now
        .slice(old.length)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(ADDED);
    const untouched = old.filter(({ name }) => !CHANGED.includes(name));
    expect(untouched).toHaveLength(Object.keys(richParts()).length - CHANGED.length);
    for (const entry of untouched) {
      const same = now.find(({ name }) => name === entry.name)!;
      expect(same, entry.name).toEqual(entry);
      expect(partsOf(after)[entry.name], entry.name).toEqual(partsOf(before)[entry.name]);
    }
  });
});

describe('in a sheet that gets our columns', () => {
  it('the text of 申請 is the same but for what we added', () => {
    const text = textOf(after, 'xl/worksheets/shinsei.xml')
      .replace(/<c r="[GHI]\d+"(?:[^>]*\/>|.*?<\/c>)/gs, '')
      .replaceAll('spans="1:9"', 'spans="1:6"')
      .replace('<dimension ref="A1:I7"/>', '<dimension ref="A1:F7"/>')
      .replace(/<col min="[789]"[^>]*\/>/g, '');
    expect(text).toBe(richParts()['xl/worksheets/shinsei.xml']);
  });

  it('the text of 経費 is the same but for what we added', () => {
    const text = textOf(after, 'xl/worksheets/sheet7.xml')
      .replace(/<c r="[FG]\d+"(?:[^>]*\/>|.*?<\/c>)/gs, '')
      .replace('<dimension ref="A1:G9"/>', '<dimension ref="A1:E9"/>')
      .replace(/<cols>.*<\/cols>/, '')
      .replace('<row r="7"></row>', '')
      .replace('customHeight="1"></row>', 'customHeight="1"/>');
    expect(text).toBe(richParts()['xl/worksheets/sheet7.xml']);
  });

  it('another reader finds the cells of before as they were, and ours beside them', () => {
    for (const [part, ours] of [
      ['xl/worksheets/shinsei.xml', /^[GHI]/],
      ['xl/worksheets/sheet7.xml', /^[FG]/],
    ] as const) {
      const [old, now] = [cellsOf(textOf(before, part)), cellsOf(textOf(after, part))];
      expect([...now].filter(([reference]) => !ours.test(reference))).toEqual([...old]);
    }
    const cells = cellsOf(textOf(after, 'xl/worksheets/shinsei.xml'), stringsOf(after));
    expect(cells.get('G3')).toMatchObject({ type: 's', text: '判定' });
    expect(cells.get('H4')).toMatchObject({ type: null, text: '300000' });
    expect(cells.get('H5')).toMatchObject({ type: null, text: '' });
    expect(cells.get('I4')).toMatchObject({ type: 's', text: '=機器30：375,000円 × 4/5' });
    expect(cells.get('I5')!.text).toBe('二行の\n根拠 ');
    expect(cells.get('I7')!.text).toBe('𠮷_x000B_');
    expect(cells.get('H7')!.text).toBe('9007199254740991');
  });

  it('our reader gives back what was written', async () => {
    const { values } = (await openXlsx(after).read(['申請 一覧'])).get('申請 一覧')!;
    expect(values.slice(2).map((row) => row.slice(6))).toEqual([
      SHINSEI_COLUMNS.headers,
      ...SHINSEI_COLUMNS.values,
    ]);
    const expenses = (await openXlsx(after).read(['経費'])).get('経費')!;
    expect(expenses.values.map((row) => row.slice(5))).toEqual([
      EXPENSE_COLUMNS.headers,
      ...EXPENSE_COLUMNS.values,
    ]);
  });

  it('the table holds the columns, under the names of their headers', () => {
    const table = dom(textOf(after, 'xl/tables/table1.xml'));
    expect(table.documentElement.getAttribute('ref')).toBe('A3:I7');
    expect(elements(table, 'autoFilter')[0]!.getAttribute('ref')).toBe('A3:I7');
    const columns = elements(table, 'tableColumn').map(attributesOf);
    expect(columns.slice(6)).toEqual([
      { id: '8', name: '判定' },
      { id: '9', name: '算定額' },
      { id: '10', name: '算定根拠' },
    ]);
    expect(elements(table, 'tableColumns')[0]!.getAttribute('count')).toBe('9');
    expect(elements(table, 'calculatedColumnFormula')).toHaveLength(1);
  });

  it('a format with the apostrophe keeps text that looks like a formula from becoming one', () => {
    const cell = cellsOf(textOf(after, 'xl/worksheets/shinsei.xml')).get('I4')!;
    const formats = elements(elements(dom(textOf(after, 'xl/styles.xml')), 'cellXfs')[0]!, 'xf');
    expect(formats[Number(cell.style)]!.getAttribute('quotePrefix')).toBe('1');
  });

  it('our columns come into sight where a clerk has hidden the rest of the sheet', () => {
    const columns = elements(dom(textOf(after, 'xl/worksheets/shinsei.xml')), 'col').map(attributesOf);
    expect(columns.at(-1)).toMatchObject({ min: '10', max: '16384', hidden: '1' });
    expect(columns.slice(2, 5).map(({ min, hidden }) => [min, hidden])).toEqual([
      ['7', undefined],
      ['8', undefined],
      ['9', undefined],
    ]);
  });
});

describe('formats', () => {
  it('are appended to those there are', () => {
    const [old, now] = [dom(textOf(before, 'xl/styles.xml')), dom(textOf(after, 'xl/styles.xml'))];
    for (const collection of ['fonts', 'fills', 'borders', 'cellXfs']) {
      const [was, is] = [elements(old, collection)[0]!, elements(now, collection)[0]!];
      expect(Number(is.getAttribute('count'))).toBe(is.children.length);
      const kept = Array.from(is.children).slice(0, was.children.length);
      expect(kept.map(({ outerHTML }) => outerHTML)).toEqual(
        Array.from(was.children, ({ outerHTML }) => outerHTML),
      );
    }
    expect(elements(now, 'dxf')).toHaveLength(2);
  });

  it('use the font of the workbook', () => {
    const fonts = elements(elements(dom(textOf(after, 'xl/styles.xml')), 'fonts')[0]!, 'font').slice(3);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(elements(font, 'name')[0]!.getAttribute('val')).toBe('游ゴシック');
      expect(elements(font, 'charset')[0]!.getAttribute('val')).toBe('128');
    }
  });
});

describe('new sheets', () => {
  it('stand at the end, with marks that the name box does not show', async () => {
    const { sheets, marks, tables } = await openXlsx(after).describe();
    expect(sheets.map(({ name }) => name).slice(5)).toEqual(['指摘', "総括表 '8"]);
    expect(marks.map(({ name, sheet }) => [name, sheet])).toEqual([
      ['KAIGO_HOJO_申請', '申請 一覧'],
      ['KAIGO_HOJO_経費', '経費'],
      ['KAIGO_HOJO_指摘', '指摘'],
      ['KAIGO_HOJO_総括表', "総括表 '8"],
    ]);
    expect(marks[0]!.area).toEqual({ row: 2, column: 6, rows: 1, columns: 3 });
    expect(tables.at(-1)).toEqual({
      name: '指摘',
      sheet: '指摘',
      area: { row: 2, column: 0, rows: 3, columns: 3 },
      totalsRow: false,
    });
    const workbook = dom(textOf(after, 'xl/workbook.xml'));
    const names = elements(workbook, 'definedName').map(attributesOf);
    for (const name of names.filter(({ name }) => name!.startsWith('KAIGO'))) expect(name.hidden).toBe('1');
    expect(
      names.filter(({ name }) => name === '_xlnm.Print_Titles').map(({ localSheetId }) => localSheetId),
    ).toEqual(['0', '5', '6']);
    const ids = elements(workbook, 'sheet').map((sheet) => sheet.getAttribute('sheetId'));
    expect(new Set(ids).size).toBe(7);
    expect(Array.from(workbook.documentElement.children, ({ localName }) => localName)).toEqual([
      'fileVersion',
      'workbookPr',
      'AlternateContent',
      'workbookProtection',
      'bookViews',
      'sheets',
      'definedNames',
      'calcPr',
      'extLst',
    ]);
    expect(elements(workbook, 'calcPr')[0]!.getAttribute('fullCalcOnLoad')).toBe('1');
  });

  it.each([
    ['the greatest that Excel takes', '65534'],
    ['one beyond', '4294967295'],
  ])('have ids that Excel takes, where a sheet has %s', async (_, id) => {
    const parts = richParts();
    const workbook = String(parts['xl/workbook.xml']).replace(
      /sheetId="\d+"(?=[^>]*\/><\/sheets>)/,
      `sheetId="${id}"`,
    );
    expect(workbook).toContain(`sheetId="${id}"`);
    const saved = await applied(zipParts({ ...parts, 'xl/workbook.xml': workbook }), [FINDINGS, SUMMARY]);
    const ids = elements(dom(textOf(saved, 'xl/workbook.xml')), 'sheet').map((sheet) =>
      sheet.getAttribute('sheetId'),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const own of ids.slice(-2)) expect(Number(own)).toBeLessThanOrEqual(65_534);
  });

  it('hold blocks as values, formulas with their values', async () => {
    const port = openXlsx(after);
    const { values } = (await port.read(["総括表 '8"])).get("総括表 '8")!;
    expect(values).toEqual([
      ['総括表', null, null],
      ['事業', '件数', '算定額'],
      ['定着支援', 2, 300000],
      ['連携モデル', 1, 400000],
      ['計', 3, 700000],
      ['検算', '一致', '#N/A'],
    ]);
    const formulas = await port.readFormulas("総括表 '8", { row: 4, column: 0, rows: 2, columns: 3 });
    expect(formulas).toEqual([
      ['計', { formula: '=SUM(B3:B4)', value: 3 }, { formula: '=SUM(C3:C4)', value: 700000 }],
      [
        '検算',
        { formula: '=IF(C5=SUM(申請[算定額]),"一致","差")', value: '一致' },
        { formula: '=IFNA(XLOOKUP("x",A3:A4,C3:C4),#N/A)', value: '#N/A' },
      ],
    ]);
    expect(textOf(after, 'xl/worksheets/sheet2.xml')).toContain('_xlfn.IFNA(_xlfn.XLOOKUP(');
  });

  it('print on A4 landscape, one page wide, and keep their head in sight', () => {
    const sheet = dom(textOf(after, 'xl/worksheets/sheet1.xml'));
    expect(attributesOf(elements(sheet, 'pageSetup')[0]!)).toEqual({
      paperSize: '9',
      orientation: 'landscape',
      fitToHeight: '0',
    });
    expect(attributesOf(elements(sheet, 'pane')[0]!)).toMatchObject({ ySplit: '3', state: 'frozen' });
  });
});

describe('a second run', () => {
  it('of the same operations changes not a byte', async () => {
    expect(await applied(after, ALL_OPS)).toBe(after);
  });

  it('in the same session leaves the file as one run does', async () => {
    const workbook = openXlsx(before);
    await workbook.apply(ALL_OPS);
    await workbook.apply(ALL_OPS);
    expect(await workbook.save()).toEqual(after);
  });

  it('on the same input gives the same bytes', async () => {
    expect(await applied(richWorkbook(), ALL_OPS)).toEqual(after);
  });

  it('with other values changes only the cells, and no format is added', async () => {
    const values = SHINSEI_COLUMNS.values.map(() => ['不備', 1, '理由']);
    const again = await applied(after, [{ ...SHINSEI_COLUMNS, values }]);
    const [old, now] = [partsOf(after), partsOf(again)];
    const differing = Object.keys(now).filter((name) => textOf(again, name) !== textOf(after, name));
    expect(Object.keys(now)).toEqual(Object.keys(old));
    expect(differing.sort()).toEqual(['xl/sharedStrings.xml', 'xl/worksheets/shinsei.xml']);
  });

  it('with fewer rows leaves no row of before on a sheet of ours', async () => {
    const { content } = FINDINGS;
    const shorter = {
      ...FINDINGS,
      content: {
        ...content,
        cells: content.cells.slice(0, 3),
        table: { name: '指摘', area: { row: 2, column: 0, rows: 1, columns: 3 } },
      },
    };
    const port = openXlsx(await applied(after, [shorter]));
    expect((await port.read(['指摘'])).get('指摘')!.values).toHaveLength(3);
    // Excel does not open a table of a header alone.
    const table = (await port.describe()).tables.find(({ name }) => name === '指摘')!;
    expect(table.area.rows).toBe(2);
  });
});

describe('taking back', () => {
  it('columns and sheets leaves the workbook as it was, but for formats and the order to calculate', async () => {
    const drops = [SUMMARY, FINDINGS].map(dropOfSheet);
    const restored = await applied(after, [...drops, dropOf(EXPENSE_COLUMNS), dropOf(SHINSEI_COLUMNS)]);
    const [old, now] = [partsOf(before), partsOf(restored)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    for (const name of Object.keys(old)) {
      if (name === 'xl/styles.xml' || name === 'xl/workbook.xml') continue;
      expect(textOf(restored, name), name).toBe(textOf(before, name));
    }
    expect(textOf(restored, 'xl/workbook.xml').replace(' fullCalcOnLoad="1"', '')).toBe(
      textOf(before, 'xl/workbook.xml'),
    );
  });
});
