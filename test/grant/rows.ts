import type { Assessment, CategoryAssessment, Result } from '../../src/grant/assessment';
import type { Settings } from '../../src/grant/input/settings';
import type { Submission } from '../../src/grant/input/submission';
import { r8 } from '../../src/scheme/r8';
import { locateTables } from '../../src/table/find/locate';
import { readSubmission } from '../../src/table/records/records';
import { locateSettings, readSettings } from '../../src/table/settings/settings';
import { type Row, sheetsOf, workedCases } from '../cases/cases';
import { assessSheets, gridOf } from '../cases/engine';

/** Rows of a faultless application of each 事業, to vary in one cell at a time. */

const faultless = workedCases[0]?.申請[0] ?? {};

/** A 法人番号 with a right check digit, another for each 法人名. */
export function numberOf(corporation: string): string {
  const hash = [...corporation].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 999_983, 7);
  const body = String(500_000_000_000 + hash);
  const weighed = [...body]
    .reverse()
    .reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 2), 0);
  return `${9 - (weighed % 9)}${body}`;
}

const applicant: Row = { 法人名: '未来県', 法人番号: '7123456789012', 業務改善計画: '提出済' };
// 甲会 leads in the groups of the tests
const group: Row = {
  ...applicant,
  法人名: '甲会',
  法人番号: numberOf('甲会'),
  計画作成日: '2026-05-01',
  支援開始日: '2026-07-01',
  連携推進法人設立補助: '無',
};
const model: Row = { ...applicant, センター相談日: '2026-05-20' };
const facility: Row = { ...applicant, サービス種類: '51', 事業所番号: '13A0100019', 実地支援回数: 3 };

const forms: Readonly<Record<string, Row>> = {
  定着支援: faultless,
  面的支援モデル: model,
  連携モデル: model,
  協働化: group,
  経営改善: {
    ...applicant,
    支援機関: '税理士会',
    計画作成日: '2026-12-01',
    支援終了日: '2026-11-30',
    効果検証協力: '有',
  },
  モデル施設: facility,
  第三者支援: facility,
};

/** A faultless application of a 事業. */
export const applicationOf = (programme: string, receiptNumber: string, own: Row = {}): Row => ({
  ...(forms[programme] ?? applicant),
  受付番号: receiptNumber,
  事業: programme,
  ...own,
});

/** A line of 経費 without 他補助; devices and software are TAIS items with their code, and their price is published. */
export function lineOf(
  receiptNumber: string,
  number: number,
  category: string,
  cost: number,
  own: Row = {},
): Row {
  const listed: Row = LISTED.has(category) ? { 掲載: 'TAIS', 製品コード: '00001-000010' } : {};
  const priced: Row = LISTED.has(category) || OTHER.has(category) ? { 価格公表: '有' } : {};
  const written = { 受付番号: receiptNumber, 明細番号: number, 経費区分: category, 支出額: cost };
  const named = { 品名: `${category}${number}` };
  return { ...written, ...named, 他補助: '無', ...listed, ...priced, ...own };
}

const LISTED: ReadonlySet<string> = new Set([
  ...['移乗支援', '入浴支援', 'インカム', '移動支援', '排泄支援', '見守り', 'コミュニケーション'],
  // of 面的支援モデル and モデル施設
  '機器',
  ...['機能訓練支援', '食事栄養管理支援', '認知症支援', '介護業務支援', '介護ソフト'],
]);

const OTHER: ReadonlySet<string> = new Set(['その他機器', 'バックオフィスソフト']);

/** A member establishment with the 法人番号 of its corporation. */
export const memberOf = (
  receiptNumber: string,
  corporation: string,
  services: string,
  own: Row = {},
): Row => ({
  受付番号: receiptNumber,
  法人名: corporation,
  法人番号: numberOf(String(own['法人名'] ?? corporation)),
  事業所名: `${corporation}の事業所`,
  サービス種類: services,
  指定権者都道府県: '13',
  ...own,
});

/** Two establishments, as a モデル needs them. */
export const twoMembers = (receiptNumber: string): Row[] => [
  memberOf(receiptNumber, '甲会', '11'),
  memberOf(receiptNumber, '乙会', '43'),
];

export interface Tables {
  readonly settings?: Row;
  readonly applications: readonly Row[];
  readonly lines?: readonly Row[];
  readonly members?: readonly Row[];
}

export const assessTables = ({ settings = {}, applications, lines = [], members = [] }: Tables): Result =>
  assessSheets(sheetsOf({ 設定: settings, 申請: applications, 経費: lines, 構成員: members }));

/** The records of these rows before they are assessed, for a rule book or settings of a test's own. */
export function submissionOf({ settings = {}, applications, lines = [], members = [] }: Tables): {
  readonly submission: Submission;
  readonly settings: Settings;
} {
  const sheets = sheetsOf({ 設定: settings, 申請: applications, 経費: lines, 構成員: members });
  const grids = sheets.map(({ name, values }) => gridOf(name, values));
  const tables = locateTables(
    grids.filter(({ sheet }) => sheet !== '設定'),
    [],
  );
  if ('problem' in tables) throw new Error(JSON.stringify(tables.problem));
  return {
    submission: readSubmission(tables, r8, false),
    settings: readSettings(locateSettings(grids, [])?.rows ?? []),
  };
}

/** The assessment of the one application with this 受付番号. */
export function assessmentOf({ assessments }: Result, receiptNumber: string): Assessment {
  const [found, ...more] = assessments.filter(
    ({ application }) => application.receiptNumber === receiptNumber,
  );
  if (found === undefined || more.length > 0) throw new Error(`not one application ${receiptNumber}`);
  return found;
}

/** A row of 算定 as a clerk reads it: 補助区分, 対象経費, 補助率額, 基準額, 補助額. */
export type AmountRow = readonly [string, number | null, number | null, number | null, number | null];

export const amountRow = (row: CategoryAssessment): AmountRow => [
  row.name,
  row.eligibleCost,
  row.subsidised,
  row.base,
  row.amount,
];

/** Findings as `R1-51 要確認`, those of 情報 included, in the order of the rules. */
export const rulesOf = ({ findings }: Pick<Assessment, 'findings'>): string[] =>
  findings.map(({ rule, severity }) => `${rule} ${severity}`).sort();
