import { groupBy } from '../base/group-by';
import { clauseName } from '../catalogue/clauses';
import { letterTexts as words, returnRequests } from '../catalogue/sheets/return-letter-texts';
import { ruleOf } from '../scheme';
import type { Basis } from '../scheme/citations';
import type { Scheme, Severity, Stage } from '../scheme/types';
import { defaultWording, type LetterWording } from './letter-wording';

/** What a letter needs of a finding as a clerk reads it (a row of 指摘). */
export interface LetterFinding {
  readonly receiptNumber: string;
  /** Empty where the finding is about the application as a whole. */
  readonly lineNumber: string;
  readonly applicant: string;
  readonly severity: Severity;
  readonly rule: string;
  /** 年度 (令和) of the rule book that it is a finding of. */
  readonly fiscalYear: number;
  readonly message: string;
  /** Left out, the clause of the rule. */
  readonly basis?: Basis | null;
  /** What belongs to a later 段階 is not asked of an application. */
  readonly stage?: Stage;
}

/** 差戻し: what is asked of the applicant of one application. */
export interface ReturnLetter {
  readonly receiptNumber: string;
  readonly applicant: string;
  /** Points that the letter asks about. */
  readonly points: number;
  /** 不備 and 要確認 that only the prefecture can settle and that the letter leaves out. */
  readonly internal: number;
  /** What is asked, point by point: 要件, 現在の記載, 根拠, 求める対応. */
  readonly body: string;
  /** The whole letter. */
  readonly text: string;
}

const ASKED: ReadonlySet<Severity> = new Set(['不備', '要確認']);
const INDENT = '　　';

/**
 * A letter for each application with 不備 or 要確認 that its applicant can settle, in the order of the findings.
 * @param books whose 要件 and 条項 the letter names, each point by the book of its year (文書・条項 in each rule's source)
 */
export function returnLetters(
  findings: readonly LetterFinding[],
  books: readonly Scheme[],
  wording: LetterWording = defaultWording,
): ReturnLetter[] {
  const own = findings.filter(
    ({ receiptNumber, severity, stage }) =>
      receiptNumber !== '' && ASKED.has(severity) && stage === undefined,
  );
  return [...groupBy(own, ({ receiptNumber }) => receiptNumber)].flatMap(([receiptNumber, members]) => {
    const asked = members.filter(({ rule }) => requestOf(rule) !== null);
    if (asked.length === 0) return [];
    const points = pointsOf(asked);
    const applicant = members.find((member) => member.applicant !== '')?.applicant ?? '';
    const body = bodyOf(points, books);
    return [
      {
        receiptNumber,
        applicant,
        points: points.length,
        internal: members.length - asked.length,
        body,
        text: letterText(receiptNumber, applicant, body, wording),
      },
    ];
  });
}

/** What the applicant is asked to do; null where nothing can be asked. */
function requestOf(rule: string): string | null {
  return returnRequests[rule] ?? null;
}

interface Point {
  readonly rule: string;
  readonly fiscalYear: number;
  readonly message: string;
  readonly basis: Basis | null;
  readonly lines: readonly string[];
}

/** The same matter on several lines of an application is one point. */
function pointsOf(findings: readonly LetterFinding[]): Point[] {
  const points = new Map<string, Point & { readonly lines: string[] }>();
  for (const { rule, fiscalYear, message, basis = null, lineNumber } of findings) {
    const key = `${rule}\n${message}`;
    const point = points.get(key) ?? { rule, fiscalYear, message, basis, lines: [] };
    if (lineNumber !== '' && !point.lines.includes(lineNumber)) point.lines.push(lineNumber);
    points.set(key, point);
  }
  return [...points.values()];
}

function bodyOf(points: readonly Point[], books: readonly Scheme[]): string {
  const paragraphs = points.map((point, index) => {
    const { rule, message, basis, lines } = point;
    const asked = ruleOf(point, books);
    return [
      words.requirement(index + 1, asked?.requirement ?? rule),
      `${INDENT}${words.stated(message)}${lines.length > 0 ? words.lines(lines) : ''}`,
      `${INDENT}${words.clause(asked?.source == null ? words.noClause : clauseName(basis) || asked.source.clause)}`,
      `${INDENT}${words.request(requestOf(rule) ?? '')}`,
    ].join('\n');
  });
  return paragraphs.join('\n\n');
}

function letterText(receiptNumber: string, applicant: string, body: string, wording: LetterWording): string {
  const { subject, opening, closing, deadline, contact } = wording;
  const head = [words.addressee(applicant), words.receipt(receiptNumber)].join('\n');
  return [
    head,
    subject,
    opening,
    words.begin,
    body,
    closing,
    words.deadline(deadline),
    contact === '' ? '' : words.contact(contact),
    words.end,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
