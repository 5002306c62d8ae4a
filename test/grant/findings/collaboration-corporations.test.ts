import { describe } from 'vitest';
import { memberOf } from '../rows';
import { group, leader, two } from './group';
import { type Case, check, type Said } from './said';

/** The corporations that make the 基準額 of 協働化: 1,200,000円 each, 300,000円 more for 訪問介護. */

/** ID-12 where the 法人番号 is blank, on rows of 構成員. */
const byName = (...rows: number[]): Said[] =>
  rows.map((row) => [
    'ID-12 要確認',
    `構成員${row} 法人番号`,
    '構成員の法人番号が未記入です。法人の数（基準額）は法人名で数えました。',
    '国税庁の法人番号公表サイトなどで番号を確認し、記入してください。同じ名称の別の法人や、別の書き方の同じ法人がないかも確認します。',
  ]);

describe('corporations that count', () => {
  const member = (name: string | null, number: string | null = null, code = '15') =>
    memberOf('A1', '', code, { 法人名: name, 法人番号: number });
  const A = '7123456789012';
  const B = '6123456789013';
  const others = (text: string, names: readonly [string | null, string | null][], amount: number): Case =>
    group(
      text,
      [leader, ...names.map(([name, number]) => member(name, number))],
      byName(...names.flatMap(([, number], at) => (number === null ? [at + 2] : []))),
      amount,
    );
  check([
    others(
      'a 法人名 with spaces in it',
      [
        ['乙 会', null],
        ['乙　　会', null],
        [' 乙会', null],
      ],
      2_400_000,
    ),
    others(
      'a 法人番号 under two names',
      [
        ['乙会', A],
        ['乙の会', A],
      ],
      2_400_000,
    ),
    others(
      'two 法人番号 under one name',
      [
        ['乙会', A],
        ['乙会', B],
      ],
      3_600_000,
    ),
    others(
      'a name whose number another row has',
      [
        ['乙会', null],
        ['乙会', A],
      ],
      2_400_000,
    ),
    others(
      'a name of which two rows have a number',
      [
        ['乙会', A],
        ['乙会', B],
        ['乙会', null],
      ],
      3_600_000,
    ),
    others(
      'a name under a number whose other name is another',
      [
        ['乙会', A],
        ['丙会', A],
        ['丙会', null],
      ],
      2_400_000,
    ),
    others(
      '法人格 shortened',
      [
        ['株式会社乙', null],
        ['(株)乙', null],
        ['㈱ 乙', null],
      ],
      2_400_000,
    ),
    others(
      '法人格 at the other end',
      [
        ['株式会社乙', null],
        ['乙株式会社', null],
      ],
      3_600_000,
    ),
    others(
      '有限会社',
      [
        ['有限会社乙', null],
        ['㈲乙', null],
        ['(有)乙', null],
      ],
      2_400_000,
    ),
    others(
      '社会福祉法人',
      [
        ['社会福祉法人乙', null],
        ['(福)乙', null],
        ['（社福）乙', null],
      ],
      2_400_000,
    ),
    others(
      '医療法人',
      [
        ['医療法人乙', null],
        ['(医)乙', null],
      ],
      2_400_000,
    ),
    others(
      '特定非営利活動法人',
      [
        ['特定非営利活動法人乙', null],
        ['(特非)乙', null],
        ['NPO法人乙', null],
      ],
      2_400_000,
    ),
    others(
      '合同会社',
      [
        ['合同会社乙', null],
        ['(同)乙', null],
      ],
      2_400_000,
    ),
    others(
      '一般社団法人',
      [
        ['一般社団法人乙', null],
        ['(一社)乙', null],
      ],
      2_400_000,
    ),
    others(
      '髙 and 﨑',
      [
        ['髙﨑会', null],
        ['高崎会', null],
      ],
      2_400_000,
    ),
    others(
      '〜 and ～',
      [
        ['乙〜会', null],
        ['乙～会', null],
      ],
      2_400_000,
    ),
    group(
      'neither name nor number',
      [leader, memberOf('A1', '乙会', '15'), member(null, null, '11')],
      [
        [
          'ID-12 不備',
          '構成員3 法人番号',
          '構成員の法人番号も法人名も未記入です。この行はどの法人にも数えていません。',
          '法人番号（13桁）か法人名を確認し、記入してください。法人でないものの行は削除してください。',
        ],
      ],
      2_400_000,
    ),
    // 1,200,000 × 2 + 300,000 × 1
    group(
      '訪問介護 in one of its establishments',
      [leader, member('乙会'), member('乙会', null, '11')],
      byName(2, 3),
      2_700_000,
    ),
    group(
      '訪問介護 by its name, in a row without the number',
      [leader, member('乙会', A), member('乙会', null, '訪問介護')],
      byName(3),
      2_700_000,
    ),
    group(
      '訪問介護 in two of its establishments',
      [leader, member('乙会', A, '11'), member('乙会', A, '11')],
      [],
      2_700_000,
    ),
    group(
      'at most 12,000,000',
      [leader, ...'乙丙丁戊己庚辛壬癸子'.split('').map((name) => memberOf('A1', name, '15'))],
      [],
      12_000_000,
    ),
    {
      ...group(
        'the setting is out of range',
        two,
        [
          [
            'S-01 不備',
            '申請1 事業',
            '設定「介護以外の法人を数える」が使えないため、計算できません。',
            '「設定」の表で値を直してください。直すまで、この設定を使う金額は空欄のままです。',
          ],
        ],
        null,
      ),
      settings: { 介護以外の法人を数える: 'はい' },
    },
  ]);
});
