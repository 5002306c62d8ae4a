import { groupBy } from '../base/group-by';
import { clauseName } from '../catalogue/clauses';
import { letterTexts as words } from '../catalogue/sheets/letter-frame';
import { returnRequests } from '../catalogue/sheets/return-letter-texts';
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
  readonly place?: { readonly address: string } | null;
}

/** A paragraph of a letter. */
export interface LetterPart {
  readonly role: 'head' | 'subject' | 'text' | 'begin' | 'point' | 'end';
  readonly text: string;
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
  /** 指摘 of 差戻し記録: the rules that it asks about. */
  readonly issues: string;
  readonly parts: readonly LetterPart[];
  /** The whole letter. */
  readonly text: string;
}

/** Whether a finding is one that somebody outside can answer: 不備 or 要確認 of an application, and not the prefecture's own. */
export const isAsked = ({ receiptNumber, severity, stage, rule }: LetterFinding): boolean =>
  receiptNumber !== '' && ASKED.has(severity) && stage === undefined && requestOf(rule) !== null;

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
    const asked = members.filter(isAsked);
    if (asked.length === 0) return [];
    const points = pointsOf(asked);
    const applicant = members.find((member) => member.applicant !== '')?.applicant ?? '';
    const paragraphs = paragraphsOf(points, books);
    const parts = partsOf(receiptNumber, applicant, paragraphs, wording);
    return [
      {
        receiptNumber,
        applicant,
        points: points.length,
        internal: members.length - asked.length,
        body: paragraphs.join('\n\n'),
        issues: words.issues(points.map(({ rule, lines }) => words.issue(rule, lines))),
        parts,
        text: parts.map(({ text }) => text).join('\n\n'),
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
  readonly addresses: readonly string[];
}

/** The same matter on several lines of an application is one point. */
function pointsOf(findings: readonly LetterFinding[]): Point[] {
  const points = new Map<string, Point & { readonly lines: string[]; readonly addresses: string[] }>();
  for (const { rule, fiscalYear, message, basis = null, lineNumber, place } of findings) {
    const key = `${rule}\n${message}`;
    const point = points.get(key) ?? { rule, fiscalYear, message, basis, lines: [], addresses: [] };
    if (place && !point.addresses.includes(place.address)) point.addresses.push(place.address);
    if (lineNumber !== '' && !point.lines.includes(lineNumber)) point.lines.push(lineNumber);
    points.set(key, point);
  }
  return [...points.values()];
}

function paragraphsOf(points: readonly Point[], books: readonly Scheme[]): string[] {
  return points.map((point, index) => {
    const { rule, message, basis, lines, addresses } = point;
    const asked = ruleOf(point, books);
    return [
      words.requirement(index + 1, asked?.requirement ?? rule),
      `${INDENT}${words.stated(message)}${lines.length > 0 ? words.lines(lines) : ''}`,
      `${INDENT}${words.clause(asked?.source == null ? words.noClause : clauseName(basis) || asked.source.clause)}`,
      `${INDENT}${words.request(requestOf(rule) ?? '')}`,
      `${INDENT}${words.reference(rule, addresses)}`,
    ].join('\n');
  });
}

function partsOf(
  receiptNumber: string,
  applicant: string,
  paragraphs: readonly string[],
  { subject, opening, closing, deadline, contact }: LetterWording,
): LetterPart[] {
  const parts: LetterPart[] = [
    { role: 'head', text: [words.addressee(applicant), words.receipt(receiptNumber)].join('\n') },
    { role: 'subject', text: subject },
    { role: 'text', text: opening },
    { role: 'begin', text: words.begin },
    ...paragraphs.map((text): LetterPart => ({ role: 'point', text })),
    { role: 'text', text: closing },
    { role: 'text', text: words.deadline(deadline) },
    { role: 'text', text: contact === '' ? '' : words.contact(contact) },
    { role: 'end', text: words.end },
  ];
  return parts.filter(({ text }) => text !== '');
}
