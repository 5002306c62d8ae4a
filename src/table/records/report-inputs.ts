import { INDICATORS, PLAN_TEXTS, SUPPORTER } from '../../catalogue/sheets/headers';
import { applicationInputs } from '../columns';
import { choice, code, date, type Entry } from '../columns/entry';

/** Tables of what comes in after the application: 計画, 効果報告 and 実績報告. */
export type ReportTable = 'plans' | 'effects' | 'results';

interface ReportInput {
  readonly header: string;
  readonly required?: true;
  readonly entry: Entry;
}

const { header: RECEIPT } = applicationInputs.receiptNumber;
const receipt: ReportInput = { header: RECEIPT, required: true, entry: code(12) };

const indicators: Readonly<Record<string, ReportInput>> = Object.fromEntries(
  INDICATORS.map((header) => [
    header,
    { header, entry: { kind: 'decimal', width: 12, ...(header === '収支' && { signed: true }) } },
  ]),
);

const texts: Readonly<Record<string, ReportInput>> = Object.fromEntries(
  PLAN_TEXTS.map((header) => [header, { header, entry: { kind: 'prose', width: 30, wrap: true } }]),
);

/** How the columns of each are filled in the blank workbook, in the order of the contract. */
export const reportInputs: Readonly<Record<ReportTable, Readonly<Record<string, ReportInput>>>> = {
  plans: {
    receiptNumber: receipt,
    ...texts,
    [SUPPORTER]: { header: SUPPORTER, entry: { kind: 'prose', width: 24, wrap: true } },
    ...indicators,
  },
  effects: {
    receiptNumber: receipt,
    年度: { header: '年度', required: true, entry: choice(12, 'reportYears') },
    ...indicators,
    賃金還元: { header: '賃金還元', entry: choice(12, 'wages') },
    提出日: { header: '提出日', entry: date },
  },
  results: {
    receiptNumber: receipt,
    提出日: { header: '提出日', entry: date },
    事後評価: { header: '事後評価', entry: choice(12, 'improvementPlan') },
  },
};
