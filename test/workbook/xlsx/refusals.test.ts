import { describe, expect, it } from 'vitest';
import type { WriteOp } from '../../../src/workbook/port';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richParts, richWorkbook, zipParts } from '../../fixtures/rich-workbook';
import { applied, codeOf, partsOf, textOf } from './files';
import { ALL_OPS, dropOf, dropOfSheet, EXPENSE_COLUMNS, FINDINGS, SHINSEI_COLUMNS, SUMMARY } from './ops';

const SHINSEI = 'xl/worksheets/shinsei.xml';
const EXPENSES = 'xl/worksheets/sheet7.xml';

function changed(part: string, change: (text: string) => string): Uint8Array {
  const parts = richParts();
  const text = change(String(parts[part]));
  if (text === parts[part]) throw new Error('nothing was changed');
  return zipParts({ ...parts, [part]: text });
}

const findingsAs = (name: string, table = '指摘'): WriteOp => ({
  ...FINDINGS,
  content: { ...FINDINGS.content, name, table: { ...FINDINGS.content.table!, name: table } },
});

describe('what must not be done is refused, and nothing is changed', () => {
  it.each<[string, Uint8Array, readonly WriteOp[], string]>([
    [
      'a sheet of the clerk has the name',
      richWorkbook(),
      [EXPENSE_COLUMNS, findingsAs('集計')],
      'file/sheet-taken',
    ],
    ['a table has the name', richWorkbook(), [findingsAs('指摘', '集計表')], 'file/table-taken'],
    ['a defined name has the name', richWorkbook(), [findingsAs('指摘', '区分')], 'file/table-taken'],
    [
      'the sheet is not there',
      richWorkbook(),
      [{ ...EXPENSE_COLUMNS, sheet: '経費２' }],
      'file/sheet-missing',
    ],
    ['the table is not there', richWorkbook(), [{ ...SHINSEI_COLUMNS, table: '経費' }], 'file/table-missing'],
    ...[
      [
        'a table has fewer columns than its area',
        (text: string) => text.replace(/<tableColumn [^>]*?\/>/, ''),
      ],
      [
        'a table has more columns than its area',
        (text: string) => text.replace(/<tableColumn [^>]*?\/>/, '$&$&'),
      ],
    ].map(([what, change]): [string, Uint8Array, readonly WriteOp[], string] => [
      String(what),
      changed('xl/tables/table1.xml', change as (text: string) => string),
      [SHINSEI_COLUMNS],
      'file/table-broken',
    ]),
    [
      'the columns are apart from the table',
      richWorkbook(),
      [{ ...SHINSEI_COLUMNS, column: 7 }],
      'file/table-apart',
    ],
    [
      'the columns begin below the table’s header',
      richWorkbook(),
      [{ ...SHINSEI_COLUMNS, row: 3 }],
      'file/table-apart',
    ],
    [
      'a column of the clerk has the header',
      richWorkbook(),
      [{ ...SHINSEI_COLUMNS, headers: ['判定', '申請額', '根拠'] }],
      'file/header-twice',
    ],
    [
      'a merged cell lies there',
      changed(SHINSEI, (text) => text.replace('ref="A1:C1"', 'ref="F5:G5"')),
      [SHINSEI_COLUMNS],
      'file/merged',
    ],
    [
      'another table lies there',
      richWorkbook(),
      [{ ...EXPENSE_COLUMNS, sheet: '集計', row: 0, column: 1, mark: 'KAIGO_HOJO_X' }],
      'file/table-in-the-way',
    ],
    [
      'the table is fed by a query',
      changed('xl/tables/table1.xml', (text) => text.replace(' id="1"', ' tableType="queryTable" id="1"')),
      [SHINSEI_COLUMNS],
      'file/table-connected',
    ],
    [
      'other cells share the formula of a cell there',
      changed(EXPENSES, (text) =>
        text
          .replace('<row r="2">', '<row r="2" s="0">')
          .replace(
            '<v>300001</v></c></row>',
            '<v>300001</v></c><c r="F2"><f t="shared" ref="F2:H2" si="1">A2</f><v>1</v></c></row>',
          ),
      ),
      [EXPENSE_COLUMNS],
      'file/formula-torn',
    ],
    ...[
      ['an empty text', '<c r="F2" t="str"><f>IF(A2="","","要")</f><v></v></c>'],
      ['an empty text, not written out', '<c r="G2" t="str"><f>IF(A2="","","要")</f></c>'],
    ].map(([what, cell]): [string, Uint8Array, readonly WriteOp[], string] => [
      `a formula there shows ${String(what)}`,
      changed(EXPENSES, (text) =>
        text.replace('<v>300001</v></c></row>', `<v>300001</v></c>${String(cell)}</row>`),
      ),
      [EXPENSE_COLUMNS],
      'file/formula-in-the-way',
    ]),
    [
      'a text is longer than a cell holds',
      richWorkbook(),
      [{ ...EXPENSE_COLUMNS, values: [[1, 'あ'.repeat(32_768)]] }],
      'file/text-too-long',
    ],
    ['the sheet ends', richWorkbook(), [{ ...EXPENSE_COLUMNS, column: 16_383 }], 'file/out-of-sheet'],
    [
      'rows are out of order',
      changed(EXPENSES, (text) => text.replace('<row r="9">', '<row r="3">')),
      [EXPENSE_COLUMNS],
      'file/row-order',
    ],
  ])('%s', async (_, bytes, ops, code) => {
    const workbook = openXlsx(bytes);
    expect(await codeOf(() => workbook.apply(ops))).toBe(code);
    expect(await workbook.save()).toBe(bytes);
    await expect(workbook.apply(ops)).rejects.toMatchObject({ code, stage: 'before' });
  });

  it('a formula that a clerk has put into our own columns goes', async () => {
    const text = '<c r="F2" t="str"><f>""</f><v></v></c>';
    const written = textOf(await applied(richWorkbook(), [EXPENSE_COLUMNS]), EXPENSES);
    const parts = partsOf(await applied(richWorkbook(), [EXPENSE_COLUMNS]));
    const edited = written.replace(/<c r="F2".*?<\/c>/, text);
    expect(edited).not.toBe(written);
    const workbook = openXlsx(zipParts({ ...parts, [EXPENSES]: edited }));
    await workbook.apply([EXPENSE_COLUMNS]);
    expect(textOf(await workbook.save(), EXPENSES)).not.toContain('<f>""</f>');
  });

  it('a number that is none is the program’s own mistake', async () => {
    const op = { ...EXPENSE_COLUMNS, values: [[NaN, '']] };
    await expect(openXlsx(richWorkbook()).apply([op])).rejects.toThrow(TypeError);
  });

  it('a cancel between operations leaves all as it was', async () => {
    const controller = new AbortController();
    const workbook = openXlsx(richWorkbook());
    const seen: number[] = [];
    const report = (done: number, total: number): void => {
      seen.push(done / total);
      controller.abort();
    };
    expect(await codeOf(() => workbook.apply(ALL_OPS, { report, signal: controller.signal }))).toBe(
      'file/cancelled',
    );
    expect(seen).toHaveLength(1);
    expect((await workbook.describe()).marks).toEqual([]);
  });
});

