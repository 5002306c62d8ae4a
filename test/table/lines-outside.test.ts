import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { runCheck } from '../../src/workbook/run/procedure';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf, memberOf } from '../grant/rows';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';

/** Lines that stand outside every table are not read, and their application is not 適 until that is settled. */

const now = new Date('2026-06-30T05:00:00Z');
const applications = matrixOf([
  applicationOf('定着支援', 'A-1'),
  applicationOf('定着支援', 'A-2', { 事業所番号: '13A0100027', 事業所名: '乙園' }),
]);
const [headers = [], first = [], second = [], third = []] = matrixOf([
  lineOf('A-1', 1, '見守り', 375_000, { 台数: 2 }),
  lineOf('A-1', 2, '県独自研修', 66_000),
  lineOf('A-2', 1, '見守り', 375_000, { 台数: 2 }),
]);

async function read(lines: MemorySheet, others: readonly MemorySheet[] = [], answers: Row = {}) {
  const settings = Object.entries({ 税区分: '税込', ...answers });
  const workbook = memoryWorkbook([
    { name: '申請', values: applications },
    lines,
    ...others,
    { name: '設定', values: [['項目', '値'], ...settings] },
  ]);
  const { outcome } = await runCheck(workbook, { now });
  return {
    asked: outcome.reading.questions.map(({ key, answers: possible, message }) => [key, possible, message]),
    verdicts: outcome.verdicts,
    computed: outcome.totals.computed,
  };
}

const whole: MemorySheet = { name: '経費', values: [headers, first, third] };
const padded = (...rows: CellValue[][]): CellValue[][] =>
  rows.map((row) => Array.from({ length: headers.length }, (_, at) => row[at] ?? null));
/** Nothing can be chosen but 使わない: what else to do stands with the question. */
const MOVE =
  '経費の行であれば、経費の表の中に移してください（テーブルの下の行は、テーブルの範囲を広げます）。そうでなければ、準備の質問で「使わない」を選んでください。答えるまで、関係する申請の額は計算しません。';
const said = (sheet: string, row: number): string =>
  `シート「${sheet}」の${row}行目に、受付番号「A-1」の経費とみられる行がありますが、読み取った表の中にないため、読んでいません。${MOVE}`;

describe('a line outside every table', () => {
  it.each<[what: string, lines: MemorySheet, others: MemorySheet[], key: string, message: string]>([
    [
      'on a sheet without a header',
      whole,
      [{ name: '経費（続き）', values: [second] }],
      '読み方:表:経費（続き）',
      said('経費（続き）', 1),
    ],
    [
      'under a title alone',
      whole,
      [{ name: '経費2', values: padded(['経費（2枚目）'], second) }],
      '読み方:表:経費2',
      said('経費2', 2),
    ],
    [
      'below a header that stands too far down',
      whole,
      [{ name: '経費2', values: padded(...Array.from({ length: 69 }, () => ['注意書き']), headers, second) }],
      '読み方:表:経費2',
      said('経費2', 71),
    ],
    [
      'below a ListObject',
      {
        name: '経費',
        values: [headers, first, third, second],
        tables: [{ name: '経費', area: { row: 0, column: 0, rows: 3, columns: headers.length } }],
      },
      [],
      '読み方:表:経費:4行目',
      said('経費', 4),
    ],
    [
      'beside a list',
      {
        name: '経費',
        values: [
          [...headers, null, ...headers.map(() => null)],
          [...first, null, ...second],
          [...third, null, ...headers.map(() => null)],
        ],
      },
      [],
      '読み方:表:経費:2行目',
      said('経費', 2),
    ],
    [
      'in a table whose 経費区分 is called something else',
      whole,
      [
        {
          name: '経費2',
          values: [
            ['受付番号', '費目', '支出額'],
            ['A-1', '県独自研修', 66_000],
          ],
        },
      ],
      '読み方:表:経費2',
      said('経費2', 2),
    ],
    [
      'in a table without 経費区分',
      whole,
      [
        {
          name: '経費2',
          values: [
            ['受付番号', '品名', '金額'],
            ['A-1', '職員研修', 66_000],
          ],
        },
      ],
      '読み方:表:経費2',
      said('経費2', 2),
    ],
    [
      'in a table whose 受付番号 is called something else',
      whole,
      [
        {
          name: '経費2',
          values: [
            ['管理No', '費目', '金額'],
            ['A-1', '県独自研修', 66_000],
          ],
        },
      ],
      '読み方:表:経費2',
      said('経費2', 2),
    ],
  ])('%s', async (_what, lines, others, key, message) => {
    const open = await read(lines, others);
    expect(open.asked).toEqual([[key, ['使わない'], message]]);
    // A-1 is not determined; 375,000 × 4/5
    expect(open).toMatchObject({ verdicts: { 適: 1, 要確認: 1 }, computed: 300_000 });
    const answered = await read(lines, others, { [key]: '使わない' });
    expect(answered).toMatchObject({ asked: [], verdicts: { 適: 2 }, computed: 600_000 });
  });

  it.each<[what: string, values: CellValue[][]]>([
    ['of a remark', [['A-1', '電話で確認した', 3]]],
    ['of another number', [['B-1', 2, '県独自研修', 66_000]]],
    ['of a sum by 経費区分', [['見守り', 750_000, 4]]],
    ['of a category alone', [['A-1', '見守り', '申請済み']]],
    [
      'of payments',
      [
        ['受付番号', '支払日', '支払額'],
        ['A-1', '2026-08-01', 66_000],
      ],
    ],
    [
      'of the same applications',
      [
        ['受付番号', '法人名', '備考'],
        ['A-1', '未来県', '電話で確認した'],
      ],
    ],
  ])('%s nothing is asked', async (_what, values) => {
    expect(await read(whole, [{ name: 'メモ', values }])).toMatchObject({ asked: [], verdicts: { 適: 2 } });
  });
});

