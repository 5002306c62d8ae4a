import { describe, expect, it } from 'vitest';
import { letterSettings } from '../../../src/catalogue/settings/letter-settings';
import { readActor, readLetterWording } from '../../../src/table/settings/letter-settings';
import { matrixOf, type Row } from '../../cases/cases';
import { assessGrids, gridOf } from '../../cases/engine';
import { answered } from '../readings/reading';
import { applicationOf, assessTables, lineOf, memberOf } from '../rows';
import { type Case, check, type Said, saidOfAll, sorted, WATCH } from './said';

/** L-09: error values in cells that no other rule names. */

const DEADLINE = letterSettings.deadline.label;
const MEND = 'セルの数式（参照先）を直すか、正しい値を直接入力してください。';
const AS_BLANK = `${MEND}直すまで、記入が無いものとして扱います。`;
const error = (cell: string, text = '#N/A', severity = '要確認', label = cell.split(' ')[1] ?? ''): Said => [
  `L-09 ${severity}`,
  cell,
  `「${label}」がエラー値「${text}」のため、読み取れませんでした。`,
  AS_BLANK,
];

describe('a column that no amount needs', () => {
  const one = (text: string, application: Row, ...said: readonly Said[]): Case => ({
    text,
    application,
    said,
    算定額: 240_000,
  });
  check([
    one('法人名', { 法人名: '#N/A' }, error('申請1 法人名')),
    one('事業所名', { 事業所名: '#REF!' }, error('申請1 事業所名', '#REF!')),
    one('市区町村', { 市区町村: '#NAME?' }, error('申請1 市区町村', '#NAME?')),
    one('常勤換算 of devices alone', { 常勤換算: '#VALUE!' }, error('申請1 常勤換算', '#VALUE!')),
    one('a formula that nothing has calculated', { 市区町村: '#未計算' }, [
      'L-09 要確認',
      '申請1 市区町村',
      '「市区町村」の数式が計算されていません。',
      'Excel で開いて保存し直してください。それまで、記入が無いものとして扱います。',
    ]),
    one('as the cell above, where there is none', { 市区町村: '〃' }, [
      'L-09 要確認',
      '申請1 市区町村',
      '「市区町村」が「〃」のため、読み取れませんでした。',
      '上の行と同じ値を記入してください。直すまで、記入が無いものとして扱います。',
    ]),
    one('受付日', { 受付日: '#DIV/0!' }, error('申請1 受付日', '#DIV/0!')),
    one(
      'three of them',
      { 市区町村: '#N/A', 法人名: '#N/A', 指定権者: '#N/A' },
      ...['法人名', '市区町村', '指定権者'].map((column) => error(`申請1 ${column}`)),
    ),
    one('what only looks like one', { 法人名: '#1法人', 市区町村: '＃N/A' }),
    {
      text: '品名',
      lines: [['見守り', 300_000, { 台数: 1, 品名: '#SPILL!' }]],
      said: [error('経費1 品名', '#SPILL!')],
      算定額: 240_000,
    },
  ]);
});

describe('a cell that another rule names', () => {
  check([
    {
      text: '支出額 (L-03)',
      lines: [['見守り', '#REF!', { 台数: 1 }]],
      said: [
        [
          'L-03 不備',
          '経費1 支出額',
          '支出額「#REF!」は数値として読めません。',
          '見積書等で金額を確認し、円単位の整数で記入してください（例: 300000）。',
        ],
      ],
      算定額: null,
    },
    {
      text: '事業所番号 (ID-03) beside 法人名',
      application: { 事業所番号: '#N/A', 法人名: '#N/A' },
      lines: [WATCH],
      said: [
        [
          'ID-03 不備',
          '申請1 事業所番号',
          '事業所番号「#N/A」は10桁の番号の形ではありません。',
          '指定通知書で10桁の事業所番号を確認し、記入してください。',
        ],
        error('申請1 法人名'),
      ],
      算定額: 240_000,
    },
    {
      text: 'サービス種類 (ID-07)',
      application: { サービス種類: '#N/A' },
      said: [
        [
          'ID-07 不備',
          '申請1 サービス種類',
          'サービス種類「#N/A」はコード表にありません。',
          'サービス種類コード（例: 51、11・43）で記入してください。養護老人ホームは「養護」、軽費老人ホームは「軽費」です。',
        ],
      ],
      算定額: 240_000,
    },
    {
      text: '判断理由 (R1-31)',
      lines: [['見守り', 300_000, { 台数: 1, 掲載: '同水準', 判断理由: '#N/A' }]],
      said: [
        [
          'R1-31 要確認',
          '経費1 判断理由',
          'TAIS掲載以外の機器等ですが、判断理由がエラー値「#N/A」です。',
          '実施主体として対象と判断した理由を「判断理由」に記入してください。',
        ],
      ],
      算定額: 240_000,
    },
    {
      text: '明細番号 and 親明細: neither is the number of a line',
      lines: [
        ['見守り', 300_000, { 台数: 1, 明細番号: '#N/A' }],
        ['付帯経費', 50_000, { 親明細: '#N/A' }],
      ],
      said: [
        error('経費1 明細番号'),
        [
          'R1-35 不備',
          '経費2 親明細',
          '付帯経費の親明細「#N/A」が、この申請の明細にありません。対象経費から除きました。',
          '主となる機器（TAIS掲載または同水準。介護ソフトと「その他機器」を除く）の明細番号を記入してください。',
        ],
      ],
      算定額: 240_000,
    },
  ]);
});

