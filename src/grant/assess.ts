import { addTo } from '../base/group-by';
import { atOnce, eachPiece, mapPieces, type Pieces } from '../base/pieces';
import { isErrorValue } from '../base/text';
import type { Scheme } from '../scheme/types';
import { type Beside, conclude, type Draft, draft } from './application';
import type { Assessment, Result } from './assessment';
import { checkEarlierGrants } from './checks/earlier-grants';
import { checkErrorValues, checkOrphanedErrors } from './checks/error-values';
import { type Occurrences, occurrencesOf } from './checks/identity';
import { checkOverlaps } from './checks/overlaps';
import { checkProductWords } from './checks/products';
import { checkReading } from './checks/reading';
import { sayReadings } from './checks/readings';
import { checkRepeated } from './checks/repeated';
import { checkSettings } from './checks/settings';
import { reporter } from './context';
import type { Finding } from './finding';
import type { VariantOf } from './findings';
import { type Book, type BookChoice, chooseBooks } from './input/book';
import { textOf } from './input/cell';
import { NOTHING_OPEN, openQuestions, type Question, type Reading } from './input/reading';
import type { Application, ExpenseLine, Member } from './input/records';
import type { Settings } from './input/settings';
import type { Submission } from './input/submission';
import { partWithdrawn, withdrawnNumbers, withoutWithdrawnErrors } from './input/withdrawn';
import { EarlierIndex } from './joint/earlier-grants';
import { ProductIndex } from './joint/products';
import { checkPrefecture } from './prefecture';

/** Assesses a workbook at once; see {@link assessPieces}. */
export const assess = (
  submission: Submission,
  settings: Settings,
  scheme: Scheme,
  others: readonly Book[] = [],
): Result => atOnce(assessPieces(submission, settings, scheme, others));

/**
 * Assesses every application of a workbook: findings, a row per 補助区分, totals in yen, 判定.
 * Pure: the same submission and settings always give the same result; the order of 経費 rows does not matter to
 * any amount. What was taken back (取下げ) is left out of it.
 * @param scheme The rule book of the setting 年度.
 * @param others Rule books of other years, for applications received in them.
 */
export function* assessPieces(
  submission: Submission,
  settings: Settings,
  scheme: Scheme,
  others: readonly Book[],
): Pieces<Result> {
  const books = chooseBooks({ scheme, settings }, others);
  const index = yield* indexPieces(submission, scheme);
  const { active, withdrawn, numbers, occurrences, reading, linesOf } = index;
  const drafts = yield* draftPieces(index, active, books);
  const ownerless = checkErrorValues(index.counted, drafts);
  yield* checkRepeated(drafts);
  yield* checkOverlaps(drafts);
  checkPrefecture(drafts, submission.awardPoints);
  const general: Finding[] = [];
  checkReading(reading, scheme, general);
  const packageNamed = drafts.some(({ findings }) => findings.some(({ rule }) => rule === 'R1-60'));
  checkSettings(books.primary, packageNamed, reporter(scheme, '', general));
  checkOrphans(submission, occurrences, scheme, general);
  const { products = null, earlierGrants = null } = submission;
  checkEarlierGrants(earlierGrants, settings, scheme, reporter(scheme, '', general));
  checkProductWords(products ?? [], reporter(scheme, '', general));
  sayReadings(submission, reporter(scheme, '', general));
  checkOrphanedErrors(ownerless, general, (receiptNumber) => reporter(scheme, receiptNumber, general));
  return {
    assessments: yield* mapPieces(drafts, conclude),
    withdrawn: withdrawn.map((application) => ({
      application,
      lines: numbers.has(application.receiptNumber) ? (linesOf.get(application.receiptNumber) ?? []) : [],
    })),
    general,
  };
}

/** What is found once for all that is made of a submission, whatever the settings. */
export interface Index {
  /** The submission without the error values of what was taken back. */
  readonly counted: Submission;
  readonly active: readonly Application[];
  readonly withdrawn: readonly Application[];
  /** 受付番号 that only withdrawn applications bear. */
  readonly numbers: ReadonlySet<string>;
  readonly occurrences: Occurrences;
  readonly reading: Reading;
  readonly open: ReadonlyMap<string, readonly Question[]>;
  readonly linesOf: ReadonlyMap<string, readonly ExpenseLine[]>;
  readonly membersOf: ReadonlyMap<string, readonly Member[]>;
  readonly beside: Beside;
  /** 点数 of 採択, by the row of the application. */
  readonly points: Submission['awardPoints'];
}