describe('beside a flat table', () => {
  const flatRows = applications.slice(1).map((row, at) => [...row, ...([first, third][at] ?? []).slice(1)]);
  const flat: MemorySheet = {
    name: '一覧',
    values: [[...(applications[0] ?? []), ...headers.slice(1)], ...flatRows],
  };
  const at = async (other: MemorySheet, answers: Row = {}) => {
    const settings = Object.entries({ 税区分: '税込', ...answers });
    const sheets = [flat, other, { name: '設定', values: [['項目', '値'], ...settings] }];
    const { outcome } = await runCheck(memoryWorkbook(sheets), { now });
    return {
      asked: outcome.reading.questions.map(({ key }) => key),
      verdicts: outcome.verdicts,
      rules: outcome.findings.map(({ rule }) => rule),
    };
  };

  it('a table of 経費 alone is asked, and its application is not determined', async () => {
    const other = { name: '経費追加', values: [headers, second] };
    const key = '読み方:表:経費追加';
    expect(await at(other)).toMatchObject({ asked: [key], verdicts: { 適: 1, 要確認: 1 } });
    expect(await at(other, { [key]: '使わない' })).toMatchObject({ asked: [], verdicts: { 適: 2 } });
  });

  it('a table of 申請 alone is asked where it holds others, and said', async () => {
    const key = '読み方:表:申請追加';
    const more = matrixOf([applicationOf('定着支援', 'A-3')]);
    const open = await at({ name: '申請追加', values: more });
    expect(open).toMatchObject({ asked: [key], verdicts: { 適: 2 } });
    expect(open.rules).toContain('Y-01');
    expect((await at({ name: '申請追加', values: more }, { [key]: '使わない' })).asked).toEqual([]);
    expect((await at({ name: '申請の写し', values: applications })).asked).toEqual([]);
  });
});

describe('a row of 構成員 outside every table', () => {
  const group = matrixOf([applicationOf('協働化', 'G')]);
  const costs = matrixOf([lineOf('G', 1, '合同研修', 9_000_000)]);
  const [heads = [], ...members] = matrixOf([
    memberOf('G', '甲会', '15', { 代表: '○', 小規模: '○' }),
    memberOf('G', '乙会', '15'),
    memberOf('G', '丙会', '15'),
  ]);

  it('is asked: the number of corporations depends on it', async () => {
    const sheets = (answers: Row): MemorySheet[] => [
      { name: '申請', values: group },
      { name: '経費', values: costs },
      { name: '構成員', values: [heads, ...members.slice(0, 2)] },
      { name: '構成員（続き）', values: members.slice(2) },
      { name: '設定', values: [['項目', '値'], ...Object.entries({ 税区分: '税込', ...answers })] },
    ];
    const at = async (answers: Row = {}) => {
      const { outcome } = await runCheck(memoryWorkbook(sheets(answers)), { now });
      return { asked: outcome.reading.questions.map(({ key }) => key), computed: outcome.totals.computed };
    };
    const key = '読み方:表:構成員（続き）';
    expect(await at()).toEqual({ asked: [key], computed: 0 });
    // 1,200,000 × 2
    expect(await at({ [key]: '使わない' })).toEqual({ asked: [], computed: 2_400_000 });
  });
});

describe('a list of withdrawals beside the lists', () => {
  const list = (name: string, header: string): MemorySheet => ({
    name,
    values: [
      ['受付番号', '法人名', header],
      ['A-2', '乙会', '2026-06-20'],
    ],
  });

  it.each([
    ['取下げ一覧', '日付'],
    ['一覧2', '取下げ日'],
    ['辞退届', '受理日'],
  ])('%s with %s is asked, and its application has no amount until then', async (name, header) => {
    const { asked, verdicts, computed } = await read({ ...whole }, [list(name, header)]);
    expect(asked.map(([key, possible]) => [key, possible])).toEqual([[`読み方:表:${name}`, ['使わない']]]);
    expect(asked[0]?.[2]).toContain('受付番号「A-2」の取下げまたは辞退とみられる行がありますが');
    expect(verdicts).toMatchObject({ 適: 1, 要確認: 1 });
    const left = await read({ ...whole }, [list(name, header)], { [`読み方:表:${name}`]: '使わない' });
    expect(left.asked).toEqual([]);
    expect(left.computed).toBe(computed * 2);
  });

  it('is left alone where 申請 says so itself', async () => {
    const workbook = memoryWorkbook([
      {
        name: '申請',
        values: matrixOf([
          applicationOf('定着支援', 'A-1', { 取下げ: null }),
          applicationOf('定着支援', 'A-2', { 取下げ: '○' }),
        ]),
      },
      whole,
      list('取下げ一覧', '取下げ日'),
      {
        name: '設定',
        values: [
          ['項目', '値'],
          ['税区分', '税込'],
        ],
      },
    ]);
    const { outcome } = await runCheck(workbook, { now });
    expect(outcome.reading.questions).toEqual([]);
    expect(outcome.withdrawn).toBe(1);
  });
});
