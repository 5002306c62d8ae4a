import { describe, expect, it, vi } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import { identifyBook } from '../../src/taskpane/workspace/identify';
import type { BookIdentity } from '../../src/taskpane/workspace/types';
import type { Change } from '../../src/workbook/host';
import { procedure } from '../../src/workbook/run/procedure';
import { lookOnly, type SheetValues } from '../workbook/look-only';
import { checkResult, fakeParts, fakeProcedure } from './fixtures';

describe('whose workbook this is', () => {
  const list: SheetValues = { name: '申請', values: [['受付番号', '事業']] };
  const settings = (prefecture: CellValue, year: CellValue = 8): CellValue[][] => [
    ['項目', '値'],
    ['都道府県', prefecture],
    ['年度', year],
  ];

  it.each<[string, SheetValues, string | null]>([
    ['設定', { name: '設定', values: settings('13') }, null],
    ['a sheet whose name has a mark', { name: '※設定（必須）', values: settings('13') }, null],
    [
      'the sheet on which 準備 found it',
      { name: '設定（介護補助金）', values: settings('13') },
      '設定（介護補助金）',
    ],
  ])('is read from %s alone', async (_, sheet, known) => {
    const port = lookOnly([list, sheet]);
    const read = vi.spyOn(port, 'read');
    const book = { prefecture: '東京都', fiscalYear: 8, sheet: sheet.name };
    expect(await identifyBook(port, known)).toEqual(book);
    expect(read.mock.calls).toEqual([[[sheet.name]]]);
  });

  it.each<[string, SheetValues[], BookIdentity | null]>([
    [
      'does not say',
      [list, { name: '設定', values: [['項目', '値']] }],
      { prefecture: null, fiscalYear: 8, sheet: '設定' },
    ],
    ['is no table of settings', [list, { name: '設定', values: [['備考']] }], null],
    ['is nowhere', [list], null],
  ])('stays open where 設定 %s', async (_, sheets, book) => {
    expect(await identifyBook(lookOnly(sheets), null)).toEqual(book);
  });

  const applications: CellValue[][] = [
    ['受付番号', '事業', '法人名', '申請額', null, '項目', '値'],
    ['A1', '事務費', '未来会', 1_000, null, '都道府県', '13'],
  ];
  const costs: SheetValues = { name: '経費', values: [['受付番号', '明細番号', '経費区分', '支出額']] };
  it.each<[string, SheetValues[], Partial<BookIdentity> | null]>([
    [
      'a sheet of any name',
      [
        { name: '申請', values: applications.map((row) => row.slice(0, 4)) },
        { name: '設定（介護補助金）', values: settings('東京都') },
      ],
      { prefecture: '東京都', sheet: '設定（介護補助金）' },
    ],
    [
      'a block beside the list',
      [{ name: '申請', values: applications }],
      { prefecture: '東京都', sheet: '申請' },
    ],
    ['nowhere', [{ name: '申請', values: applications.map((row) => row.slice(0, 4)) }], null],
  ])('is found wherever 準備 and 点検 find it: %s', async (_, sheets, book) => {
    const port = lookOnly([...sheets, costs]);
    const known = book === null ? null : expect.objectContaining(book);
    expect(await identifyBook(port, null)).toEqual(known);
    for (const read of ['prepare', 'check'] as const) {
      const workspace = createWorkspace({ ...fakeParts(), procedure, port });
      await (read === 'prepare' ? workspace.prepare() : workspace.run('check'));
      expect(workspace.getState().error).toBeNull();
      expect(workspace.getState().book).toEqual(known);
    }
  });

  it('is read again where 設定 was changed, from the sheet where it was found', async () => {
    let change: (change: Change) => void = () => undefined;
    const identify = vi.fn(() => Promise.resolve(null));
    const settingsSheet = '設定（介護補助金）';
    const sources = [{ name: '設定', address: settingsSheet, rows: 2 }];
    const workspace = createWorkspace({
      ...fakeParts({
        watch: (changed) => {
          change = changed;
          return Promise.resolve(() => Promise.resolve());
        },
      }),
      identify,
      procedure: fakeProcedure({ check: () => Promise.resolve(checkResult({ settingsSheet, sources })) }),
    });
    await workspace.run('check');
    change({ sheet: settingsSheet, area: { row: 1, column: 1, rows: 1, columns: 1 }, moved: false });
    expect(identify.mock.calls).toEqual([[settingsSheet]]);
  });
});

describe('the step that the pane begins with', () => {
  it.each([
    [
      'a workbook with 設定',
      () => Promise.resolve({ prefecture: '東京都', fiscalYear: 8, sheet: '設定' }),
      'check',
    ],
    ['one without 設定', () => Promise.resolve(null), 'prepare'],
    ['one that can not be read now', () => Promise.reject(new Error('busy')), 'check'],
  ])('is that of %s', async (_, identify, step) => {
    const workspace = createWorkspace({ ...fakeParts(), identify, procedure: fakeProcedure({}) });
    await workspace.begin();
    expect(workspace.getState().step).toBe(step);
  });

  it('stays where something was begun meanwhile', async () => {
    const workspace = createWorkspace({
      ...fakeParts(),
      identify: () => Promise.resolve(null),
      procedure: fakeProcedure({}),
    });
    const begun = workspace.begin();
    workspace.showStep('report');
    await begun;
    expect(workspace.getState().step).toBe('report');
  });
});