/** @param scheme The rule book of the setting 年度. */
export function* indexPieces(submission: Submission, scheme: Scheme): Pieces<Index> {
  const linesOf = yield* byReceiptNumber(submission.lines);
  const membersOf = yield* byReceiptNumber(submission.members);
  const { active, withdrawn } = partWithdrawn(submission.applications);
  const numbers = withdrawnNumbers(active, withdrawn);
  const { reading = NOTHING_OPEN, products = null, earlierGrants = null } = submission;
  return {
    counted: withoutWithdrawnErrors(submission, withdrawn, numbers),
    active,
    withdrawn,
    numbers,
    occurrences: occurrencesOf(active, withdrawn),
    reading,
    open: openQuestions(reading),
    linesOf,
    membersOf,
    beside: {
      products: products && new ProductIndex(products),
      earlier: earlierGrants && new EarlierIndex(earlierGrants, scheme),
    },
    points: submission.awardPoints,
  };
}

/**
 * The assessments of some applications alone. Amounts and whether one is 不備 are those of the whole where all that
 * bear one 受付番号 are among them, and all of 面的支援モデル or none (R2-02); what is 要確認 between two applications
 * (ID-08, ID-10, R2-05) is not looked for.
 */
export function* assessSome(
  index: Index,
  applications: readonly Application[],
  books: BookChoice,
): Pieces<Assessment[]> {
  const drafts = yield* draftPieces(index, applications, books);
  checkErrorValues(index.counted, drafts);
  checkPrefecture(drafts, index.points);
  return yield* mapPieces(drafts, conclude);
}

function* draftPieces(
  { linesOf, membersOf, occurrences, beside, open }: Index,
  applications: readonly Application[],
  books: BookChoice,
): Pieces<Draft[]> {
  return yield* mapPieces(applications, (application) => {
    const { receiptNumber } = application;
    const lines = linesOf.get(receiptNumber) ?? [];
    const members = membersOf.get(receiptNumber) ?? [];
    return draft(application, lines, members, occurrences, books, beside, open.get(receiptNumber));
  });
}

/** Rows by 受付番号; a row without one, or with an error value for it, belongs to no application (L-01). */
function* byReceiptNumber<Row extends { readonly receiptNumber: string }>(
  rows: readonly Row[],
): Pieces<Map<string, Row[]>> {
  const groups = new Map<string, Row[]>();
  yield* eachPiece(rows, (row) => {
    if (row.receiptNumber === '' || isErrorValue(row.receiptNumber)) return;
    addTo(groups, row.receiptNumber, row);
  });
  return groups;
}

/** L-01: rows of 経費 and 構成員 whose 受付番号 is in no row of 申請. */
function checkOrphans(
  submission: Submission,
  { receiptNumbers }: Occurrences,
  scheme: Scheme,
  into: Finding[],
): void {
  const belongs = (receiptNumber: string): boolean =>
    receiptNumber !== '' && !isErrorValue(receiptNumber) && receiptNumbers.has(receiptNumber);
  const variant = (receiptNumber: string): VariantOf<'L-01'> => {
    if (receiptNumber === '') return 'blank';
    return isErrorValue(receiptNumber) ? 'unreadable' : 'unknown';
  };
  for (const { receiptNumber, row, lineNumber } of submission.lines) {
    if (belongs(receiptNumber)) continue;
    const place = { table: 'lines', row, field: 'receiptNumber' } as const;
    const detail = { variant: variant(receiptNumber), facts: { text: receiptNumber } };
    reporter(scheme, receiptNumber, into)('L-01', place, textOf(lineNumber), detail);
  }
  for (const { receiptNumber, row } of submission.members) {
    if (belongs(receiptNumber)) continue;
    const place = { table: 'members', row, field: 'receiptNumber' } as const;
    const detail = { variant: variant(receiptNumber), facts: { text: receiptNumber } };
    reporter(scheme, receiptNumber, into)('L-01', place, '', detail);
  }
}
