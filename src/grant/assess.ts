import type { Scheme } from '../scheme/types';
import { yen, type Yen } from '../scheme/units';
import { hasPriority } from './annex1';
import type { Assessment, CategoryAssessment, LineAssessment, Result } from './assessment';
import { textOf, valueOf } from './cell';
import { checkIdentity, occurrencesOf, type Occurrences } from './checks/identity';
import { checkSettings, settingsNeeded } from './checks/settings';
import { contextOf, reporter, type Context, type Report } from './context';
import { evaluate, leaf, lesser, roundDownTo, type Expression } from './expression';
import { verdictOf, type Finding } from './finding';
import { eligibleCost, lineStates, type LineState } from './line-state';
import { checkPrefecture, type Candidate } from './prefecture';
import { assessProgramme } from './programmes';
import type { Application, ExpenseLine, Member, Submission } from './records';
import type { Settings } from './settings';

/**
 * Assesses every application of a workbook: findings, a row per 補助区分, totals in yen, 判定.
 * Pure: the same submission and settings always give the same result; the order of 経費 rows does not matter to
 * any amount.
 */
export function assess(submission: Submission, settings: Settings, scheme: Scheme): Result {
  const context = contextOf(scheme, settings);
  const linesOf = byReceiptNumber(submission.lines);
  const membersOf = byReceiptNumber(submission.members);
  const occurrences = occurrencesOf(submission.applications);
  const drafts = submission.applications.map((application) => {
    const { receiptNumber } = application;
    const lines = linesOf.get(receiptNumber) ?? [];
    return draft(application, lines, membersOf.get(receiptNumber) ?? [], occurrences, context);
  });
  checkPrefecture(drafts, context);
  const general: Finding[] = [];
  checkSettings(context, reporter(scheme, '', general));
  checkOrphans(submission, occurrences, scheme, general);
  return { assessments: drafts.map((entry) => conclude(entry, context)), general };
}

/** Rows by 受付番号; a row without one belongs to no application (L-01). */
function byReceiptNumber<Row extends { readonly receiptNumber: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.receiptNumber === '') continue;
    const group = groups.get(row.receiptNumber);
    if (group === undefined) groups.set(row.receiptNumber, [row]);
    else group.push(row);
  }
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
    receiptNumber !== '' && receiptNumbers.has(receiptNumber);
  const variant = (receiptNumber: string): string => (receiptNumber === '' ? 'blank' : 'unknown');
  for (const { receiptNumber, row, lineNumber } of submission.lines) {
    if (belongs(receiptNumber)) continue;
    const place = { table: 'lines', row, field: 'receiptNumber' } as const;
    const facts = { text: receiptNumber };
    const detail = { variant: variant(receiptNumber), facts, lineNumber: textOf(lineNumber) };
    reporter(scheme, receiptNumber, into)('L-01', place, detail);
  }
  for (const { receiptNumber, row } of submission.members) {
    if (belongs(receiptNumber)) continue;
    const place = { table: 'members', row, field: 'receiptNumber' } as const;
    const detail = { variant: variant(receiptNumber), facts: { text: receiptNumber } };
    reporter(scheme, receiptNumber, into)('L-01', place, detail);
  }
}

/** An application with everything but 判定, which the prefecture-wide rules may still change. */
interface Draft extends Candidate {
  readonly lines: readonly ExpenseLine[];
  readonly states: readonly LineState[];
  /** null: the 事業 is not known. */
  readonly total: Expression | null;
  readonly claimed: Yen | null;
  readonly noLines: boolean;
}

function draft(
  application: Application,
  lines: readonly ExpenseLine[],
  members: readonly Member[],
  occurrences: Occurrences,
  context: Context,
): Draft {
  const findings: Finding[] = [];
  const report = reporter(context.scheme, application.receiptNumber, findings);
  const programme = context.programmes.get(valueOf(application.programme) ?? '') ?? null;
  checkIdentity(application, programme, occurrences, context, report);
  if (programme === null) {
    const variant = application.programme.kind === 'blank' ? 'blank' : 'unknown';
    report('ID-02', at(application, 'programme'), {
      variant,
      facts: { text: textOf(application.programme) },
    });
    const nothing = { states: [], categories: [], total: null, claimed: null, noLines: false };
    return { application, programme, findings, report, lines, ...nothing };
  }
  const usable = settingsNeeded(application, programme, context, report);
  const states = lineStates(lines, programme, context, report);
  const noLines = lines.length === 0 && programme.categories !== null;
  const assessed = assessProgramme(application, states, members, programme, context, report);
  const categories = noLines ? assessed.map(withoutCost) : assessed;
  if (noLines) report('L-07', at(application, 'receiptNumber'));
  const determined = usable && !noLines && !states.some((state) => state.unclassified && !state.excluded);
  const total = totalOf(categories, determined, context.settings);
  const claimed = checkClaim(application, evaluate(total), report);
  return { application, programme, findings, report, lines, states, categories, total, claimed, noLines };
}

