import { describe, expect, it } from 'vitest';
import { amountRow } from '../../rows';
import { assessedCase, check, type Line, otherGrant, type Said } from '../said';
import { ceiling, marked, packed, software, watch } from './packed';

/** What is different for the lines of a package: R1-33, R1-37, R1-20. */

describe('lines of a package', () => {
  const unread = (message: string): Said => [
    'R1-33 注意',
    '経費2 台数',
    message,
    '見積書等で台数を確認し、1以上の整数で記入してください（一式のものは1）。',
  ];
  const adopted = (severity: string, message: string, action: string): Said => [
    `R1-37 ${severity}`,
    '経費3 経費区分',
    `${message}対象経費から除きました。`,
    action,
  ];
  const noSoftware = adopted(
    '不備',
    '定着促進費用がパッケージに含まれていますが、パッケージに介護ソフトがありません。',
    '定着促進費用は介護ソフトの導入に伴うものに限られます。介護ソフトの行を確認してください。',
  );
  const UNMARK = '定着促進費用にパッケージの印がありますが、パッケージに対象となる介護ソフトがありません。';
  const unmark = 'パッケージの外の介護ソフトに伴うものであれば、「パッケージ」の印を消してください。';
  const MARK =
    '定着促進費用にパッケージの印がありませんが、パッケージの外に対象となる介護ソフトがありません。';
  const mark = 'パッケージの介護ソフトに伴うものであれば、「パッケージ」に「○」を記入してください。';
  const radio = marked('インカム', 1_000_000, { 台数: 1 });
  const adoption = marked('定着促進費用', 100_000);
  check([
    packed(
      '台数 blank: computed',
      [software, marked('見守り', 500_000)],
      [unread('見守りの台数が未記入です。')],
      1_200_000,
    ),
    packed(
      '台数 of 0: computed',
      [software, marked('見守り', 500_000, { 台数: 0 })],
      [unread('見守りの台数「0」は1以上の整数ではありません。')],
      1_200_000,
    ),
    // 1,600,000 × 4/5
    packed('定着促進費用 with 介護ソフト in it', [software, watch, adoption], [], 1_280_000),
    packed(
      '定着促進費用 in it, 介護ソフト outside',
      [radio, watch, adoption, ['介護ソフト', 500_000]],
      [adopted('不備', UNMARK, unmark)],
      1_600_000,
    ),
    packed('定着促進費用 in it, and no 介護ソフト', [radio, watch, adoption], [noSoftware], 1_200_000),
    packed(
      '定着促進費用 in it, whose 介護ソフト another grant bears, and one outside',
      [radio, watch, adoption, marked('介護ソフト', 500_000, { 他補助: '有' }), ['介護ソフト', 500_000]],
      [adopted('要確認', UNMARK, unmark), otherGrant('経費4')],
      1_600_000,
    ),
    packed(
      '定着促進費用 in it, whose 介護ソフト another grant bears',
      [radio, watch, adoption, marked('介護ソフト', 500_000, { 他補助: '有' })],
      [
        adopted(
          '要確認',
          '定着促進費用に伴う介護ソフトが他の補助金等を受けるため、',
          '定着促進費用は介護ソフトの導入に伴うものに限られます。介護ソフトの「他補助」が正しいか確認してください。',
        ),
        otherGrant('経費4'),
      ],
      1_200_000,
    ),
    packed(
      'both 定着促進費用, each with 介護ソフト of its own',
      [software, watch, adoption, ['介護ソフト', 500_000], ['定着促進費用', 100_000]],
      [],
      1_760_000,
    ),
    {
      text: '定着促進費用 outside, 介護ソフト in it: left out, and no 契約方式 is asked for (R1-20)',
      settings: ceiling,
      application: { 契約方式: null },
      lines: [software, watch, ['定着促進費用', 100_000]],
      said: [adopted('不備', MARK, mark)],
      算定額: 1_200_000,
    },
    {
      text: 'no 契約方式 is asked for where all software is in it (R1-20, R1-25)',
      settings: ceiling,
      application: { 契約方式: null, 常勤換算: null },
      lines: [software, watch, adoption],
      said: [],
      算定額: 1_280_000,
    },
    {
      text: 'a line of no 経費区分 beside it',
      settings: ceiling,
      lines: [software, watch, [null, 1]],
      said: [
        [
          'L-02 不備',
          '経費3 経費区分',
          '経費区分が未記入です。',
          '経費区分を選び直してください。直すまでこの申請の算定額は計算できません。',
        ],
      ],
      算定額: null,
    },
  ]);

  it.each<[string, readonly Line[], readonly (readonly unknown[])[]]>([
    [
      '付帯経費 goes with its device',
      [software, watch, ['付帯経費', 100_000, { 親明細: 2 }]],
      [['パッケージ', 1_600_000, 1_280_000, 4_000_000, 1_280_000]],
    ],
    [
      '定着促進費用 adds 150,000 to it (A-15)',
      [software, marked('見守り', 4_900_000, { 台数: 1 }), adoption],
      [['パッケージ', 6_000_000, 4_800_000, 4_150_000, 4_150_000]],
    ],
    [
      '定着促進費用 outside has 表3 第3欄 of 40名',
      [software, watch, ['介護ソフト', 1_000_000], ['定着促進費用', 4_000_000]],
      [
        ['ソフト', 5_000_000, 4_000_000, 2_650_000, 2_650_000],
        ['パッケージ', 1_500_000, 1_200_000, 4_000_000, 1_200_000],
      ],
    ],
  ])('%s', (_text, lines, rows) => {
    expect(assessedCase({ settings: ceiling, lines }).categories.map(amountRow)).toEqual(rows);
  });
});
