import type { CellValue } from '../../base/cells';
import { isBlank, isError, isUncalculated, normalised } from '../../base/text';
import { SUPPORTER } from '../../catalogue/sheets/headers';

const RECEIPT = 'receiptNumber';
export const SUBMITTED_ON = '提出日';

/** The columns of which a row of a prepared list says nothing: whose it is, and for 業務改善支援事業者 and 年度 of what. */
const PREPARED = {
  plans: new Set([RECEIPT, SUPPORTER]),
  effects: new Set([RECEIPT, '年度']),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>;

/** The columns of 計画 or 効果報告 of which a row must fill one to say something. */
export const sayingFields = (kind: PreparedKind, fields: Iterable<string>): string[] => {
  const prepared: ReadonlySet<string> = PREPARED[kind];
  return [...fields].filter((field) => !prepared.has(field));
};

/** 未提出, 未, 提出予定, 3月末予定: nothing has come yet. */
const NOT_YET = /^未|予定|^(?:提出)?(?:なし|無し?)$|^督促/u;

/** Whether 提出日 says that the report has not come. */
export const isNotYet = (submittedOn: CellValue): boolean =>
  typeof submittedOn === 'string' && NOT_YET.test(normalised(submittedOn));

const DASH = /^[-−‐–—―─ー]+$/u;

/** An error value and a dash report nothing; a formula that is not calculated may. */
export function reports(raw: CellValue): boolean {
  if (isBlank(raw)) return false;
  if (typeof raw !== 'string') return true;
  return isError(raw) ? isUncalculated(raw) : !DASH.test(normalised(raw));
}

/** Whether a row of 効果報告 is a report that has come in: something is reported, and 提出日 does not say that nothing has come. */
export const isFiled = (fields: Iterable<string>, at: (field: string) => CellValue): boolean =>
  !isNotYet(at(SUBMITTED_ON)) && sayingFields('effects', fields).some((field) => reports(at(field)));

export type PreparedKind = keyof typeof PREPARED;