/** L-07: the row stands with its 基準額, and nothing else of it is determined. */
function withoutCost(category: CategoryAssessment): CategoryAssessment {
  return { ...category, eligibleCost: null, subsidised: null, amount: null, capped: false };
}

const at = (application: Application, field: 'receiptNumber' | 'programme' | 'claimedAmount') =>
  ({ table: 'applications', row: application.row, field }) as const;

/** 算定額 = ⌊Σ 補助額 / 端数処理単位⌋ × 端数処理単位, once per application. */
function totalOf(
  categories: readonly CategoryAssessment[],
  determined: boolean,
  settings: Settings,
): Expression {
  const terms = categories.map(({ amount }) => leaf(amount, 'amount'));
  if (!determined || settings.roundingUnit === null) terms.push(leaf(null, 'amount'));
  return { kind: 'roundDown', of: { kind: 'sum', terms }, unit: settings.roundingUnit ?? 1 };
}

function conclude(entry: Draft, context: Context): Assessment {
  const { application, findings, states, categories, total, claimed, noLines } = entry;
  const computed = total === null ? null : evaluate(total);
  const verdict = verdictOf(findings);
  return {
    application,
    lines: total === null ? entry.lines.map(unjudged) : lineAssessments(states, findings),
    categories,
    eligibleCost: total === null || noLines ? null : eligibleCostOf(states, categories),
    computed,
    expression: total,
    planned: verdict === '不備' ? null : planned(computed, claimed, context.settings),
    capped: categories.some((category) => category.capped),
    priority: hasPriority(states),
    verdict,
    findings,
  };
}

/** A line of an application whose 事業 is not known. */
const unjudged = (line: ExpenseLine): LineAssessment => ({
  line,
  eligibleCost: null,
  group: null,
  verdict: '不備',
  findings: [],
});

/** 対象経費計: blank where any 対象経費 is. */
function eligibleCostOf(states: readonly LineState[], categories: readonly CategoryAssessment[]): Yen | null {
  let total = 0;
  for (const state of states) {
    const cost = eligibleCost(state);
    if (cost === null) return null;
    total += cost;
  }
  return categories.some((category) => category.eligibleCost === null) ? null : yen(total);
}

/** R1-70 to R1-72: 申請額 against 算定額. */
function checkClaim(application: Application, computed: Yen | null, report: Report): Yen | null {
  const { claimedAmount } = application;
  if (claimedAmount.kind === 'blank') return null;
  const claimed = valueOf(claimedAmount);
  if (claimed === null || !Number.isSafeInteger(claimed) || claimed < 0) {
    report('R1-72', at(application, 'claimedAmount'), { facts: { text: textOf(claimedAmount) } });
    return null;
  }
  if (computed !== null && claimed !== computed) {
    const facts = { claimed, computed };
    report(claimed > computed ? 'R1-70' : 'R1-71', at(application, 'claimedAmount'), { facts });
  }
  return yen(claimed);
}

/** 交付予定額 = min(算定額, 申請額 where given), rounded down likewise. */
function planned(computed: Yen | null, claimed: Yen | null, { roundingUnit }: Settings): Yen | null {
  if (computed === null || claimed === null || roundingUnit === null) return computed;
  return roundDownTo(lesser(computed, claimed), roundingUnit);
}

function lineAssessments(states: readonly LineState[], findings: readonly Finding[]): LineAssessment[] {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.place?.table !== 'lines') continue;
    const { row } = finding.place;
    const list = byRow.get(row);
    if (list === undefined) byRow.set(row, [finding]);
    else list.push(finding);
  }
  return states.map((state) => {
    const own = byRow.get(state.line.row) ?? [];
    const flawed = own.some((finding) => finding.severity === '不備');
    return {
      line: state.line,
      eligibleCost: eligibleCost(state),
      group: state.excluded ? null : state.group,
      verdict: state.excluded ? '対象外' : flawed ? '不備' : '対象',
      findings: own,
    };
  });
}
