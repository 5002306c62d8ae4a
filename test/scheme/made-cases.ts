import type { CellValue } from '../../src/base/cells';
import type { Severity } from '../../src/scheme/types';
import { matrixOf, type Row, workedCases } from '../cases/cases';

/** Cases made to fire the rules that the worked cases leave out. */

export interface MadeCase {
  readonly name: string;
  readonly fires: readonly [rule: string, severity: Severity];
  readonly sheets: readonly { name: string; values: CellValue[][] }[];
}

const faultless: Row = workedCases[0]?.申請[0] ?? {};

const watch: Row = {
  受付番号: 'A1',
  明細番号: 1,
  経費区分: '見守り',
  支出額: 300_000,
  掲載: 'TAIS',
  製品コード: '00001-000010',
  台数: 1,
};
const software: Row = { ...watch, 経費区分: '介護ソフト', 台数: null };
const cost: Row = { 受付番号: 'A1', 明細番号: 1, 支出額: 300_000 };

const members: readonly Row[] = [
  {
    ...{ 受付番号: 'A1', 法人名: '社会福祉法人みらい', 法人番号: '7123456789012', サービス種類: '51' },
    ...{ 小規模: '○', 代表: '○', 指定権者都道府県: '13' },
  },
  {
    ...{ 受付番号: 'A1', 法人名: '医療法人きぼう', 法人番号: '6123456789013', サービス種類: '15' },
    ...{ 小規模: null, 代表: null, 指定権者都道府県: '13' },
  },
];

interface Parts {
  readonly application?: Row;
  readonly lines?: readonly Row[];
  readonly members?: readonly Row[];
  readonly settings?: Row;
  /** Further tables, by name. */
  readonly beside?: Readonly<Record<string, readonly Row[]>>;
}

function made(rule: string, severity: Severity, name: string, parts: Parts): MadeCase {
  const settings = Object.entries(parts.settings ?? {}).map(([項目, 値]) => ({ 項目, 値 }));
  return {
    name,
    fires: [rule, severity],
    sheets: [
      { name: '申請', values: matrixOf([{ ...faultless, ...parts.application }]) },
      { name: '経費', values: matrixOf(parts.lines ?? [watch]) },
      ...(parts.members === undefined ? [] : [{ name: '構成員', values: matrixOf(parts.members) }]),
      ...Object.entries(parts.beside ?? {}).map(([name, rows]) => ({ name, values: matrixOf(rows) })),
      ...(settings.length === 0 ? [] : [{ name: '設定', values: matrixOf(settings) }]),
    ],
  };
}

const group = (application: Row, more: Partial<Parts> = {}): Parts => ({
  application: { 事業: '協働化', 計画作成日: '2026-05-01', 支援開始日: '2026-06-01', ...application },
  lines: [{ ...cost, 経費区分: '合同研修' }],
  members,
  ...more,
});

const flat = matrixOf([
  { ...faultless, ...watch },
  { ...faultless, ...watch, 法人名: '別の法人', 明細番号: 2 },
]);

const terminal: Row = { ...cost, 経費区分: '端末' };

/** 支出額 in 千円, and its header says so. */
const inThousands = (key: string, value: CellValue): [string, CellValue] =>
  key === '支出額' ? ['支出額（千円）', Number(value) / 1000] : [key, value];

/** The same list twice, a sheet of them named as a copy is. */
const copied: MadeCase['sheets'] = [
  { name: '申請', values: matrixOf([faultless]) },
  { name: '申請 (2)', values: matrixOf([faultless]) },
  { name: '経費', values: matrixOf([watch]) },
];

