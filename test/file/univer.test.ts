import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { toUniver, toXlsx } from '../../workbench/file';
import { richParts, richWorkbook } from '../fixtures/rich-workbook';
import { newFaults } from '../strict';
import { cellsOf } from '../workbook/xlsx/cells';
import { dom, elements } from '../workbook/xlsx/dom';
import { applied, partsOf, textOf } from '../workbook/xlsx/files';
import { ALL_OPS } from '../workbook/xlsx/ops';

const bytes = richWorkbook();
const SHINSEI = 'sheet-4';
const EXPENSES = 'sheet-2';

type Sheet = Partial<IWorksheetData> & { cellData: Record<number, Record<number, ICellData>> };

const sheetOf = (data: IWorkbookData, id: string): Sheet => data.sheets[id] as Sheet;

/** A file saved after the change. */
function saved(change: (data: IWorkbookData) => void, original = bytes): Uint8Array {
  const { data, tables, marks } = toUniver(original);
  // The grid works on a copy of its own and puts all into other words; ours must not depend on identity.
  const copy = JSON.parse(JSON.stringify(data)) as IWorkbookData;
  change(copy);
  const now = toXlsx(original, copy, tables, marks);
  if (now !== original) expect(newFaults(original, now)).toEqual([]);
  return now;
}

function changedParts(now: Uint8Array, before = bytes): string[] {
  const [a, b] = [partsOf(before), partsOf(now)];
  return Object.keys({ ...a, ...b }).filter(
    (name) => !a[name] || !b[name] || textOf(before, name) !== textOf(now, name),
  );
}

describe('toUniver', () => {
  const { data, tables } = toUniver(bytes);

  it('gives values, formulas and text that looks like a number', () => {
    const cells = sheetOf(data, SHINSEI).cellData;
    expect(cells[3]![0]).toEqual({ v: '0012', t: 4, s: 'format-4' });
    expect(cells[3]![2]).toEqual({ v: '特別養護老人ホーム 𠮷野家苑', t: 1 });
    expect(cells[3]![3]).toEqual({ v: 46115, t: 2, s: 'format-2' });
    expect(cells[3]![5]).toEqual({ v: 1358023, t: 2, f: '=ROUNDDOWN(E4*(1+消費税率),0)' });
    expect(cells[6]![1]).toEqual({ v: 1, t: 3 });
    expect(sheetOf(data, EXPENSES).cellData[2]![4]).toMatchObject({ f: '=D3*0.8+$B$2' });
  });

  it('gives fonts, fills, borders, alignment and number formats', () => {
    expect(data.styles['format-1']).toEqual({
      ff: 'ＭＳ 明朝',
      fs: 14,
      bl: 1,
      cl: { rgb: '#c00000' },
      bg: { rgb: '#fff2cc' },
      bd: {
        l: { s: 1, cl: { rgb: '#000000' } },
        r: { s: 1, cl: { rgb: '#000000' } },
        t: { s: 1, cl: { rgb: '#000000' } },
        b: { s: 7, cl: { rgb: '#000000' } },
      },
      vt: 2,
      tb: 3,
      tr: { a: 0, v: 1 },
    });
    expect(data.styles['format-3']).toMatchObject({ n: { pattern: '#,##0"円"' }, cl: { rgb: '#000000' } });
    expect(data.styles['format-5']).toMatchObject({ n: { pattern: '0%' } });
  });

  it('gives sizes, merges, panes, hidden rows, columns and sheets', () => {
    const sheet = sheetOf(data, SHINSEI);
    expect(sheet.mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 }]);
    expect(sheet.freeze).toEqual({ xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 });
    expect(sheet.rowData![0]).toEqual({ h: 40, ia: 0 });
    expect(sheet.rowData![4]).toEqual({ hd: 1 });
    expect(sheet.columnData![0]).toEqual({ w: 101 });
    expect(sheet.columnData![20]).toMatchObject({ hd: 1 });
    expect(data.sheetOrder.map((id) => [data.sheets[id]!.name, data.sheets[id]!.hidden])).toEqual([
      ['申請 一覧', 0],
      ['経費', 0],
      ['マスタ', 1],
      ["設定'控え", 1],
      ['集計', 0],
    ]);
  });

  it('gives tables, without their totals row, names and marks', async () => {
    expect(tables).toEqual([
      { name: '申請', sheetId: SHINSEI, area: { row: 2, column: 0, rows: 5, columns: 6 } },
      { name: '集計表', sheetId: 'sheet-7', area: { row: 0, column: 0, rows: 4, columns: 2 } },
    ]);
    expect(JSON.parse(data.resources![0]!.data)).toMatchObject({
      'name-1': { name: '消費税率', formulaOrRefString: '0.1' },
    });
    const { marks } = toUniver(await applied(bytes, ALL_OPS));
    expect(marks.map(({ name, sheetId }) => [name, sheetId])).toEqual([
      ['KAIGO_HOJO_申請', SHINSEI],
      ['KAIGO_HOJO_経費', EXPENSES],
      ['KAIGO_HOJO_指摘', 'sheet-10'],
      ['KAIGO_HOJO_総括表', 'sheet-11'],
    ]);
  });
});