describe('taking back is refused', () => {
  it('while a formula of the clerk looks at the sheet', async () => {
    const bytes = await applied(richWorkbook(), [FINDINGS, SUMMARY]);
    const workbook = openXlsx(bytes);
    const link: WriteOp = {
      ...FINDINGS,
      content: {
        ...FINDINGS.content,
        name: '控え',
        table: null,
        cells: [[{ formula: "='総括表 ''8'!C5", value: 1 }]],
        styles: [],
        mark: 'KAIGO_HOJO_控え',
      },
    };
    await workbook.apply([link]);
    expect(await codeOf(() => workbook.apply([dropOfSheet(SUMMARY)]))).toBe('file/sheet-referenced');
    await workbook.apply([dropOfSheet(SUMMARY), { op: 'dropSheet', name: '控え', mark: 'KAIGO_HOJO_控え' }]);
    expect((await workbook.describe()).sheets.map(({ name }) => name)).not.toContain('控え');
  });

  it('when a column of the clerk stands right of ours in the table', async () => {
    const more = { ...SHINSEI_COLUMNS, column: 9, headers: ['備考'], values: [], mark: 'KAIGO_HOJO_備考' };
    const bytes = await applied(richWorkbook(), [SHINSEI_COLUMNS, more]);
    expect(await codeOf(() => openXlsx(bytes).apply([dropOf(SHINSEI_COLUMNS)]))).toBe('file/table-inside');
  });
});

describe('the calculation chain', () => {
  const CHAIN = 'xl/calcChain.xml';

  it('loses the cells that lose their formula, and only those', async () => {
    const bytes = changed(EXPENSES, (text) =>
      text.replace('<v>300001</v></c></row>', '<v>300001</v></c><c r="F2"><f>A2</f><v>1</v></c></row>'),
    );
    const chained = openXlsx(chain(bytes, '<c r="F4" i="4"/><c r="F2" i="2"/><c r="E2"/><c r="B5" i="7"/>'));
    await chained.apply([EXPENSE_COLUMNS]);
    expect(textOf(await chained.save(), CHAIN)).toContain(
      '<c r="F4" i="4"/><c r="E2" i="2"/><c r="B5" i="7"/>',
    );
  });

  it('goes when nothing is left on it', async () => {
    const bytes = chain(await applied(richWorkbook(), [SUMMARY]), '<c r="B5" i="10"/><c r="C5"/>');
    const workbook = openXlsx(bytes);
    await workbook.apply([dropOfSheet(SUMMARY)]);
    expect(partsOf(await workbook.save())[CHAIN]).toBeUndefined();
    expect(textOf(await workbook.save(), '[Content_Types].xml')).not.toContain('calcChain');
    expect(textOf(await workbook.save(), 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  function chain(bytes: Uint8Array, cells: string): Uint8Array {
    const head = String(richParts()[CHAIN]).replace(/<c .*(?=<\/calcChain>)/, cells);
    return zipParts({ ...partsOf(bytes), [CHAIN]: head });
  }
});