export const madeCases: readonly MadeCase[] = [
  { name: '写しのシートに同じ受付番号', fires: ['Y-01', '要確認'], sheets: copied },
  made('Y-02', '要確認', '支出額の列が二つ', { lines: [{ ...watch, 金額: 150_000 }] }),
  made('Y-03', '要確認', '下の行の受付番号が空欄', {
    lines: [watch, { ...watch, 受付番号: null, 明細番号: 2 }],
  }),
  made('Y-04', '情報', '合計の行', { lines: [watch, { 受付番号: '合計', 支出額: 300_000 }] }),
  made('Y-05', '要確認', '合計の行の額が違う', { lines: [watch, { 受付番号: '合計', 支出額: 310_000 }] }),
  made('Y-07', '要確認', '見出しに千円', {
    lines: [Object.fromEntries(Object.entries(watch).map(([key, value]) => inThousands(key, value)))],
  }),
  made('ID-02', '不備', '事業が規則集にない', { application: { 事業: '宇宙開発' } }),
  made('ID-04', '注意', '番号の先頭2桁が都道府県と違う', { settings: { 都道府県: '27' } }),
  made('ID-07', '不備', 'サービス種類が空欄', { application: { サービス種類: null } }),
  {
    ...{ name: '平たい表で法人名が食い違う', fires: ['ID-09', '不備'] as const },
    sheets: [{ name: '一覧', values: flat }],
  },
  made('L-01', '不備', '経費の受付番号が申請にない', { lines: [watch, { ...watch, 受付番号: 'B9' }] }),
  made('L-06', '不備', '寄付金等が負', { lines: [{ ...watch, 寄付金等: -1 }] }),
  made('L-08', '要確認', '他補助が有でも無でもない', { lines: [{ ...watch, 他補助: '？' }] }),
  made('L-09', '要確認', '法人名がエラー値', { application: { 法人名: '#N/A' } }),
  made(
    'L-09',
    '不備',
    '構成員の法人番号がエラー値',
    group({}, { members: members.map((row) => ({ ...row, 法人番号: '#REF!' })) }),
  ),
  made('S-01', '不備', '端数処理単位が範囲外', { settings: { 端数処理単位: 7 } }),
  made('S-02', '不備', '寄付金等の控除を決めていない', { lines: [{ ...watch, 寄付金等: 1_000 }] }),
  made('S-03', '要確認', '設定の項目の名の書き誤り', { settings: { 税区文: '税込' } }),
  made('Y-06', '情報', '有の書き方', { lines: [{ ...watch, 他補助: '無（確認済）' }] }),
  made('S-03', '情報', '設定にない項目', { settings: { 県の覚え: '済' } }),
  made('R1-05', '要確認', '介護予防支援の介護ソフト', {
    application: { サービス種類: '46' },
    lines: [software],
  }),
  made('R1-30', '注意', '製品コードが空欄', { lines: [{ ...watch, 製品コード: null }] }),
  made('R1-32', '情報', '価格の公表が読み取れない', { lines: [{ ...watch, 価格公表: '不明' }] }),
  made('R1-32', '要確認', '価格が公表されていない', { lines: [{ ...watch, 価格公表: '無' }] }),
  made('R1-33', '注意', 'パッケージの機器の台数が空欄', {
    lines: [
      { ...watch, パッケージ: '○', 台数: null },
      { ...software, 明細番号: 2, パッケージ: '○' },
    ],
    settings: { パッケージ上限額: 4_000_000 },
  }),
  made('R1-40', '不備', '標準仕様に対応していない', {
    application: { サービス種類: '11', 標準仕様対応: '無' },
    lines: [software],
  }),
  made('R1-41', '要確認', 'LIFE連携対応が未掲載', {
    application: { LIFE連携対応: '未掲載' },
    lines: [software],
  }),
  ...(['控除', '注意'] as const).map((過年度分の扱い) =>
    made('L-11', 過年度分の扱い === '控除' ? '要確認' : '注意', `${過年度分の扱い}で、交付額が読めない`, {
      settings: { 過年度分の扱い },
      lines: [watch],
      beside: {
        過年度交付: [{ 年度: 7, 事業所番号: '13A0100019', 補助区分: '機器30', 交付額: '約30万' }],
      },
    }),
  ),
  made('L-12', '情報', '製品の表では標準仕様に対応', {
    application: { サービス種類: '11', 標準仕様対応: '未掲載' },
    lines: [{ ...software, 品名: 'ケアソフトA' }],
    beside: { 製品: [{ 品名: 'ケアソフトA', 標準仕様対応: '有', LIFE連携対応: null, 版: '2.1' }] },
  }),
  made('R1-46', '要確認', 'センターの研修', {
    lines: [watch, { ...cost, 明細番号: 2, 経費区分: 'センター研修' }],
  }),
  made('R1-48', '要確認', '開発費', { lines: [watch, { ...cost, 明細番号: 2, 経費区分: '開発費' }] }),
  made('R1-49', '不備', '掲載が空欄', { lines: [{ ...watch, 掲載: null }] }),
  made('R1-51', '注意', '令和8年度中の開始を注意とする県', {
    application: { サービス種類: '11', 連携開始日: '2026-05-01' },
    settings: { 連携開始の扱い: '注意' },
  }),
  made('R1-52', '不備', '賃金還元を周知しない', { application: { 賃金還元の周知: '無' } }),
  made('R1-53', '注意', '自己宣言IDの桁が足りない', { application: { 'SECURITY ACTION ID': '123' } }),
  made('R1-54', '不備', '計画が未提出', { application: { 業務改善計画: '未提出' } }),
  made('R1-55', '注意', '相談日が空欄', { application: { センター相談日: null } }),
  made('R1-56', '注意', 'LIFE に協力しない', { application: { LIFE協力: '無' } }),
  made('R1-57', '注意', '効果検証に協力しない', { application: { 効果検証協力: null } }),
  made('R2-06', '不備', '端末の台数が空欄', {
    application: { 事業: '連携モデル' },
    lines: [{ ...terminal, 台数: null }],
  }),
  made('R2-01', '要確認', '面的支援モデルの構成員がない', {
    application: { 事業: '面的支援モデル' },
    lines: [{ ...cost, 経費区分: '研修' }],
  }),
  made('R2-03', '要確認', '面的支援モデルの機器の価格が公表されていない', {
    application: { 事業: '面的支援モデル' },
    lines: [{ ...cost, 経費区分: '機器', 掲載: 'TAIS', 価格公表: '無' }],
  }),
  made('R2-07', '要確認', 'デモ環境が1台10万円を超える', {
    application: { 事業: '連携モデル' },
    lines: [{ ...cost, 経費区分: 'デモ環境', 台数: 2 }],
  }),
  made('R2-09', '注意', '連携モデルの相談日が空欄', {
    application: { 事業: '連携モデル', センター相談日: null },
    lines: [{ ...cost, 経費区分: 'システム' }],
  }),
  made('R2-08', '不備', '面的支援モデルの計画が未提出', {
    application: { 事業: '面的支援モデル', 業務改善計画: '未提出' },
    lines: [{ ...cost, 経費区分: '研修' }],
  }),
  made('R2-08', '注意', '連携モデルの計画は推奨', {
    application: { 事業: '連携モデル', 業務改善計画: null },
    lines: [{ ...terminal, 台数: 3 }],
  }),
  made('R3-02', '不備', '代表が二つ', group({}, { members: members.map((row) => ({ ...row, 代表: '○' })) })),
  made(
    'R3-07',
    '要確認',
    '二つの県にわたる',
    group(
      {},
      { members: members.map((row, at) => ({ ...row, 指定権者都道府県: ['13', '14'][at] ?? null })) },
    ),
  ),
  made(
    'R3-07',
    '情報',
    '指定権者が書かれていない',
    group({}, { members: members.map((row) => ({ ...row, 指定権者都道府県: null })) }),
  ),
  made('R3-10', '不備', '経営分析に承認がない', {
    application: { 事業: '経営改善', 支援機関: 'WAM経営分析' },
    lines: [{ ...cost, 経費区分: '支援費' }],
  }),
  made('R3-12', '要確認', '計画が支援より後', group({ 計画作成日: '2026-07-01' })),
  made('R3-13', '注意', '計画が支援の終わりより前', {
    application: {
      ...{ 事業: '経営改善', 支援機関: '商工会議所' },
      ...{ 計画作成日: '2026-07-01', 支援終了日: '2026-08-01' },
    },
    lines: [{ ...cost, 経費区分: '支援費' }],
  }),
  made('R5-03', '不備', '養護だけの事業所', {
    application: { 事業: '第三者支援', サービス種類: '養護', 実地支援回数: 3 },
    lines: [{ ...cost, 経費区分: '支援費' }],
  }),
  made('R5-07', '注意', '第三者支援の計画が未提出', {
    application: { 事業: '第三者支援', 業務改善計画: '未提出', 実地支援回数: 3 },
    lines: [{ ...cost, 経費区分: '支援費' }],
  }),
];
