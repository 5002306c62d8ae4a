import { describe, expect, it } from 'vitest';
import { type CellValue, shown } from '../../src/base/cells';
import { runWrite } from '../../src/workbook/run/procedure';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf, memberOf } from '../grant/rows';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';

const now = new Date('2026-06-30T05:00:00Z');

const settings: MemorySheet = {
  name: '設定',
  values: [
    ['項目', '値'],
    ['税区分', '税込'],
    ['寄付金等の控除', 'しない'],
  ],
};

const T1 = applicationOf('定着支援', 'T1', { サービス種類: '51', 法人名: '甲会' });
const G1 = applicationOf('協働化', 'G1', { 計画作成日: '2026-05-01', 支援開始日: '2026-06-01' });
const lines = [lineOf('T1', 1, '見守り', 750_000, { 台数: 2 }), lineOf('G1', 1, '合同研修', 1_000_000)];
const members = [memberOf('G1', '甲会', '11', { 代表: '○' }), memberOf('G1', '乙会', '51', { 小規模: '○' })];

const sheetsOf = (applications: readonly Row[], own: readonly Row[] = lines): MemorySheet[] => [
  { name: '申請', values: matrixOf([...applications]) },
  { name: '経費', values: matrixOf([...own]) },
  { name: '構成員', values: matrixOf(members) },
  settings,
];

async function made(sheets: readonly MemorySheet[]) {
  const workbook = memoryWorkbook(sheets);
  const { outcome } = await runWrite(workbook, { now }, true);
  const columns = workbook.written.flatMap((op) => (op.op === 'columns' ? [op] : []));
  const written = (header: string): (CellValue | undefined)[] => {
    const op = columns.find(({ headers }) => headers.includes(header));
    return (op?.values ?? []).map((row) => shown(row[op?.headers.indexOf(header) ?? -1]));
  };
  const block = (name: string) => workbook.sheet(name)?.blocks[0]?.values ?? [];
  return { workbook, outcome, written, block };
}

/** Sheets without what belongs to G1. */
const withoutG1 = () => made([...sheetsOf([T1], [lines[0] as Row]).filter(({ name }) => name !== '構成員')]);

