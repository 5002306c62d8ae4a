import type { Scheme } from '../scheme/types';
import { cellsOf } from './columns/column';
import { letterColumns } from './columns/letter';
import type { ReportApplication } from './input';
import type { LetterWording } from './letter-wording';
import { type LetterFinding, type ReturnLetter, returnLetters } from './return-letter';

const cellsOfLetter = cellsOf(letterColumns);

/** 差戻し, and the same letters as rows of 差込印刷 ({@link letterColumns}). */
export interface Letters {
  readonly letters: readonly ReturnLetter[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The letters, those of one applicant together, in the order in which the applicants first appear in 申請. */
export function lettersOf(
  findings: readonly LetterFinding[],
  applications: readonly ReportApplication[],
  books: readonly Scheme[],
  wording: LetterWording,
): Letters {
  const byNumber = new Map<string, ReportApplication>();
  const order = new Map<string, number>();
  for (const application of applications) {
    if (!byNumber.has(application.receiptNumber)) byNumber.set(application.receiptNumber, application);
    if (!order.has(application.corporation)) order.set(application.corporation, order.size);
  }
  const applicantOf = ({ receiptNumber }: ReturnLetter): ReportApplication | undefined =>
    byNumber.get(receiptNumber);
  const place = (letter: ReturnLetter): number =>
    order.get(applicantOf(letter)?.corporation ?? '') ?? order.size;
  const addressed = findings.map((finding) => {
    const { corporationName = '', establishmentName = '' } = byNumber.get(finding.receiptNumber) ?? {};
    const applicant = [corporationName, establishmentName].filter((name) => name !== '').join('　');
    return { ...finding, applicant: applicant || finding.applicant };
  });
  const letters = returnLetters(addressed, books, wording).sort((a, b) => place(a) - place(b));
  const rows = letters.map((letter) => cellsOfLetter({ letter, application: applicantOf(letter), wording }));
  return { letters, rows };
}
