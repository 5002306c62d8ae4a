import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/grant/assess';
import { r8 } from '../../../src/scheme/r8';
import { matrixOf } from '../../cases/cases';
import { assessSheets } from '../../cases/engine';
import { answered } from '../readings/reading';
import {
  applicationOf,
  assessmentOf,
  assessTables,
  lineOf,
  memberOf,
  numberOf,
  submissionOf,
  twoMembers,
} from '../rows';
import { assessedCase, check, type Said, saidOf, saidOfAll, WATCH } from './said';

const NUMBER = '申請1 事業所番号';
const CONFIRM_NUMBER = '指定通知書で10桁の事業所番号を確認し、記入してください。';
const COMPARE = '写し間違いがないか、指定通知書と突き合わせてください。';
const PUBLISHED = '国税庁の法人番号公表サイトで番号を確認してください。';
const PROGRAMME =
  '事業の名称（定着支援、協働化など）を正しく記入してください。記入されるまで金額は計算できません。';
const SERVICES =
  'サービス種類コード（例: 51、11・43）で記入してください。養護老人ホームは「養護」、軽費老人ホームは「軽費」です。';

const number = (rule: string, message: string, action: string): Said[] => [[rule, NUMBER, message, action]];
const corporation = (rule: string, message: string, action = PUBLISHED): Said[] => [
  [rule, '申請1 法人番号', message, action],
];
const services = (message: string): Said[] => [['ID-07 不備', '申請1 サービス種類', message, SERVICES]];

describe('ID-01: the 受付番号', () => {
  const numbered = (...numbers: readonly (readonly [string | null, string | null])[]) =>
    assessTables({
      settings: answered,
      applications: numbers.map(([number, withdrawn], at) => ({
        ...applicationOf('事務費', '', { 法人番号: numberOf(`会${at}`), 取下げ: withdrawn }),
        受付番号: number,
      })),
      lines: [],
    })
      .assessments.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'ID-01'))
      .map(({ variant, place }) => `${variant} ${place?.row ?? ''}`);

  it.each<[string, (readonly [string | null, string | null])[], string[]]>([
    [
      'each of its own',
      [
        ['A1', null],
        ['A2', null],
      ],
      [],
    ],
    [
      'one twice',
      [
        ['A1', null],
        ['A2', null],
        ['A1', null],
      ],
      ['twice 0', 'twice 2'],
    ],
    [
      'blank in two rows',
      [
        [null, null],
        [null, null],
      ],
      ['blank 0', 'blank 1'],
    ],
    // what was taken back keeps its number
    [
      'that of one that was taken back',
      [
        ['A1', '○'],
        ['A1', null],
      ],
      ['twice 1'],
    ],
    [
      'that of two that were taken back',
      [
        ['A1', '○'],
        ['A1', null],
        ['A1', '○'],
      ],
      ['twice 1'],
    ],
    [
      'taken back, and another one',
      [
        ['A1', '○'],
        ['A2', null],
      ],
      [],
    ],
  ])('%s', (_text, numbers, said) => {
    expect(numbered(...numbers)).toEqual(said);
  });
});

describe('L-01: rows of no application', () => {
  it('are said of the row, with the 明細番号 where it has one', () => {
    const { general } = assessTables({
      settings: answered,
      applications: [applicationOf('事務費', 'A1')],
      lines: [lineOf('B9', 3, '委託', 1_000), lineOf('A1', 1, '委託', 1_000)],
      members: [memberOf('B8', '甲会', '11'), memberOf('', '乙会', '11')],
    });
    const said = general.filter(({ rule }) => rule === 'L-01');
    expect(
      said.map(({ receiptNumber, lineNumber, variant }) => [receiptNumber, lineNumber, variant]),
    ).toEqual([
      ['B9', '3', 'unknown'],
      ['B8', '', 'unknown'],
      ['', '', 'blank'],
    ]);
  });
});

describe('ID-02: the 事業', () => {
  check([
    {
      text: 'blank',
      application: { 事業: null },
      said: [['ID-02 不備', '申請1 事業', '事業が未記入です。', PROGRAMME]],
      算定額: null,
    },
    {
      text: 'of no rule book',
      application: { 事業: '宇宙開発' },
      said: [['ID-02 不備', '申請1 事業', '事業「宇宙開発」は規則集にありません。', PROGRAMME]],
      算定額: null,
    },
  ]);
});

describe('an application of no 事業 that there is', () => {
  it('has no row of 算定, no amount and no limit, and its lines are not judged', () => {
    const one = assessedCase({ application: { 事業: '宇宙開発' } });
    expect(one).toMatchObject({
      ...{ categories: [], eligibleCost: null, computed: null, expression: null, room: null },
      ...{ planned: null, plannedExpression: null, capped: false, priority: false, verdict: '不備' },
      lines: [{ eligibleCost: null, group: null, verdict: '不備', findings: [] }],
    });
  });
});

describe('ID-03, ID-04: the 事業所番号', () => {
  check([
    {
      text: 'blank',
      application: { 事業所番号: null },
      said: number('ID-03 不備', '事業所番号が未記入です。', CONFIRM_NUMBER),
      算定額: 240_000,
    },
    {
      text: '9 digits',
      application: { 事業所番号: 131234567 },
      said: number(
        'ID-03 不備',
        '事業所番号「131234567」が9桁です。先頭の0が落ちた疑いがあります。',
        '指定通知書で番号を確認し、セルの表示形式を「文字列」にしてから先頭の0を付けて入力してください。',
      ),
      算定額: 240_000,
    },
    {
      text: 'of another form',
      application: { 事業所番号: '13I0100019' },
      said: number('ID-03 不備', '事業所番号「13I0100019」は10桁の番号の形ではありません。', CONFIRM_NUMBER),
      算定額: 240_000,
    },
    {
      text: 'with a wrong check digit',
      application: { 事業所番号: '13A0100018' },
      said: number('ID-04 注意', '事業所番号「13A0100018」の検査数字が合いません。', COMPARE),
      算定額: 240_000,
    },
    {
      // identifiers.md: 04A070001 has check digit 7
      text: 'of another prefecture',
      application: { 事業所番号: '04A0700017' },
      said: number(
        'ID-04 注意',
        '事業所番号「04A0700017」の先頭2桁が都道府県コード13と異なります。',
        COMPARE,
      ),
      算定額: 240_000,
    },
  ]);
});

