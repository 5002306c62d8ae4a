import { afterEach, describe, expect, it, vi } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import type { SheetContent } from '../../../src/base/sheet-content';
import { planOp } from '../../../src/workbook/office/apply';
import { type Facts, marksOf } from '../../../src/workbook/office/look/facts';
import { withoutSpill } from '../../../src/workbook/office/look/read';
import { Model } from '../../../src/workbook/office/plan/model';
import { contentArea, contentMatrix, leftovers } from '../../../src/workbook/office/plan/plan-sheet';
import { changesStructure, newGround, refuseProtected } from '../../../src/workbook/office/preflight';
import type { ColumnsWrite, WriteOp } from '../../../src/workbook/port';
import { stubExcel } from './excel';

afterEach(() => vi.unstubAllGlobals());

const sheet = (name: string, locked = false) => ({ name, visible: true, protected: locked, used: null });

const facts = (part: Partial<Facts> = {}): Facts => ({
  sheets: [sheet('申請')],
  tables: [
    {
      name: '申請',
      sheet: '申請',
      whole: { row: 3, column: 0, rows: 5, columns: 10 },
      totalsRow: true,
    },
  ],
  marks: [],
  ...part,
});

const columns = (column: number, mark: string): ColumnsWrite => ({
  op: 'columns',
  sheet: '申請',
  table: '申請',
  row: 3,
  column,
  headers: ['判定', '算定額'],
  styles: ['center', 'yen'],
  widths: [8, 12],
  values: [
    ['適', 1000],
    ['不備', null],
    ['適', 2000],
  ],
  mark,
});

const drop = (mark: string): WriteOp => ({
  op: 'dropColumns',
  sheet: '申請',
  table: '申請',
  row: 3,
  column: 10,
  columns: 2,
  bodyRows: 3,
  mark,
});

const content: SheetContent = {
  name: '総括表',
  cells: [['総括表'], [], ['事業', '算定額']],
  blocks: [
    {
      row: 3,
      column: 0,
      call: 'GRANT_REPORT("総括表")',
      values: [
        ['定着支援', 1],
        ['連携モデル', 2],
      ],
    },
  ],
  table: null,
  styles: [{ area: { row: 3, column: 0, rows: 2, columns: 1 }, style: 'text' }],
  widths: [20],
  frozenRows: 3,
  mark: 'KAIGO_HOJO_SUMMARY',
};

describe('planning of writes', () => {
  it('widens a table twice when two runs of columns stand beside each other, and keeps its totals row', () => {
    const model = new Model(facts());
    atOnce(planOp(model, columns(10, 'KAIGO_HOJO_A')));
    atOnce(planOp(model, columns(12, 'KAIGO_HOJO_B')));
    expect(model.tables.get('申請')?.whole).toEqual({ row: 3, column: 0, rows: 5, columns: 14 });
  });

  it('takes back what it planned', () => {
    const model = new Model(facts());
    atOnce(planOp(model, columns(10, 'KAIGO_HOJO_A')));
    atOnce(planOp(model, drop('KAIGO_HOJO_A')));
    expect(model.tables.get('申請')?.whole.columns).toBe(10);
    expect(model.marks.size).toBe(0);
  });

  it('does nothing to take back what was never written', () => {
    expect(atOnce(planOp(new Model(facts()), drop('KAIGO_HOJO_A')))).toEqual([]);
  });

  it('refuses to take columns out from under columns that a clerk added to the right', () => {
    const model = new Model(facts());
    atOnce(planOp(model, columns(10, 'KAIGO_HOJO_A')));
    atOnce(planOp(model, columns(12, 'KAIGO_HOJO_B')));
    expect(() => atOnce(planOp(model, drop('KAIGO_HOJO_A')))).toThrow(/右に列が追加/);
  });

  it('refuses a sheet name that a clerk uses, and a table name on another sheet', () => {
    stubExcel({});
    const used = { row: 0, column: 0, rows: 1, columns: 1 };
    const taken = new Model(facts({ sheets: [{ ...sheet('総括表'), used }] }));
    expect(() => atOnce(planOp(taken, { op: 'sheet', content }))).toThrow(/総括表/);
    const table = { name: '申請', area: { row: 0, column: 0, rows: 2, columns: 1 } };
    expect(() => atOnce(planOp(new Model(facts()), { op: 'sheet', content: { ...content, table } }))).toThrow(
      /別のシート/,
    );
  });

  it('takes up an empty sheet of its name, whose making broke off before its mark', () => {
    const made = (sheets: Facts['sheets']): string[] => {
      const asked: string[] = [];
      const object = (path: string): object =>
        new Proxy(() => object(path), {
          get: (_, name) => {
            if (path === '.workbook.worksheets') asked.push(String(name));
            return object(`${path}.${String(name)}`);
          },
          set: () => true,
        });
      stubExcel({});
      for (const work of atOnce(planOp(new Model(facts({ sheets })), { op: 'sheet', content })))
        work.queue(object('') as Excel.RequestContext);
      return asked;
    };
    expect(made([sheet('申請')])).toContain('add');
    expect(made([sheet('申請'), sheet('総括表')])).not.toContain('add');
  });

  it('sets widths before the words that wrap in them, and on what is made anew only', () => {
    stubExcel({});
    // which properties of which cells a plan sets, in its order
    const order = (model: Model, op: WriteOp): string[] => {
      const set: string[] = [];
      const range = (): object =>
        new Proxy(() => range(), {
          get: () => range(),
          set: (_, name) => set.push(String(name)) > 0,
        });
      for (const work of atOnce(planOp(model, op))) work.queue(range() as Excel.RequestContext);
      return set.filter((name) => ['columnWidth', 'values', 'wrapText'].includes(name));
    };
    const wrapped: SheetContent = {
      ...content,
      blocks: [],
      styles: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'wrap' }],
    };
    const model = new Model(facts());
    expect(order(model, { op: 'sheet', content: wrapped })).toEqual(['columnWidth', 'wrapText', 'values']);
    expect(order(model, { op: 'sheet', content: wrapped })).toEqual(['wrapText', 'values']);
    const beside: WriteOp = {
      ...columns(10, 'KAIGO_HOJO_A'),
      headers: ['算定根拠'],
      styles: ['wrap'],
      widths: [40],
    };
    const words = { ...beside, values: [['一'], ['二'], ['三']] };
    expect(order(model, words).slice(0, 4)).toEqual(['values', 'columnWidth', 'values', 'wrapText']);
    expect(order(model, words)).not.toContain('columnWidth');
  });

  it('names every protected sheet before anything is written', () => {
    const locked = facts({ sheets: [sheet('申請', true), sheet('経費', true), sheet('別紙', true)] });
    const ops = [columns(10, 'A'), { ...columns(10, 'B'), sheet: '経費' }];
    expect(() => refuseProtected(locked, ops)).toThrow('シート「申請」、シート「経費」');
  });

  it('knows which operations make or delete a sheet', () => {
    const mark = { name: content.mark, sheet: '総括表', area: { row: 0, column: 0, rows: 1, columns: 1 } };
    const make: WriteOp = { op: 'sheet', content };
    const remove: WriteOp = { op: 'dropSheet', name: '総括表', mark: mark.name };
    expect([make, remove, columns(10, 'A')].map((op) => changesStructure(facts(), op))).toEqual([
      true,
      false,
      false,
    ]);
    const made = facts({ marks: [mark] });
    expect([make, remove].map((op) => changesStructure(made, op))).toEqual([false, true]);
  });

  it('wants empty cells only where it has not written before', () => {
    const mark = { name: 'KAIGO_HOJO_A', sheet: '申請', area: { row: 3, column: 10, rows: 1, columns: 1 } };
    expect(newGround(facts({ marks: [mark] }), [columns(10, mark.name)])).toMatchObject([
      { sheet: '申請', area: { row: 3, column: 11, rows: 4, columns: 1 }, headers: ['算定額'] },
    ]);
    expect(newGround(facts({ marks: [mark] }), [columns(14, mark.name)])[0]?.area.columns).toBe(2);
  });
});

