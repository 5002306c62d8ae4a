import { corporationNumber, establishmentNumber } from '../identifiers';
import { PREFECTURE, PREFECTURE_CODE } from '../names';
import type { Random } from '../random';
import { day, type Row } from '../record';
import type { Further } from './applications';

/** 支出額, and 申請額 as an applicant who reads the notice well works it out by hand, both in yen. */
type Money = readonly [cost: number, claim: number];

/** An establishment, by what its number begins with after the prefecture: 1 医療, 7 介護. */
const establishment = (random: Random, kind: string): Row => ({
  法人番号: corporationNumber(random),
  事業所番号: establishmentNumber(random, PREFECTURE_CODE, kind),
});

/** 001 別紙3 3(2): the support is over before the plan is written. */
const MANAGED: Row = {
  効果検証協力: '有',
  業務改善計画: '提出済',
  支援開始日: day(2026, 4, 20),
  支援終了日: day(2026, 5, 29),
  計画作成日: day(2026, 6, 3),
};

const managed = (random: Random, 法人名: string, 支援機関: string, [支出額, 申請額]: Money): Further => ({
  row: { 事業: '経営改善', 法人名, 法人番号: corporationNumber(random), 支援機関, ...MANAGED, 申請額 },
  lines: [{ 経費区分: '支援費', 品名: '経営診断・改善計画の策定支援', 支出額 }],
});

const supported = (
  random: Random,
  [法人名, 事業所名, サービス種類]: readonly [string, string, string],
  実地支援回数: number,
  [支出額, 申請額]: Money,
): Further => ({
  row: {
    事業: '第三者支援',
    法人名,
    事業所名,
    ...establishment(random, '7'),
    サービス種類,
    業務改善計画: '提出済',
    実地支援回数,
    申請額,
  },
  lines: [{ 経費区分: '支援費', 品名: '第三者による実地支援（課題の把握から定着まで）', 支出額 }],
});

const model = (
  random: Random,
  [法人名, 事業所名, サービス種類]: readonly [string, string, string],
  申請額: number,
  lines: readonly Row[],
): Further => ({
  row: {
    事業: 'モデル施設',
    法人名,
    事業所名,
    ...establishment(random, '7'),
    サービス種類,
    業務改善計画: '提出済',
    申請額,
  },
  lines,
});

const prefectural = (事業: string, 法人名: string, 申請額: number, lines: readonly Row[]): Further => ({
  row: { 事業, 法人名, 申請額 },
  lines,
});

/** Applications of one establishment or corporation, and the prefecture's own work (001 別紙3, 別紙4; 002). */
export const singleApplications = (random: Random): Further[] => [
  managed(random, '社会福祉法人和順会', 'WAM経営診断', [330_000, 264_000]),
  managed(random, '有限会社なごみの風', '中小企業診断士協会', [396_000, 316_000]),
  managed(random, '特定非営利活動法人ゆいの会', '社会福祉協議会', [264_000, 211_000]),
  managed(random, '合同会社こはる', '税理士法人', [528_000, 350_000]),
  {
    ...managed(random, '株式会社みのり', '民間コンサル', [440_000, 350_000]),
    flaw: { rule: 'R3-09', severity: '不備', story: '支援機関が民間コンサル' },
  },
  model(random, ['社会福祉法人明星会', '星見の杜ホーム', '51 介護老人福祉施設'], 4_070_000, [
    { 経費区分: 'コンサル', 品名: '業務分析・タイムスタディ', 支出額: 1_980_000 },
    { 経費区分: '機器', 品名: '見守りセンサー一式（40床）', 支出額: 6_160_000 },
  ]),
  model(random, ['医療法人社団泰山会', '泰山ケアセンター', '52 介護老人保健施設'], 5_000_000, [
    { 経費区分: '機器', 品名: 'インカム・記録端末一式', 支出額: 9_900_000 },
    { 経費区分: 'その他', 品名: '見学受入れの準備（展示・資料）', 支出額: 1_320_000 },
  ]),
  supported(random, ['社会福祉法人千歳会', '千歳デイサービス', '15 通所介護'], 4, [528_000, 264_000]),
  supported(
    random,
    ['株式会社こもれび', 'こもれびの家', '32 認知症対応型共同生活介護'],
    3,
    [660_000, 300_000],
  ),
  supported(random, ['医療法人瑞光会', '瑞光の郷', '55 介護医療院'], 5, [792_000, 300_000]),
  {
    ...supported(random, ['株式会社えがお', 'えがおデイ', '78 地域密着型通所介護'], 2, [462_000, 231_000]),
    flaw: { rule: 'R5-05', severity: '不備', story: '実地支援が2回' },
  },
  prefectural('相談体制', '公益財団法人未来県介護労働安定センター', 5_172_000, [
    { 経費区分: '人件費', 品名: '経営相談員（1名）', 支出額: 4_860_000 },
    { 経費区分: '旅費', 品名: '巡回相談 旅費', 支出額: 312_000 },
  ]),
  prefectural('事務費', PREFECTURE, 2_494_000, [
    { 経費区分: '賃金', 品名: '審査補助員（会計年度任用職員）', 支出額: 2_310_000 },
    { 経費区分: '需用費', 品名: '要綱・手引の印刷', 支出額: 184_800 },
  ]),
  prefectural('革新会議', PREFECTURE, 622_000, [
    { 経費区分: '謝金', 品名: '会議委員 謝金（3回）', 支出額: 396_000 },
    { 経費区分: '旅費', 品名: '会議委員 旅費', 支出額: 127_400 },
    { 経費区分: '会場費', 品名: '会場使用料', 支出額: 99_000 },
  ]),
  prefectural('魅力発信', '株式会社未来広告社', 3_850_000, [
    { 経費区分: '委託費', 品名: '介護の仕事の魅力発信 動画制作', 支出額: 3_850_000 },
  ]),
  prefectural('相談センター', '社会福祉法人未来県社会福祉協議会', 12_760_000, [
    { 経費区分: '賃金', 品名: '生産性向上相談センター 相談員', 支出額: 9_240_000 },
    { 経費区分: 'レンタル料', 品名: '介護ロボット試用貸出 機器', 支出額: 2_640_000 },
    { 経費区分: '展示', 品名: '展示室の設営', 支出額: 880_000 },
  ]),
];
