import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { returnLetters } from '../../src/report/return-letter';
import { schemes } from '../../src/scheme';
import { runWrite } from '../../src/workbook/run/procedure';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf, memberOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

/** R6-01 and R6-02: 計画 and 効果報告 against the applications (rules.md 2.3, 4). */

type Table = readonly (readonly CellValue[])[];

interface Tables {
  readonly plans?: Table;
  readonly effects?: Table;
  readonly results?: Table;
  /** 効果報告 with its own headers. */
  readonly values?: Table;
  readonly applications?: readonly Row[];
  readonly lines?: readonly Row[];
  readonly members?: readonly Row[];
  readonly on?: string;
}

/** As many of them as the rows have cells. */
const PLANS = ['受付番号', '課題', '収支', '業務改善支援事業者'];
const EFFECTS = ['受付番号', '年度', '収支', '賃金還元', '提出日'];
const watch = (number: string) => lineOf(number, 1, '見守り', 300_000, { 台数: 1 });
const A1 = applicationOf('定着支援', 'A1');

async function run({ plans, effects, results, values, on = '2026-11-29', ...tables }: Tables) {
  const { applications = [A1], lines = [watch('A1')], members = [] } = tables;
  const workbook = memoryWorkbook([
    { name: '申請', values: matrixOf(applications) },
    { name: '経費', values: matrixOf(lines) },
    ...(members.length === 0 ? [] : [{ name: '構成員', values: matrixOf(members) }]),
    ...(plans === undefined
      ? []
      : [{ name: '計画', values: [PLANS.slice(0, plans[0]?.length ?? 3), ...plans] }]),
    ...(effects === undefined ? [] : [{ name: '効果報告', values: [EFFECTS, ...effects] }]),
    ...(values === undefined ? [] : [{ name: '効果報告', values: values.map((row) => [...row]) }]),
    ...(results === undefined
      ? []
      : [{ name: '実績報告', values: [['受付番号', '提出日', '事後評価'], ...results] }]),
    {
      name: '設定',
      values: [
        ['項目', '値'],
        ['都道府県', '13'],
        ['寄付金等の控除', 'しない'],
        ['税区分', '税込'],
      ],
    },
  ]);
  // noon in Japan
  const { outcome } = await runWrite(workbook, { now: new Date(`${on}T03:00:00Z`) }, true);
  return { outcome, workbook };
}

/** What is said of 段階 効果: rule, 受付番号, cell, text. */
async function said(tables: Tables): Promise<string[]> {
  const { outcome } = await run(tables);
  expect(outcome.findings.filter(({ stage }) => stage === undefined)).toEqual([]);
  return outcome.findings.map(
    ({ rule, receiptNumber, place, message, severity }) =>
      `${rule} ${severity} ${receiptNumber} ${place?.address ?? ''} ${message}`,
  );
}

describe('R6-01: 収支 is better, and nothing went into wages', () => {
  const report = (from: CellValue, to: CellValue, wages: CellValue) =>
    said({ plans: [['A1', '夜勤', from]], effects: [['A1', 9, to, wages, '2028-02-01']] });

  it.each<[CellValue, CellValue, CellValue]>([
    [1_000, 1_001, '無'],
    [-500, 0, 'なし'],
    ['▲500', '-499', '無'],
    [1_000, 1_001, 'いいえ'],
    [1_000, 1_001, '還元していない'],
    [1_000, 1_001, '未実施'],
    [1_000, 1_001, '×'],
  ])('%j → %j, 賃金還元 %j', async (from, to, wages) => {
    const [finding, ...others] = await report(from, to, wages);
    expect(others).toEqual([]);
    expect(finding).toContain('R6-01 要確認 A1 効果報告!D2 効果報告の収支');
  });

  it.each<[CellValue, CellValue, CellValue]>([
    [1_000, 1_000, '無'],
    [1_000, 999, '無'],
    [1_000, 2_000, '有'],
    [1_000, 2_000, '該当なし'],
    [1_000, 2_000, '該当無し（赤字）'],
    [1_000, 2_000, 'はい'],
    [null, 2_000, '無'],
    [1_000, null, '無'],
    ['', 2_000, '無'],
  ])('not %j → %j, 賃金還元 %j', async (from, to, wages) => {
    expect(await report(from, to, wages)).toEqual([]);
  });

  it.each<[CellValue, string]>([
    [null, 'が未記入のため、賃金への還元を確認できません。'],
    [
      '検討中',
      '「検討中」を「有」「無」「該当なし」のどれとも読み取れないため、賃金への還元を確認できません。',
    ],
    [
      '無（該当なし）',
      '「無（該当なし）」を「有」「無」「該当なし」のどれとも読み取れないため、賃金への還元を確認できません。',
    ],
    [0, '「0」を「有」「無」「該当なし」のどれとも読み取れないため、賃金への還元を確認できません。'],
    ['#N/A', '「#N/A」を「有」「無」「該当なし」のどれとも読み取れないため、賃金への還元を確認できません。'],
  ])('賃金還元 %j says nothing of it', async (wages, why) => {
    expect(await report(1_000, 2_000, wages)).toEqual([
      `R6-01 要確認 A1 効果報告!D2 効果報告の収支2,000が計画の1,000より良くなっていますが、賃金還元${why}`,
    ]);
    // and where 収支 is no better, the cell alone is asked about
    const others =
      wages === null ? [] : [expect.stringContaining('R6-03 要確認 A1 効果報告!D2 「賃金還元」')];
    expect(await report(1_000, 1_000, wages)).toEqual(others);
  });

  it('is asked of those who had to announce it (6⑥), 別紙3 knows no such duty', async () => {
    const group = {
      applications: [applicationOf('協働化', 'A1')],
      lines: [lineOf('A1', 1, '合同研修', 1_000_000)],
      members: [memberOf('A1', '甲会', '15', { 小規模: '○', 代表: '○' }), memberOf('A1', '乙会', '15')],
    };
    const tables = { plans: [['A1', '夜勤', 1]], effects: [['A1', 9, 2, '無', null]] };
    expect(await said({ ...group, ...tables })).toEqual([]);
  });
});