describe('ID-05, ID-06: the 法人番号', () => {
  check([
    {
      text: 'blank',
      application: { 法人番号: null },
      said: corporation('ID-06 注意', '法人番号が未記入です。'),
      算定額: 240_000,
    },
    {
      text: 'with a wrong check digit',
      application: { 法人番号: '8123456789012' },
      said: corporation('ID-06 注意', '法人番号「8123456789012」の検査数字が合いません。'),
      算定額: 240_000,
    },
    {
      text: 'turned into a number by Excel',
      application: { 法人番号: '4.01E+12' },
      said: corporation(
        'ID-05 不備',
        '法人番号が「4.01E+12」になっています。Excel が数値に変えたもので、下の桁は復元できません。',
        '元の申請書で13桁を確認し、表示形式を「文字列」にしてから入力し直してください。',
      ),
      算定額: 240_000,
    },
    {
      text: 'of 12 digits',
      application: { 法人番号: '712345678901' },
      said: corporation(
        'ID-05 不備',
        '法人番号「712345678901」は13桁の数字ではありません。',
        '国税庁の法人番号公表サイトなどで13桁を確認し、記入してください。',
      ),
      算定額: 240_000,
    },
  ]);
});

describe('ID-07: the サービス種類', () => {
  const of = (text: string | null, said: Said[], programme = '定着支援', amount = 240_000) => ({
    text: `${text ?? 'blank'} of ${programme}`,
    programme,
    application: { サービス種類: text },
    lines: programme === '定着支援' ? [WATCH] : [['その他', 480_000] as const],
    said,
    算定額: amount,
  });
  check([
    of(null, services('サービス種類が未記入です。')),
    of('・', services('サービス種類が未記入です。')),
    of('99', services('サービス種類「99」はコード表にありません。')),
    of('98・51・99', services('サービス種類「98、99」はコード表にありません。')),
    of('訪問介護員', services('サービス種類「訪問介護員」はコード表にありません。')),
    of('短期入所療養介護', [
      [
        'ID-07 注意',
        '申請1 サービス種類',
        'サービス種類「短期入所療養介護」には複数のコードがあります。そのすべてとみて確認しました（どれであっても要件は同じです）。',
        'どのサービスかを申請書で確認し、コード（例: 22）で記入してください。',
      ],
    ]),
    of(null, services('サービス種類が未記入です。'), 'モデル施設'),
    of(null, [], '面的支援モデル', 480_000),
  ]);

  it('blank beside a blank 事業所番号: both are asked for', () => {
    const entry = { application: { サービス種類: null, 事業所番号: null } };
    expect(assessedCase(entry).findings.map(({ rule }) => rule)).toEqual(['ID-07', 'ID-03']);
  });

  it('・ alone is not taken for a 養護, which needs no 事業所番号', () => {
    const entry = { application: { サービス種類: '・', 事業所番号: null } };
    expect(assessedCase(entry).findings.map(({ rule }) => rule)).toEqual(['ID-07', 'ID-03']);
  });

  it('a code that only the book of another year knows', () => {
    const { '51': _gone, ...names } = r8.services.names;
    const { submission, settings } = submissionOf({
      settings: answered,
      applications: [applicationOf('定着支援', 'A1', { サービス種類: '98・51' })],
      lines: [lineOf('A1', 1, '見守り', 300_000, { 台数: 1 })],
    });
    const result = assess(submission, settings, { ...r8, services: { ...r8.services, names } });
    expect(assessmentOf(result, 'A1').findings.map(saidOf)).toEqual(
      services('サービス種類「98、51」はコード表にありません。'),
    );
  });
});

describe('ID-09: the rows of one application in a flat table', () => {
  it('contradict each other', () => {
    const row = (own: object) => ({
      ...applicationOf('定着支援', 'A1'),
      ...lineOf('A1', 1, '見守り', 300_000, { 台数: 1 }),
      ...own,
    });
    const values = matrixOf([row({}), row({ 明細番号: 2, 品名: '別の見守り', 法人名: '別の法人' })]);
    const settings = matrixOf(Object.entries(answered).map(([item, value]) => ({ 項目: item, 値: value })));
    const sheets = [
      { name: '一覧', values },
      { name: '設定', values: settings },
    ];
    expect(saidOfAll(assessSheets(sheets))).toEqual([
      [
        'A1',
        'ID-09 不備',
        '申請1 法人名',
        '同じ受付番号の行で「法人名」の記載が食い違っています（「社会福祉法人みらい」「別の法人」）。最初の記載で計算しました。',
        'どの記載が正しいか確認し、すべての行を同じにしてください。',
      ],
    ]);
  });
});

describe('what does not concern a 事業', () => {
  it('a 事業所番号 is not asked of a group', () => {
    const { assessments } = assessTables({
      settings: answered,
      applications: [applicationOf('面的支援モデル', 'A1', { 事業所番号: '12', サービス種類: '99' })],
      lines: [lineOf('A1', 1, '機器', 1_000)],
      members: twoMembers('A1'),
    });
    expect(assessments.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
