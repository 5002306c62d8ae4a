import type { Entries, Filling } from './filled';

/** A form as an applicant fills it, and the settings that it was made with. */
export interface FormCase {
  readonly name: string;
  readonly programme: string;
  readonly settings?: Entries;
  readonly filling: Filling;
}

const yearly: Entries = {
  都道府県: '13',
  税区分: '税込',
  寄付金等の控除: 'する',
  パッケージ上限額: 5_000_000,
};

const home: Entries = {
  法人名: '社会福祉法人みらい会',
  法人番号: '7123456789012',
  事業所名: 'みらいの里',
  事業所番号: '13A0100019',
};

const technology = (
  name: string,
  own: Entries,
  lines: readonly Entries[],
  settings: Entries = {},
): FormCase => ({
  name,
  programme: '定着支援',
  settings: { ...yearly, ...settings },
  filling: { 申請: [{ ...home, サービス種類: '51 介護老人福祉施設', ...own }], 経費: lines },
});

const device = (category: string, cost: number, units: number | null, own: Entries = {}): Entries => ({
  経費区分: category,
  掲載: 'TAIS',
  台数: units,
  支出額: cost,
  ...own,
});
const software = (category: string, cost: number, own: Entries = {}): Entries => ({
  経費区分: category,
  掲載: category === 'バックオフィスソフト' ? 'その他' : 'TAIS',
  支出額: cost,
  ...own,
});
const other = (category: string, cost: number, own: Entries = {}): Entries => ({
  経費区分: category,
  支出額: cost,
  ...own,
});

const mixed = [
  device('見守り', 1_000_001, 2),
  other('付帯経費', 250_000, { 親明細: 1 }),
  device('移乗支援', 1_250_000, 1, { 寄付金等: 50_001 }),
  device('排泄支援', 400_000, 1, { 他補助: '有' }),
  other('付帯経費', 99_999, { 親明細: 4 }),
  other('通信費', 60_000),
  device('見守り', 200_003, 1, { 掲載: '同水準' }),
  device('その他機器', 333_333, 1, { 掲載: 'その他' }),
  other('付帯経費', 10_000, { 親明細: 8 }),
  other('業務改善支援', 700_001),
];

const packaged = [
  software('介護ソフト', 3_000_001, { パッケージ: '○' }),
  device('見守り', 1_900_000, 5, { パッケージ: '○' }),
  other('定着促進費用', 500_000, { パッケージ: '○' }),
  other('付帯経費', 77_777, { 親明細: 2 }),
  device('入浴支援', 900_000, 1),
  device('その他機器', 100_000, 1, { 掲載: 'その他', パッケージ: '○' }),
];

const soft = { 契約方式: '職員数連動', 常勤換算: 20.5 };