describe('構成員 of 協働化, whose corporations are counted', () => {
  const leader = memberOf('A1', '甲会', '15', { 小規模: '○', 代表: '○' });
  const group = (text: string, own: Row, amount: number | null, ...said: readonly Said[]): Case => ({
    text,
    programme: '協働化',
    lines: [['合同研修', 20_000_000]],
    members: [leader, memberOf('A1', '乙会', '15', own)],
    said,
    算定額: amount,
  });
  const notSaid: Said = [
    'R3-07 情報',
    '申請1 受付番号',
    '指定権者都道府県が未記入か、読み取れない構成員がいます。',
    '構成員の事業所の指定権者を確認し、都道府県のコード（01〜47）を記入してください。',
  ];
  check([
    group('法人番号: undetermined', { 法人番号: '#N/A' }, null, error('構成員2 法人番号', '#N/A', '不備')),
    group(
      'サービス種類: likewise',
      { サービス種類: '#N/A' },
      null,
      error('構成員2 サービス種類', '#N/A', '不備'),
    ),
    group(
      '法人名, with a 法人番号',
      { 法人名: '#N/A', 法人番号: '6123456789013' },
      2_400_000,
      error('構成員2 法人名'),
    ),
    group(
      '指定権者都道府県 is no prefecture',
      { 指定権者都道府県: '#N/A' },
      2_400_000,
      error('構成員2 指定権者都道府県'),
      notSaid,
    ),
  ]);
});

describe('受付番号', () => {
  it('leads no line to an application, and is said of each row', () => {
    const said = saidOfAll(
      assessTables({
        settings: answered,
        applications: [
          applicationOf('定着支援', '#N/A'),
          applicationOf('定着支援', 'A1', { 事業所番号: '13A0100027' }),
        ],
        lines: [
          lineOf('#N/A', 1, '見守り', 300_000, { 台数: 1, 品名: '#N/A' }),
          lineOf('A1', 1, '見守り', 300_000, { 台数: 1 }),
        ],
        members: [memberOf('#N/A', '甲会', '15')],
      }),
    );
    const unread = '受付番号がエラー値「#N/A」のため、読み取れませんでした。';
    const nowhere = `${unread}どの申請にも集計していません。`;
    expect(sorted(said)).toEqual(
      sorted([
        ['#N/A', 'ID-01 不備', '申請1 受付番号', unread, `${MEND}経費の行は受付番号で申請と結び付きます。`],
        [
          '#N/A',
          'L-07 不備',
          '申請1 受付番号',
          '経費の行がありません。',
          '経費の表に、この受付番号の行を追加してください。',
        ],
        ['#N/A', 'L-01 不備', '経費1 受付番号', nowhere, `${MEND}申請の表の番号に合わせます。`],
        ['#N/A', 'L-01 不備', '構成員1 受付番号', nowhere, `${MEND}申請の表の番号に合わせます。`],
        ['#N/A', ...error('経費1 品名')],
      ]),
    );
  });
});

