import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { r8 } from '../../src/scheme/r8';
import { ministrySheets, reportBlocks } from '../../src/workbook/run/ministry-sheets';
import { runWrite } from '../../src/workbook/run/procedure';
import { matrixOf } from '../cases/cases';
import { applicationOf, lineOf, memberOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

const now = new Date('2026-06-30T05:00:00Z');

const technology = applicationOf('定着支援', 'T1', { サービス種類: '51・11', 法人名: '甲会' });
const excluded = applicationOf('定着支援', 'T2', { サービス種類: '11', 法人名: '乙会' });
const group = applicationOf('協働化', 'G1', { 計画作成日: '2026-05-01', 支援開始日: '2026-06-01' });
const model = applicationOf('連携モデル', 'M1', {});

const sheets: { name: string; values: CellValue[][] }[] = [
  { name: '申請', values: matrixOf([technology, excluded, group, model]) },
  {
    name: '経費',
    values: matrixOf([
      lineOf('T1', 1, '見守り', 750_000, { 台数: 2, 掲載: 'TAIS', 製品コード: '12345-123456' }),
      lineOf('T1', 2, '通信費', 60_000, { 台数: 1 }),
      lineOf('T2', 1, '通信費', 10_000),
      lineOf('G1', 1, '合同研修', 1_000_000, { 他補助: null }),
      lineOf('M1', 1, 'システム', 2_000_000),
      lineOf('Z9', 1, '見守り', 999_999),
    ]),
  },
  {
    name: '構成員',
    values: matrixOf([
      memberOf('G1', '甲会', '11', { 代表: '○', 事業所名: 'みらい' }),
      memberOf('G1', '甲会', '15', { 事業所名: 'ひかり' }),
      memberOf('G1', '乙会', '51', { 小規模: '○', 事業所名: 'のぞみ' }),
      memberOf('M1', '丙会', '11', { 事業所名: 'そら' }),
    ]),
  },
  {
    name: '計画',
    values: [
      ['受付番号', '課題', '目標', '期待効果', '総業務時間', '離職者数'],
      ['T1', '夜間の見回りの負担', '巡視を3割減らす', '休憩の確保', 1200, 0],
      ['X1', '申請のない計画', null, null, null, null],
    ],
  },
  {
    name: '効果報告',
    values: [
      ['受付番号', '年度', '総業務時間', '賃金還元', '提出日'],
      ['T1', 'R9', 1000, '有', '2027-05-10'],
      ['T1', '令和12年度', 900, '無', null],
      ['T2', '令和9年度', 800, null, null],
    ],
  },
  {
    name: '設定',
    values: [
      ['項目', '値'],
      ['税区分', '税込'],
      ['寄付金等の控除', 'しない'],
    ],
  },
];

const made = (async () => {
  const workbook = memoryWorkbook(sheets);
  const { outcome } = await runWrite(workbook, { now }, true);
  return { workbook, outcome };
})();

/** Rows of a sheet's block below its header, as records; an empty cell is left out. */
async function rowsOf(name: string) {
  const { workbook } = await made;
  const [block] = workbook.sheet(name)?.blocks ?? [];
  const [header = [], ...rows] = block?.values ?? [];
  return rows.map((row) =>
    Object.fromEntries(header.flatMap((title, at) => (row[at] == null ? [] : [[String(title), row[at]]]))),
  );
}

describe('所要額内訳', () => {
  it('shows an application × 補助区分, and what belongs to the whole application once', async () => {
    const rows = await rowsOf('所要額内訳');
    expect(rows[0]).toMatchObject({ 受付番号: '合計', 事業: 4, 補助額: 600_000 + 800_000 + 2_000_000 });
    expect(rows[1]).toMatchObject({
      受付番号: 'T1',
      補助区分: '機器30',
      台数: 2,
      対象経費: 750_000,
      補助率: '4/5',
      補助率額: 600_000,
      基準額: 600_000,
      補助額: 600_000,
      算定額: 600_000,
    });
    // every line is excluded: no 補助区分, and an amount of 0
    expect(rows[2]).toMatchObject({ 受付番号: 'T2', 算定額: 0 });
    expect(rows[2]).not.toHaveProperty('補助区分');
  });
});

describe('機器別集計', () => {
  it('counts lines by 経費区分; what is excluded adds neither 台数 nor 対象経費, an orphan nothing at all', async () => {
    const rows = await rowsOf('機器別集計');
    const device = rows.find((row) => row['経費区分'] === '見守り');
    expect(device).toEqual({
      事業: '定着支援',
      経費区分: '見守り',
      件数: 1,
      台数: 2,
      支出額: 750_000,
      対象経費: 750_000,
      対象外件数: 0,
      不備件数: 0,
    });
    const fees = rows.find((row) => row['経費区分'] === '通信費');
    expect(fees).toMatchObject({ 件数: 2, 台数: 0, 支出額: 70_000, 対象経費: 0, 対象外件数: 2 });
    expect(rows.map((row) => row['経費区分']).slice(0, -1)).toEqual([
      '見守り',
      '通信費',
      'システム',
      '合同研修',
    ]);
    expect(rows.at(-1)).toMatchObject({ 事業: '合計', 件数: 5 });
  });
});

describe('サービス別集計', () => {
  it('puts an application under its first サービス種類, with its name', async () => {
    const rows = await rowsOf('サービス別集計');
    const first = rows.find((row) => row['サービス種類'] === '51');
    expect(first).toMatchObject({ 名称: '介護老人福祉施設', 件数: 1, 対象経費計: 750_000 });
    expect(rows.at(-1)).toMatchObject({ サービス種類: '合計', 件数: 4 });
  });
});

describe('要件確認一覧', () => {
  it('marks what is met, what is not, and what does not concern the applicant', async () => {
    const rows = await rowsOf('要件確認一覧');
    const cell = (receipt: string, rule: string) => {
      const row = rows.find((one) => one['受付番号'] === receipt) ?? {};
      const title = Object.keys(row).find((key) => key.startsWith(rule)) ?? '';
      return row[title];
    };
    // 通信費 is left out and to be judged (R1-36); a group is not asked about SECURITY ACTION (R1-53)
    expect(cell('T1', 'R1-36')).toBe('△');
    expect(cell('G1', 'R1-53')).toBe('－');
    expect(cell('G1', 'R3-06')).toBe('○');
    // 他補助 is blank (R1-06), which is no answer
    expect(cell('G1', 'R1-06')).toBe('未回答');
    expect(cell('T1', 'R1-06')).toBe('○');
    // 居宅介護支援 is missing among the members (R2-04)
    expect(cell('M1', 'R2-04')).toBe('×');
    // the orphaned line (L-01) belongs to no application
    expect(rows.at(-1)).toMatchObject({ 受付番号: '（申請のない指摘）', 不備: 1 });
  });
});

describe('要件確認一覧: what is not answered is never ○', () => {
  const members = (prefecture: string | null) => [
    memberOf('G1', '甲会', '11', { 代表: '○', 小規模: '○' }),
    memberOf('G1', '乙会', '15', { 指定権者都道府県: prefecture }),
  ];
  const marks = async (own: { line?: object; application?: object; prefecture?: string | null }) => {
    const workbook = memoryWorkbook([
      { name: '申請', values: matrixOf([{ ...applicationOf('協働化', 'G1'), ...own.application }]) },
      { name: '経費', values: matrixOf([lineOf('G1', 1, '合同研修', 1_000_000, { ...own.line })]) },
      { name: '構成員', values: matrixOf(members(own.prefecture === undefined ? '13' : own.prefecture)) },
    ]);
    await runWrite(workbook, { now }, true);
    const [headers = [], , row = []] = workbook.sheet('要件確認一覧')?.blocks[0]?.values ?? [];
    return ['R1-06', 'R3-06', 'R3-07'].map(
      (rule) => row[headers.findIndex((one) => String(one).startsWith(rule))],
    );
  };

  it.each([
    [{}, ['○', '○', '○']],
    [{ line: { 他補助: null } }, ['未回答', '○', '○']],
    [{ line: { 他補助: '要確認中' } }, ['未回答', '○', '○']],
    [{ line: { 他補助: '有' } }, ['△', '○', '○']],
    [{ application: { 連携推進法人設立補助: null } }, ['○', '未回答', '○']],
    [{ application: { 連携推進法人設立補助: '確認中' } }, ['○', '未回答', '○']],
    [{ application: { 連携推進法人設立補助: '有' } }, ['○', '×', '○']],
    [{ prefecture: null }, ['○', '○', '未回答']],
    [{ prefecture: '14' }, ['○', '○', '△']],
  ])('%j: R1-06, R3-06, R3-07 %j', async (own, expected) => {
    expect(await marks(own)).toEqual(expected);
  });
});

describe('総括表', () => {
  const area = applicationOf('面的支援モデル', 'A1');
  const withArea = sheets.map(({ name, values }) =>
    name === '申請'
      ? { name, values: matrixOf([area, technology, excluded, group, model]) }
      : { name, values },
  );
  const summaryOf = async (tables: typeof sheets) => {
    const workbook = memoryWorkbook(tables);
    const { outcome } = await runWrite(workbook, { now }, true);
    const sheet = workbook.sheet('総括表');
    return { workbook, outcome, sheet, names: sheet?.blocks[0]?.values.map(([first]) => first) };
  };

  it('has a row for each 事業 that is applied for, in the order of the rule book, and no other', async () => {
    expect((await summaryOf(sheets)).names).toEqual([
      ...['事業', '定着支援', '連携モデル', '協働化', '合計'],
    ]);
    const { names, outcome } = await summaryOf(withArea);
    expect(names).toEqual(['事業', '定着支援', '面的支援モデル', '連携モデル', '協働化', '合計']);
    expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('has the row of a 事業 that is applied for since the last run', async () => {
    const { workbook } = await summaryOf(sheets);
    const [headers = [], , second = []] = sheets[0]?.values ?? [];
    const column = headers.indexOf('事業');
    const cell = { row: 2, column, value: '面的支援モデル', before: second[column] ?? null };
    await workbook.apply([{ op: 'answer', sheet: '申請', cells: [cell] }]);
    await runWrite(workbook, { now }, true);
    const last = workbook.written.findLast((op) => op.op === 'sheet' && op.content.name === '総括表');
    const names = last?.op === 'sheet' ? last.content.blocks[0]?.values.map(([first]) => first) : [];
    expect(names).toEqual(['事業', '定着支援', '面的支援モデル', '連携モデル', '協働化', '合計']);
  });

  it('has its total alone where nobody applies for anything that the rule book has', async () => {
    const [, ...others] = sheets;
    const { names } = await summaryOf([
      { name: '申請', values: matrixOf([applicationOf('不明の事業', 'U1')]) },
      ...others,
    ]);
    expect(names).toEqual(['事業', '合計']);
  });

  it('is filled into a form with every 事業 of the rule book', async () => {
    const { sheets: made } = await ministrySheets(memoryWorkbook(sheets), { now });
    const names = reportBlocks(made)
      .get('総括表')
      ?.map(([first]) => first);
    expect(names).toEqual(['事業', ...r8.programmes.map(({ name }) => name), '合計']);
  });

  it('says that the 県上限 of 面的支援モデル is derived where that has a row, on a line that is there anyway', async () => {
    const [without, within] = [await summaryOf(sheets), await summaryOf(withArea)];
    const notesOf = ({ sheet }: typeof within) => sheet?.cells.map(([first]) => String(first)) ?? [];
    const derived =
      '面的支援モデルの県上限60,000,000円は、3モデル×20,000,000円から求めた額です（通知に県全体の額の定めはありません）';
    expect(notesOf(within).some((note) => note.includes(derived))).toBe(true);
    expect(notesOf(without).some((note) => note.includes('県上限'))).toBe(false);
    expect(within.sheet?.blocks[0]?.row).toBe(without.sheet?.blocks[0]?.row);
  });
});

describe('totals that hold a part of an application that is undetermined', () => {
  const notesOf = async (lines: CellValue[][]) => {
    const workbook = memoryWorkbook(
      sheets.map(({ name, values }) => ({ name, values: name === '経費' ? lines : values })),
    );
    const { assessed } = await runWrite(workbook, { now }, true);
    const of = (name: string) => {
      const sheet = workbook.sheet(name);
      return { notes: sheet?.cells.map(([first]) => String(first)).join(''), row: sheet?.blocks[0]?.row };
    };
    return { assessed, breakdown: of('所要額内訳'), categories: of('区分別集計'), devices: of('機器別集計') };
  };
  const sensor = lineOf('T1', 1, '見守り', 750_000, { 台数: 2, 掲載: 'TAIS', 製品コード: '12345-123456' });
  const course = lineOf('T1', 2, '業務改善支援', 100_000);

  it('say how much that is, on lines that are there anyway', async () => {
    // of T1 the 支出額 of one line is no number; its other 補助区分 are determined
    const open = lineOf('T1', 3, 'インカム', 300_000, { 台数: 1, 支出額: '約30万' });
    const { assessed, breakdown, categories, devices } = await notesOf(matrixOf([sensor, course, open]));
    const [first] = assessed.result.assessments;
    expect(first).toMatchObject({ eligibleCost: null, computed: null });
    // 750,000 and 100,000 of 対象経費, 600,000 and 80,000 of 補助額
    expect(breakdown.notes).toContain('合計のうち対象経費850,000円と補助額680,000円は、額が未確定の申請の');
    expect(categories.notes).toContain('決まっている分（対象経費850,000円と補助額680,000円）だけを集計');
    expect(devices.notes).toContain('決まっている分（対象経費850,000円）だけを集計');
    const plain = await notesOf(matrixOf([sensor, course]));
    expect([breakdown.row, categories.row, devices.row]).toEqual([
      plain.breakdown.row,
      plain.categories.row,
      plain.devices.row,
    ]);
    expect(plain.breakdown.notes).not.toContain('合計のうち');
    expect(plain.categories.notes).not.toContain('だけを集計');
  });
});

describe('業務改善計画', () => {
  it('has a row for every application that owes a plan, and says what 計画 holds of it', async () => {
    const rows = await rowsOf('業務改善計画');
    expect(rows[0]).toMatchObject({ 受付番号: '合計', 事業: 4, 計画の記載: 2 });
    expect(rows[1]).toMatchObject({ 受付番号: 'T1', 計画の記載: '○', 課題: '夜間の見回りの負担' });
    // nobody has left: 0, which is not blank
    expect(rows[1]).toMatchObject({ 総業務時間: 1200, 離職者数: 0 });
    expect(rows.at(-1)).toMatchObject({ 受付番号: 'X1', 事業: '（申請なし）' });
  });
});

describe('効果報告', () => {
  it('has a row for each report of a year that has begun, and says which are missing', async () => {
    const rows = (await rowsOf('効果報告（報告）')).slice(1);
    const years = (receipt: string) =>
      rows.filter((row) => row['受付番号'] === receipt).map((row) => [row['年度'], row['提出']]);
    expect(years('T1')).toEqual([
      ['令和9年度', '提出済'],
      // reported, but not due
      ['令和12年度', '提出済'],
    ]);
    expect(years('G1')).toEqual([['令和9年度', '未提出']]);
    expect(years('M1')).toEqual([]);
    // without a 補助 no report is owed (「補助を受けた介護事業所等は」); one that was handed in is kept
    expect(years('T2')).toEqual([['令和9年度', '提出済']]);
    expect(rows.find((row) => row['受付番号'] === 'T2')).toMatchObject({
      事業: '（報告不要）',
      法人名: '乙会',
    });
    expect(rows.find((row) => row['提出'] === '提出済')).toMatchObject({
      提出日: '2027-05-10',
      賃金還元: '有',
    });
  });
});

describe('モデル一覧 and グループ一覧', () => {
  it('show what the 基準額 of a group is made from', async () => {
    const [total, row] = await rowsOf('グループ一覧');
    // 1,200,000 × 2 法人 + 300,000 × 1 (訪問介護)
    expect(row).toMatchObject({
      代表法人: '甲会',
      構成法人数: 2,
      訪問介護法人数: 1,
      小規模法人数: 1,
      構成事業所数: 3,
      基準額: 2_700_000,
      補助額: 800_000,
    });
    expect(total).toMatchObject({ 受付番号: '合計', 事業: 1, 補助額: 800_000 });
  });

  it('leave a model that is 不備 out of the running total', async () => {
    const [, row] = await rowsOf('モデル一覧');
    expect(row).toMatchObject({ 事業: '連携モデル', 補助額: 2_000_000, 補助額の累計: 0, 判定: '不備' });
  });
});

describe('検算', () => {
  it('agrees in every sheet, and a live call takes few tables', async () => {
    const { workbook, outcome } = await made;
    expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
    const calls = workbook.written.flatMap((op) => (op.op === 'sheet' ? op.content.blocks : []));
    expect(calls.length).toBeLessThanOrEqual(16);
    const plan = calls.find(({ call }) => call.includes('業務改善計画'));
    // as texts, in which an empty cell stays empty
    expect(plan?.call).toMatch(/,算定\[#Headers\],,,\{8\},,計画!\$A\$1:\$F\$3&""\)$/);
  });
});