describe('R6-02: 計画', () => {
  const NO_PLANS: readonly (readonly [text: string, plans: Table])[] = [
    ['an all-blank row', [['A1', null, '　']]],
    ['a row with the name of a 業務改善支援事業者 and nothing else', [['A1', null, null, '株式会社改善']]],
  ];
  it.each(NO_PLANS)('%s is no plan, and one is due with the application', async (_, plans) => {
    expect(await said({ plans })).toEqual([
      'R6-02 要確認 A1 申請!A2 業務改善計画の表に、この申請の計画がありません。',
    ]);
  });

  it.each(NO_PLANS)('%s counts for none in 業務改善計画, whose 検算 says so too', async (_, plans) => {
    const { outcome, workbook } = await run({ plans });
    const block = workbook.sheet('業務改善計画')?.blocks[0]?.values ?? [];
    expect(block.slice(1).map((row) => row[block[0]?.indexOf('計画の記載') ?? -1])).toEqual([0, null]);
    expect(outcome.sheets.every(({ agrees }) => agrees)).toBe(true);
  });

  it('whose 受付番号 is in no application, or blank', async () => {
    const plans = [
      ['A1', '夜勤', null],
      ['Z9', '夜勤', null],
      [null, '夜勤', null],
      ['Z8', null, null],
    ];
    expect(await said({ plans })).toEqual([
      'R6-02 要確認 Z9 計画!A3 「計画」の受付番号「Z9」の申請が「申請」の表にありません。',
      'R6-02 要確認  計画!A4 「計画」の行の受付番号が未記入です。',
    ]);
  });

  it('of an application that was taken back is nobody’s', async () => {
    const applications = [
      { ...A1, 取下げ: null },
      applicationOf('定着支援', 'A2', { 取下げ: '○', 事業所番号: '13A0100027' }),
    ];
    const plans = [
      ['A1', '夜勤', null],
      ['A2', '夜勤', null],
    ];
    expect(await said({ applications, plans })).toEqual([]);
  });

  it.each(['経営改善', 'モデル施設', '第三者支援'])('%s: due with the 実績報告 only', async (programme) => {
    const category = programme === 'モデル施設' ? 'コンサル' : '支援費';
    const applications = [applicationOf(programme, 'A1')];
    const plans = [['A1', null, null]];
    expect(await said({ applications, lines: [lineOf('A1', 1, category, 100_000)], plans })).toEqual([]);
  });

  it('without such a table nothing is asked', async () => {
    expect(await said({})).toEqual([]);
  });
});