/** Forms of every 事業: what counts, what is left out, what is missing. */
export const formCases: readonly FormCase[] = [
  technology('devices of both kinds, with what goes with them', {}, mixed),
  technology('devices, compared line by line', {}, mixed, { 集計単位: '明細' }),
  technology('devices, compared by 経費区分, and 100円', {}, mixed, {
    集計単位: '経費区分',
    端数処理単位: 100,
  }),
  technology('a package', soft, packaged),
  technology('a package without a ceiling', soft, packaged, { パッケージ上限額: null }),
  technology('a package that is none', soft, [
    ...packaged.slice(1),
    software('介護ソフト', 900_000, { 他補助: '有', パッケージ: '○' }),
  ]),
  technology(
    'software by staff, with the addition for links',
    { ...soft, 実人数: 1, 連携事業所数: 5, サービス種類: '51・11' },
    [
      software('介護ソフト', 4_000_000),
      other('定着促進費用', 333_333),
      software('バックオフィスソフト', 100_001),
    ],
  ),
  technology(
    'software by 一律, without the addition there',
    { 契約方式: 'その他', 連携事業所数: 9, サービス種類: '43 居宅介護支援' },
    [software('介護ソフト', 9_000_000)],
    { '加算:一律契約': 'しない' },
  ),
  technology('software by nobody', { 契約方式: '職員数連動' }, [software('介護ソフト', 500_000)]),
  technology('a line without its cost', soft, [
    device('見守り', 300_000, 1),
    { 経費区分: '見守り', 掲載: 'TAIS', 台数: 1 },
  ]),
  technology('a device without its number', {}, [
    device('見守り', 300_000, null),
    device('移乗支援', 300_000, 1),
  ]),
  technology(
    '寄付金等 off 総事業費',
    { 総事業費: 2_000_000 },
    [device('移乗支援', 1_900_000, 2, { 寄付金等: 700_001 })],
    {
      寄付金等の控除: '総事業費から',
    },
  ),
  {
    name: 'a モデル of an area',
    programme: '面的支援モデル',
    settings: { ...yearly, モデル補助率: '3/4' },
    filling: {
      申請: [{ 法人名: '未来市' }],
      経費: [other('研修', 25_000_001), other('コンサル', 3_333_333, { 寄付金等: 1 })],
    },
  },
  {
    name: 'terminals of a モデル',
    programme: '連携モデル',
    settings: yearly,
    filling: {
      申請: [{ 法人名: '未来市' }],
      経費: [
        other('端末', 950_000, { 台数: 3 }),
        other('システム', 1_234_567),
        other('端末', 100_001, { 台数: 2 }),
      ],
    },
  },
  {
    name: 'a group, one corporation twice and one by its name',
    programme: '協働化',
    settings: yearly,
    filling: {
      申請: [{ 法人名: '甲会', 連携推進法人設立補助: '無' }],
      経費: [
        other('合同研修', 4_000_000),
        other('車輛', 900_000),
        other('設備更新', 1_500_001, { 他補助: '無' }),
      ],
      構成員: [
        { 法人名: '甲会', 法人番号: '7123456789012', サービス種類: '11 訪問介護', 小規模: '○', 代表: '○' },
        { 法人名: '甲会', 事業所名: '二号館', サービス種類: '51・11' },
        { 法人名: '乙会', 法人番号: '4010001234567', サービス種類: '51' },
        { 法人名: '丙　会' },
        { 法人名: '丙会', 事業所名: '三号館', サービス種類: '15' },
      ],
    },
  },
  {
    name: 'a group, those without care not counted',
    programme: '協働化',
    settings: { ...yearly, 介護以外の法人を数える: 'しない' },
    filling: {
      申請: [{ 法人名: '甲会' }],
      経費: [other('合同研修', 9_000_000)],
      構成員: [
        { 法人名: '甲会', 法人番号: '7123456789012', サービス種類: '11' },
        { 法人名: '乙会', 法人番号: '4010001234567', サービス種類: '養護' },
        { 法人名: '丙会' },
      ],
    },
  },
  {
    name: 'a group that another grant founds',
    programme: '協働化',
    settings: yearly,
    filling: { 申請: [{ 法人名: '甲会', 連携推進法人設立補助: '有' }], 経費: [other('合同研修', 100_000)] },
  },
  {
    name: 'management support',
    programme: '経営改善',
    settings: yearly,
    filling: { 申請: [{ 法人名: '甲会', 支援機関: '税理士会' }], 経費: [other('支援費', 400_001)] },
  },
  {
    name: 'management support by a company',
    programme: '経営改善',
    settings: yearly,
    filling: { 申請: [{ 法人名: '甲会', 支援機関: '民間コンサル' }], 経費: [other('支援費', 400_001)] },
  },
  {
    name: 'a facility as model',
    programme: 'モデル施設',
    settings: yearly,
    filling: {
      申請: [{ ...home, サービス種類: '51' }],
      経費: [other('機器', 9_999_999), other('コンサル', 3)],
    },
  },
  {
    name: 'support by a third party',
    programme: '第三者支援',
    settings: yearly,
    filling: { 申請: [{ ...home, サービス種類: '51', 実地支援回数: 3 }], 経費: [other('支援費', 599_999)] },
  },
  ...['相談体制', '事務費', '革新会議', '魅力発信', '相談センター'].map((programme): FormCase => ({
    name: `${programme} as entered`,
    programme,
    settings: yearly,
    filling: {
      申請: [{ 法人名: '未来県' }],
      経費: [other('会場費', 1_234_567), other('謝金', 10_999, { 寄付金等: 1_000 })],
    },
  })),
];