describe('a flat table', () => {
  const row = (name: string, line: number, own: Row = {}): Row => ({
    ...applicationOf('定着支援', name),
    ...lineOf(name, line, '見守り', 300_000, { 台数: 1 }),
    ...own,
  });
  const said = (rows: readonly Row[], merges: { row: number; header: string; rows: number }[] = []) => {
    const values = matrixOf(rows);
    const column = (header: string): number => values[0]?.indexOf(header) ?? -1;
    const areas = merges.map(({ header, ...area }) => ({ ...area, column: column(header), columns: 1 }));
    const settings = Object.entries(answered).map(([項目, 値]) => ({ 項目, 値 }));
    return saidOfAll(
      assessGrids([{ ...gridOf('一覧', values), merges: areas }, gridOf('設定', matrixOf(settings))]),
    ).map(([name, rule, cell]) => [name, rule, cell]);
  };

  it('names every cell of an applicant column', () => {
    const rows = [1, 2, 3].map((line) => row('A1', line, { 法人名: '#N/A' }));
    expect(said(rows)).toEqual([1, 2, 3].map((at) => ['A1', 'L-09 要確認', `申請${at} 法人名`]));
  });

  it('names one that is merged over the rows once', () => {
    const rows = [1, 2].map((line) => row('A1', line, { 法人名: line === 1 ? '#N/A' : null }));
    expect(said(rows, [{ row: 1, header: '法人名', rows: 2 }])).toEqual([
      ['A1', 'L-09 要確認', '申請1 法人名'],
    ]);
  });

  it('leaves one that contradicts the other rows to ID-09', () => {
    expect(said([row('A1', 1), row('A1', 2, { 法人名: '#N/A' })])).toEqual([
      ['A1', 'ID-09 不備', '申請1 法人名'],
    ]);
  });

  it('counts a row nowhere whose 受付番号 is one, with or without an expense', () => {
    const none = { 明細番号: null, 経費区分: null, 支出額: null };
    const rows = [row('A1', 1), row('#N/A', 1, { 法人名: '#N/A' }), row('#N/A', 1, none)];
    expect(said(rows)).toEqual([
      ['#N/A', 'L-01 不備', '経費2 受付番号'],
      ['#N/A', 'L-01 不備', '経費3 受付番号'],
      ['#N/A', 'L-09 要確認', '申請2 法人名'],
    ]);
  });
});

describe('設定', () => {
  const general = (
    settings: Row,
    lines: readonly Row[] = [lineOf('A1', 1, '見守り', 300_000, { 台数: 1 })],
  ) =>
    saidOfAll(
      assessTables({
        settings: { ...answered, ...settings },
        applications: [applicationOf('定着支援', 'A1')],
        lines,
      }),
    ).flatMap(([name, ...said]) => (name === '' ? [said] : []));

  it('of the calculation: S-01 alone', () => {
    expect(general({ 端数処理単位: '#N/A' })).toEqual([
      [
        'S-01 不備',
        '設定4',
        '設定「端数処理単位」の値「#N/A」は使えません（1・100・1,000）。',
        '「設定」の表で値を直してください。直すまで、この設定を使う金額は空欄のままです。',
      ],
    ]);
  });

  it('パッケージ上限額, though R1-60 has named it', () => {
    const packed = [
      lineOf('A1', 1, '介護ソフト', 300_000, { パッケージ: '○' }),
      lineOf('A1', 2, '見守り', 300_000, { パッケージ: '○', 台数: 1 }),
    ];
    expect(general({ パッケージ上限額: '#REF!' }, packed).map(([rule, cell]) => [rule, cell])).toEqual([
      ['S-01 不備', '設定4'],
    ]);
  });

  it('names the cell of 値, or of 項目', () => {
    const { general: all } = assessTables({
      settings: { ...answered, 県の覚え: '#NAME?', '#REF!': 5 },
      applications: [applicationOf('事務費', 'A1')],
    });
    const found = all.filter(({ rule }) => rule === 'L-09');
    expect(found.map(({ place, lineNumber }) => [place, lineNumber])).toEqual([
      [{ table: 'settings', row: 3 }, ''],
      [{ table: 'settings', row: 4, field: 'item' }, ''],
    ]);
  });

  it('of the letters, unknown ones, and 項目 itself', () => {
    expect(general({ [DEADLINE]: '#N/A', 県の覚え: '#NAME?', '#REF!': 5 })).toEqual([
      error('設定4', '#N/A', '要確認', DEADLINE),
      error('設定5', '#NAME?', '要確認', '県の覚え'),
      error('設定6', '#REF!', '要確認', '項目'),
    ]);
  });
});

describe('a setting of the letters with an error value', () => {
  it('is worded as if it were blank', () => {
    const rows = Object.values(letterSettings).map(({ label }, row) => ({
      ...{ item: label, value: '#N/A', row, column: 1, itemColumn: 0 },
    }));
    expect(readLetterWording(rows, false)).toEqual(readLetterWording([], false));
    expect(readActor(rows)).toBe('');
  });
});