describe('content of a sheet', () => {
  it('has the call top-left in a block and emptiness where it spills', () => {
    const area = contentArea(content);
    expect(area).toEqual({ row: 0, column: 0, rows: 5, columns: 2 });
    expect(atOnce(contentMatrix(content, area)).slice(3)).toEqual([
      [{ formula: '=GRANT_REPORT("総括表")', value: '定着支援' }, null],
      [null, null],
    ]);
  });

  it('empties what an older, larger content leaves below and to the right', () => {
    const rest = leftovers(
      { row: 0, column: 0, rows: 9, columns: 4 },
      { row: 0, column: 0, rows: 5, columns: 2 },
    );
    expect(rest).toEqual([
      { row: 5, column: 0, rows: 4, columns: 4 },
      { row: 0, column: 2, rows: 5, columns: 2 },
    ]);
  });
});

describe('reading', () => {
  it('gives a spilled block as its call and its values, whatever Excel puts under the call', () => {
    const values = [
      ['総括表', null],
      ['定着支援', 1],
      ['連携モデル', 2],
    ];
    const call = '=GRANT_REPORT("総括表")';
    const expected = [
      ['総括表', null],
      [{ formula: call, value: values[1]?.[0] }, 1],
      ['連携モデル', 2],
    ];
    expect(
      withoutSpill(
        [
          ['総括表', null],
          [call, call],
          [call, call],
        ],
        values,
      ),
    ).toEqual(expected);
    expect(
      withoutSpill(
        [
          ['総括表', null],
          [call, null],
          [null, null],
        ],
        values,
      ),
    ).toEqual(expected);
  });

  it('tells a text that looks like a formula from a formula', () => {
    const texts = [['=1+1', '=A1', '=A1', '=SUM(A1:B1)']];
    expect(withoutSpill(texts, [['=1+1', '=A1', '=A1', 3]])).toEqual([
      ['=1+1', '=A1', '=A1', { formula: '=SUM(A1:B1)', value: 3 }],
    ]);
  });

  it('keeps our marks and leaves out foreign and broken names', () => {
    const names = [
      { name: 'KAIGO_HOJO_A', formula: '=申請!$K$4:$L$4' },
      { name: 'KAIGO_HOJO_B', formula: '=申請!#REF!' },
      { name: '予算', formula: '=設定!$B$2' },
    ];
    expect(marksOf(names).map((mark) => mark.name)).toEqual(['KAIGO_HOJO_A']);
  });
});