describe('R6-02: 効果報告', () => {
  const none = (years: string, due: string) =>
    `R6-02 要確認 A1 申請!A2 ${years}の効果報告がありません（期限 ${due}）。`;

  it.each<[string, Table, string[]]>([
    ['2028-03-31', [], []],
    ['2028-04-01', [], [none('令和9年度', '令和10年3月31日')]],
    ['2029-04-01', [], [none('令和9年度・令和10年度', '令和10年3月31日')]],
    ['2029-04-01', [['A1', '令和9年度', 1, '有', null]], [none('令和10年度', '令和11年3月31日')]],
    ['2031-01-01', [9, 10, 11].map((year) => ['A1', year, 1, '有', null]), []],
  ])('on %s with %j', async (on, effects, expected) => {
    expect(await said({ on, effects })).toEqual(expected);
  });

  it('whose 受付番号 is in no application', async () => {
    expect(await said({ effects: [['Z9', 9, 1, '有', null]] })).toEqual([
      'R6-02 要確認 Z9 効果報告!A2 「効果報告」の受付番号「Z9」の申請が「申請」の表にありません。',
    ]);
  });

  const onYear = (text: string) =>
    `R6-02 要確認 A1 効果報告!B2 効果報告の年度${text}、どの年度の報告にも数えていません。`;

  it.each<[CellValue, string[]]>([
    [null, [onYear('が未記入のため')]],
    ['翌年', [onYear('「翌年」を読み取れないため')]],
    ['１年目', [onYear('「1年目」だけでは何年度かが決まらないため')]],
    ['令和9(2027)年度', []],
    ['R9年度分', []],
    ['2027/4/1', []],
    [46_478, []],
  ])('年度 %j is read, or said not to be', async (year, expected) => {
    expect(await said({ effects: [['A1', year, 1, '有', null]] })).toEqual(expected);
  });

  it('of no year beside one that is overdue: 対応 says what to do first', async () => {
    const { outcome } = await run({ on: '2028-04-01', effects: [['A1', '１年目', 1, '有', null]] });
    const [year, due] = outcome.findings;
    expect(year?.action).toContain('令和9年度（補助を受けた年度の翌年度を1年目と数えた場合）のことであれば');
    expect(due?.message).toBe(
      '令和9年度の効果報告がありません（期限 令和10年3月31日）。この申請には、年度を読み取れない効果報告があります（「効果報告」の表の1件目）。',
    );
    expect(due?.action).toContain('先に、その報告の年度を確認して記入してください。');
    expect([year, due].map((finding) => finding?.stage)).toEqual(['効果', '効果']);
  });

  it.each<[string, Table]>([
    ['a prepared list', [['A1', 9, null, null, null]]],
    ['one that says so', [['A1', 9, null, null, '未提出']]],
    ['one whose look-ups find nothing', [['A1', 9, null, '－', null]]],
  ])('%s reports nothing', async (_text, effects) => {
    const { outcome, workbook } = await run({ on: '2028-04-01', effects });
    expect(outcome.findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['令和9年度の効果報告がありません（期限 令和10年3月31日）。']),
    );
    const [header = [], total = [], first = []] = workbook.sheet('効果報告（報告）')?.blocks[0]?.values ?? [];
    const at = header.indexOf('提出');
    expect([total[at], first[at]]).toEqual([0, '未提出']);
    expect(workbook.sheet('効果集計')).toBeNull();
    expect(outcome.sheets.every(({ agrees }) => agrees)).toBe(true);
  });

  it('未提出 beside figures is a question, and the figures are in no total but beside them', async () => {
    const effects = [
      ['A1', 9, 500, '有', '未提出'],
      ['A1', 10, 7, '有', '2029-03-20'],
    ];
    const { outcome, workbook } = await run({ on: '2028-04-01', effects });
    expect(outcome.findings.map(({ rule, place, message }) => [rule, place?.address, message])).toEqual([
      ['R6-02', '申請!A2', '令和9年度の効果報告がありません（期限 令和10年3月31日）。'],
      [
        ...['R6-03', '効果報告!E2'],
        '「提出日」が「未提出」のため、ほかの欄に記入がありますが、提出された報告に数えていません。',
      ],
    ]);
    const gaps = workbook.sheet('効果集計')?.blocks.flatMap(({ values }) => values) ?? [];
    expect(gaps.filter((row) => row.includes('集計外（未提出）') && row.includes('収支'))).toEqual([
      [null, '収支', '集計外（未提出）', 1, 500],
    ]);
    expect(outcome.sheets.every(({ agrees }) => agrees)).toBe(true);
  });

  it('without such a table nobody is late', async () => {
    expect(await said({ on: '2031-01-01' })).toEqual([]);
  });
});