describe('toXlsx', () => {
  it('gives the very bytes of the file when nothing differs', () => {
    expect(saved(() => undefined)).toBe(bytes);
  });

  it('takes a style for the same however the grid holds it, and a recalculated value for none', () => {
    const now = saved((data) => {
      const cells = sheetOf(data, SHINSEI).cellData;
      cells[3]![0]!.s = { ...data.styles['format-4'], bl: 0, pd: { t: 1 } };
      cells[3]![5]!.v = 99;
      cells[7] = { 0: {}, 1: { v: '' } };
    });
    expect(now).toBe(bytes);
  });

  it('changes the cells that differ, and nothing else', () => {
    const now = saved((data) => {
      const cells = sheetOf(data, SHINSEI).cellData;
      cells[3]![2] = { ...cells[3]![2], v: '新しい名前', t: 1 };
      cells[6]![1] = { v: 0, t: 3 };
      cells[6]![5] = { v: 3, f: '=SUM(1,2)' };
    });
    expect(changedParts(now)).toEqual(['xl/workbook.xml', 'xl/worksheets/shinsei.xml']);
    const text = textOf(now, 'xl/worksheets/shinsei.xml')
      .replace('<c r="C4" t="inlineStr"><is><t>新しい名前</t></is></c>', '<c r="C4" t="s"><v>10</v></c>')
      .replace('<c r="B7" t="b"><v>0</v></c>', '<c r="B7" t="b"><v>1</v></c>')
      .replace('<c r="F7"><f>SUM(1,2)</f><v>3</v></c>', '');
    expect(text).toBe(richParts()['xl/worksheets/shinsei.xml']);
  });

  it('stores what formulas give by now beside an edit, but no error of the grid’s own engine', () => {
    const now = saved((data) => {
      const cells = sheetOf(data, SHINSEI).cellData;
      cells[3]![4] = { ...cells[3]![4], v: 100 };
      cells[3]![5]!.v = 110;
      cells[4]![5]!.v = 1e-14;
      cells[5]![5]!.v = '#NAME?';
    });
    const cells = cellsOf(textOf(now, 'xl/worksheets/shinsei.xml'));
    expect(cells.get('F4')).toMatchObject({ text: '110', formula: expect.stringContaining('ROUNDDOWN') });
    expect(cells.get('F6')).toMatchObject({ type: 'str', text: '未定' });
  });

  it('empties cells but keeps their format, and takes them off the chain', () => {
    const now = saved((data) => {
      const cells = sheetOf(data, SHINSEI).cellData;
      cells[3]![4] = { s: cells[3]![4]!.s };
      delete cells[3]![5];
    });
    const cells = cellsOf(textOf(now, 'xl/worksheets/shinsei.xml'));
    expect(cells.get('E4')).toEqual({ type: null, style: '3', formula: null, text: '' });
    expect(cells.has('F4')).toBe(false);
    expect(textOf(now, 'xl/calcChain.xml')).toContain('><c r="F5" i="4"/><c r="F6"/>');
  });

  it('writes out a shared formula when one of its cells changes', () => {
    const now = saved((data) => {
      sheetOf(data, EXPENSES).cellData[1]![4] = { v: 1, t: 2 };
    });
    const cells = cellsOf(textOf(now, 'xl/worksheets/sheet7.xml'));
    expect(cells.get('E2')!.formula).toBeNull();
    expect(cells.get('E3')!.formula).toContain('>D3*0.8+$B$2</f>');
    expect(cells.get('E4')!.formula).toContain('>D4*0.8+$B$2</f>');
  });

  it('makes a format for a style that the file has not, once', () => {
    const style = { bl: 1, bg: { rgb: 'rgb(255, 0, 0)' }, n: { pattern: '#,##0' }, ht: 2 } as const;
    const change = (data: IWorkbookData): void => {
      const cells = sheetOf(data, EXPENSES).cellData;
      cells[1]![3] = { ...cells[1]![3], s: style };
      cells[2]![3] = { ...cells[2]![3], s: style };
    };
    const now = saved(change);
    const formats = elements(elements(dom(textOf(now, 'xl/styles.xml')), 'cellXfs')[0]!, 'xf');
    expect(formats).toHaveLength(8);
    expect(formats[7]!.getAttribute('numFmtId')).toBe('3');
    expect(textOf(now, 'xl/styles.xml')).toContain('<fgColor rgb="FFFF0000"/>');
    const { data } = toUniver(now);
    expect(data.styles['format-7']).toMatchObject({ bl: 1, bg: { rgb: '#ff0000' }, ff: '游ゴシック', ht: 2 });
    expect(saved(change, now)).toBe(now);
  });

  it('adds, hides, renames and removes sheets', () => {
    const now = saved((data) => {
      data.sheets['new'] = {
        id: 'new',
        name: '算定',
        cellData: { 0: { 0: { v: '受付番号', t: 1 } }, 1: { 0: { v: '0012', t: 4 } } },
        freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
      };
      data.sheetOrder.push('new');
      data.sheets['sheet-7']!.name = '集計 2';
      data.sheets['sheet-3']!.hidden = 0;
      delete data.sheets['sheet-9'];
      data.sheetOrder = data.sheetOrder.filter((id) => id !== 'sheet-9');
    });
    const list = elements(dom(textOf(now, 'xl/workbook.xml')), 'sheet').map((sheet) => [
      sheet.getAttribute('name'),
      sheet.getAttribute('state'),
    ]);
    expect(list).toEqual([
      ['申請 一覧', null],
      ['経費', null],
      ['マスタ', null],
      ['集計 2', null],
      ['算定', null],
    ]);
    expect(partsOf(now)['xl/worksheets/sheet4.xml']).toBeUndefined();
    expect(textOf(now, 'xl/charts/chart1.xml')).toContain("<c:f>'集計 2'!$B$2:$B$3</c:f>");
    expect(textOf(now, 'xl/worksheets/sheet1.xml')).toContain('ySplit="1"');
  });

  it('follows tables and marks', async () => {
    const { data, tables } = toUniver(bytes);
    sheetOf(data, SHINSEI).cellData[2]![6] = { v: '判定', t: 1 };
    sheetOf(data, 'sheet-3').cellData[0]![0] = { v: '区分', t: 1 };
    const wider = tables.map((table) =>
      table.name === '申請' ? { ...table, area: { ...table.area, columns: 7 } } : table,
    );
    const more = { name: '区分表', sheetId: 'sheet-3', area: { row: 0, column: 0, rows: 3, columns: 1 } };
    const mark = { name: 'KAIGO_HOJO_A', sheetId: SHINSEI, area: { row: 2, column: 6, rows: 1, columns: 1 } };
    const now = toXlsx(bytes, data, [...wider.filter(({ name }) => name === '申請'), more], [mark]);
    const info = await openXlsx(now).describe();
    expect(info.tables.map(({ name, area }) => [name, area.columns])).toEqual([
      ['申請', 7],
      ['区分表', 1],
    ]);
    expect(info.marks).toEqual([{ name: 'KAIGO_HOJO_A', sheet: '申請 一覧', area: mark.area }]);
    expect(textOf(now, 'xl/worksheets/sheet5.xml')).not.toContain('tablePart');
    const again = toUniver(now);
    expect(toXlsx(now, again.data, again.tables, again.marks)).toBe(now);
    expect(toUniver(toXlsx(now, again.data, again.tables, [])).marks).toEqual([]);
  });

  it('lays a sheet out for paper as the add-in has said, and its rows as high as their text asks', () => {
    const text = '一行目\n二行目\n三行目';
    const now = saved((data) => {
      data.sheets['letters'] = {
        id: 'letters',
        name: '差戻し',
        cellData: {
          0: { 0: { v: '文面', t: 1 } },
          1: { 0: { v: text, t: 1, s: { tb: 3 } } },
          2: { 0: { v: text, t: 1 } },
          3: { 0: { v: text, t: 1, s: { tb: 3 } } },
        },
        rowData: { 3: { h: 40, ia: 0 } },
        columnData: { 0: { w: 300 } },
        custom: {
          page: {
            Orientation: 'Portrait',
            PaperSize: 'A3',
            Zoom: { horizontalFitToPages: 2 },
            CenterFooter: '&P / &N',
            PrintTitleRows: '$1:$1',
            PrintTitleColumns: '$A:$B',
          },
        },
      };
      data.sheetOrder.push('letters');
      sheetOf(data, EXPENSES).custom = { page: { Zoom: { scale: 80 }, Orientation: 'Landscape' } };
    });
    const entry = elements(dom(textOf(now, 'xl/workbook.xml')), 'sheet').findIndex(
      (sheet) => sheet.getAttribute('name') === '差戻し',
    );
    const isNew = (name: string): boolean => partsOf(bytes)[name] === undefined;
    const changed = changedParts(now).filter((name) => name.includes('worksheets/sheet'));
    const part = changed.find(isNew)!;
    const other = changed.find((name) => !isNew(name))!;
    const sheet = dom(textOf(now, part));
    const [setup] = elements(sheet, 'pageSetup');
    expect(
      ['orientation', 'paperSize', 'fitToWidth', 'fitToHeight'].map((name) => setup?.getAttribute(name)),
    ).toEqual(['portrait', '8', '2', '0']);
    expect(elements(sheet, 'oddFooter')[0]?.textContent).toBe('&C&P / &N');
    const rows = elements(sheet, 'row').map((row) => [
      row.getAttribute('ht'),
      row.getAttribute('customHeight'),
    ]);
    expect(rows).toEqual([
      [null, null],
      ['54', null],
      [null, null],
      ['30', '1'],
    ]);
    const titles = elements(dom(textOf(now, 'xl/workbook.xml')), 'definedName').find(
      (name) => name.getAttribute('localSheetId') === String(entry),
    );
    expect(titles?.textContent).toBe("'差戻し'!$A:$B,'差戻し'!$1:$1");
    const [scaled] = elements(dom(textOf(now, other)), 'pageSetup');
    expect([scaled?.getAttribute('scale'), scaled?.getAttribute('orientation')]).toEqual(['80', 'landscape']);
    const again = toUniver(now);
    expect(toXlsx(now, again.data, again.tables, again.marks)).toBe(now);
  });

  it('keeps merges, widths and panes as they are now', () => {
    const now = saved((data) => {
      const sheet = sheetOf(data, SHINSEI);
      sheet.mergeData = [{ startRow: 9, endRow: 10, startColumn: 0, endColumn: 1 }];
      sheet.columnData = { ...sheet.columnData, 2: { w: 300 }, 5: { w: 80 } };
      sheet.freeze = { xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 };
    });
    const sheet = sheetOf(toUniver(now).data, SHINSEI);
    expect(sheet.mergeData).toEqual([{ startRow: 9, endRow: 10, startColumn: 0, endColumn: 1 }]);
    expect([0, 1, 2, 3, 4, 5].map((at) => sheet.columnData![at]?.w)).toEqual([
      101,
      165,
      300,
      165,
      undefined,
      80,
    ]);
    expect(sheet.freeze).toEqual({ xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 });
    expect(elements(dom(textOf(now, 'xl/worksheets/shinsei.xml')), 'pane')).toHaveLength(1);
  });

  it('writes what a function of the add-in gave, not the call', () => {
    const now = saved((data) => {
      sheetOf(data, EXPENSES).cellData[1]![8] = { v: 300000, t: 2, f: '=GRANT_AMOUNT("見守り",D2)' };
    });
    const cell = cellsOf(textOf(now, 'xl/worksheets/sheet7.xml')).get('I2')!;
    expect(cell).toMatchObject({ formula: null, text: '300000' });
  });

  it('leaves a workbook with our columns and sheets as it is', async () => {
    const ours = await applied(bytes, ALL_OPS);
    expect(saved(() => undefined, ours)).toBe(ours);
  });
});