describe('an application that was taken back', () => {
  const takenBack = () =>
    made(
      sheetsOf([
        { ...T1, 取下げ: null },
        { ...G1, 取下げ: '2026-06-20' },
      ]),
    );

  it('is neither checked nor computed, nor are its lines and members', async () => {
    const { outcome, written } = await takenBack();
    expect(outcome).toMatchObject({ applications: 1, withdrawn: 1 });
    expect(outcome.findings.filter(({ receiptNumber }) => receiptNumber === 'G1')).toEqual([]);
    expect(written('判定')[1]).toBe('取下げ');
    for (const header of ['対象経費計', '算定額', '交付予定額', '上限適用', '優先']) {
      expect(written(header)[1], header).toBeNull();
    }
    expect(written('算定額')[0]).toBeGreaterThan(0);
    expect(written('算定根拠')[1]).toBe('G1は取下げ（2026-06-20）のため、点検も算定もしていません。');
    expect(written('行判定')).toEqual(['対象', '取下げ']);
    expect(written('対象経費')[1]).toBeNull();
  });

  it('changes no figure of the other applications', async () => {
    const [{ outcome, block }, alone] = await Promise.all([takenBack(), withoutG1()]);
    expect(outcome.totals).toEqual(alone.outcome.totals);
    for (const name of [
      '総括表',
      '区分別集計',
      '機器別集計',
      'サービス別集計',
      '要件確認一覧',
      'グループ一覧',
    ]) {
      expect(block(name), name).toEqual(alone.block(name));
    }
    expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('stands last in 所要額内訳, without an amount, and every sheet says that it is left out', async () => {
    const { workbook, block, outcome } = await takenBack();
    const [header = [], totals = [], ...rows] = block('所要額内訳');
    expect(totals[1]).toBe(1);
    expect(rows.at(-1)?.[0]).toBe('G1');
    expect(rows.at(-1)?.[header.indexOf('判定')]).toBe('取下げ');
    expect(rows.at(-1)?.filter((cell) => typeof cell === 'number')).toEqual([]);
    for (const { name } of outcome.sheets) {
      const said = workbook
        .sheet(name)
        ?.cells.flat()
        .filter((cell) => String(cell).includes('取下げの申請 1件'));
      expect(said, name).toHaveLength(1);
    }
  });

  it('leaves the finding of a count that it had brought over the limit', async () => {
    const numbers = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];
    const costs = numbers.map((number) => lineOf(number, 1, '研修', 1_000_000));
    const findings = async (first: Row) => {
      const models = numbers.map((number) =>
        applicationOf('面的支援モデル', number, number === 'A1' ? first : {}),
      );
      const { outcome } = await made(sheetsOf(models, costs));
      return outcome.findings.filter(({ rule }) => rule === 'R2-02').length;
    };
    const before = await findings({});
    expect(before).toBeGreaterThan(0);
    expect(await findings({ 取下げ: '○' })).toBe(before - 1);
  });
});

describe('取下げ', () => {
  it.each(['○', '有', '取下げ', '済', '2026/6/20', 'R8.6.20', 46_193, true])(
    'is said by %j',
    async (cell) => {
      const { outcome } = await made(sheetsOf([T1, { ...G1, 取下げ: cell }]));
      expect(outcome.withdrawn).toBe(1);
    },
  );

  it.each([null, '', '　', '無', '×', '-', false])('is not said by %j', async (cell) => {
    const { outcome } = await made(sheetsOf([T1, { ...G1, 取下げ: cell }]));
    expect(outcome.withdrawn).toBe(0);
    expect(outcome.findings.filter(({ rule }) => rule === 'L-08')).toEqual([]);
  });

  it.each(['検討中', '6月ごろ', 1, 0.5])(
    'cannot be read of %j, which is said, and the application counts',
    async (cell) => {
      const { outcome } = await made(sheetsOf([T1, { ...G1, 取下げ: cell }]));
      expect(outcome.withdrawn).toBe(0);
      const [finding] = outcome.findings.filter(({ rule }) => rule === 'L-08');
      expect(finding).toMatchObject({ receiptNumber: 'G1', severity: '要確認' });
      expect(finding?.place?.address).toMatch(/^申請!/);
    },
  );

  it('with an error value is named once, and the application counts', async () => {
    const { outcome } = await made(sheetsOf([T1, { ...G1, 取下げ: '#N/A' }]));
    expect(outcome.withdrawn).toBe(0);
    expect(
      outcome.findings.filter(({ message }) => message.includes('#N/A')).map(({ rule }) => rule),
    ).toEqual(['L-09']);
  });

  it('does not free a 受付番号: rows under it would belong to two applications', async () => {
    const { outcome, written } = await made(sheetsOf([{ ...T1, 取下げ: '○' }, T1, G1]));
    expect(outcome.findings.filter(({ rule }) => rule === 'ID-01')).toHaveLength(1);
    expect(written('判定').slice(0, 2)).toEqual(['取下げ', '不備']);
    expect(written('行判定')[0]).not.toBe('取下げ');
  });

  it('in a flat table holds for every row of the application', async () => {
    const line = (own: Row, more: Row): Row => ({ ...own, ...more });
    const rows = [
      line(T1, lines[0] as Row),
      line({ ...T1, 受付番号: 'T2', 取下げ: '○' }, { ...lineOf('T2', 1, '見守り', 300_000, { 台数: 1 }) }),
      line({ ...T1, 受付番号: 'T2' }, { ...lineOf('T2', 2, 'インカム', 100_000, { 台数: 1 }) }),
    ];
    const { outcome, written, block } = await made([{ name: '一覧', values: matrixOf(rows) }, settings]);
    expect(outcome).toMatchObject({ applications: 1, withdrawn: 1 });
    expect(written('判定')).toEqual([expect.anything(), '取下げ', '取下げ']);
    expect(written('行判定')).toEqual(['対象', '取下げ', '取下げ']);
    expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(block('所要額内訳').filter(([number]) => number === 'T2')).toHaveLength(1);
  });
});