describe('R6-03: a cell that cannot be read', () => {
  const cell = (address: string, text: string) => `R6-03 要確認 A1 ${address} ${text}`;
  it.each<[string, Tables, string]>([
    ['a guess', { effects: [['A1', 9, '約450', '有', null]] }, cell('効果報告!C2', '「収支」の「約450」は数として読めません。')],
    ['thousands', { effects: [['A1', 9, '1,200千円', '有', null]] }, cell('効果報告!C2', '「収支」の「1,200千円」は数として読めません。')],
    ['of 計画', { plans: [['A1', '夜勤', '不明']] }, cell('計画!C2', '「収支」の「不明」は数として読めません。')],
    ['an error value', { plans: [['A1', '#REF!', 5]] }, cell('計画!B2', '「課題」がエラー値「#REF!」のため、読み取れませんでした。')],
    ['not calculated', { effects: [['A1', 9, '#未計算', '有', null]] }, cell('効果報告!C2', '「収支」の数式が計算されていません。')],
    ['as above', { effects: [['A1', 9, 5, '〃', null]] }, cell('効果報告!D2', '「賃金還元」が「〃」のため、読み取れませんでした。')],
    ['no day', { effects: [['A1', 9, 5, '有', '3/20/2028']] }, cell('効果報告!E2', '「提出日」の「3/20/2028」は日付として読めません。')],
    ['事後評価', { results: [['A1', '2027-03-20', '確認中']] }, cell('実績報告!C2', '「事後評価」の「確認中」では、提出されたかどうかを読み取れません。')],
  ])('%s', async (_text, tables, expected) => {
    expect(await said(tables)).toEqual([expected]);
  }); // prettier-ignore

  it.each<[string, Table, string]>([
    ['a header', [['受付番号', '年度', '収支（千円）', '賃金還元'], ['A1', 9, 2, '無']], '効果報告!A2 「収支（千円）」'],
    ['a line above', [['（単位：千円）', null, null, null], ['受付番号', '年度', '収支', '賃金還元'], ['A1', 9, 2_000, '無']], '効果報告!C3 「（単位：千円）」'],
  ])('収支 in 千円 by %s is not read as yen, and said once', async (_text, values, at) => {
    const found = await said({ plans: [['A1', '夜勤', 1_000]], values });
    expect(found).toEqual([
      `R6-03 要確認  ${at}に単位「千円」とあるため、収支を円の額として読んでいません。賃金への還元（R6-01）は確認していません。`,
    ]);
  }); // prettier-ignore

  it('says what to do, of 段階 効果 and in no letter', async () => {
    const { outcome } = await run({ effects: [['A1', 9, '約450', '有', null]] });
    const [finding] = outcome.findings;
    expect(finding).toMatchObject({ stage: '効果', basis: { kind: 'data' } });
    expect(finding?.action).toContain('数だけを、計画と効果報告で同じ単位で記入してください。');
    expect([outcome.verdicts.適, returnLetters(outcome.findings, schemes)]).toEqual([1, []]);
    expect(outcome.sheets.every(({ agrees }) => agrees)).toBe(true);
  });
});

describe('R6-02: rows that contradict each other, or are nobody’s', () => {
  it('names both plans, and where they differ', async () => {
    const plans = [
      ['A1', '夜勤', 1_000],
      ['A1', '夜勤', '1,000円'],
      ['A1', '日勤', 900],
    ];
    expect(await said({ plans })).toEqual([
      'R6-02 要確認 A1 計画!B4 「計画」の表の1・3件目が同じ申請の計画ですが、課題・収支が食い違っています。',
    ]);
  });

  it('names both reports of a year; the day on which one came is none of it', async () => {
    const effects = [
      ['A1', 9, 5, '有', '2028-03-20'],
      ['A1', 9, 5, 'あり', '2028-03-25'],
      ['A1', '令和9年度', 6, '有', '2028-03-25'],
      ['A1', 10, 7, '有', '2029-03-25'],
    ];
    expect(await said({ effects })).toEqual([
      'R6-02 要確認 A1 効果報告!C4 「効果報告」の表の1・3件目が同じ申請の令和9年度の報告ですが、収支が食い違っています。',
    ]);
  });

  it('実績報告 whose 受付番号 is in no application', async () => {
    expect(await said({ results: [['Q9', '2027-03-20', '提出済']] })).toEqual([
      'R6-02 要確認 Q9 実績報告!A2 「実績報告」の受付番号「Q9」の申請が「申請」の表にありません。',
    ]);
  });
});

describe('段階 効果', () => {
  const tables: Tables = {
    plans: [['A1', '夜勤', 1]],
    effects: [['A1', 9, 2, '無', null]],
  };

  it('changes no 判定 and no amount, is in no sheet of the application and in no letter', async () => {
    const { outcome, workbook } = await run(tables);
    expect(outcome.verdicts).toEqual({ 適: 1, 要確認: 0, 不備: 0 });
    expect(outcome.totals.planned).toBe(240_000);
    expect(outcome.sheets.every(({ agrees }) => agrees)).toBe(true);
    const block = workbook.sheet('要件確認一覧')?.blocks[0]?.values ?? [];
    expect(block[0]?.filter((header) => String(header).includes('R6'))).toEqual([]);
    expect(returnLetters(outcome.findings, schemes)).toEqual([]);
  });

  it('stands in 指摘 with its 段階, its clause and the words', async () => {
    const { workbook } = await run(tables);
    const [headers = [], row = []] = workbook.sheet('指摘')?.cells ?? [];
    expect(headers.at(-1)).toBe('段階');
    expect([row[3], row[5], row.at(-1)]).toEqual([
      'R6-01',
      '別紙1 6⑥「収支の改善が図られた場合には、職員の賃金へも適切に還元することとし」',
      '効果',
    ]);
  });
});
