import { addTo } from '../base/group-by';
import type { Yen } from '../scheme/units';
import type { Assessment, CategoryAssessment, LineAssessment } from './assessment';
import { type Case, openCase } from './case';
import { checkIdentity, type Occurrences } from './checks/identity';
import { checkMembers } from './checks/members';
import { checkProducts } from './checks/products';
import { sayQuestion } from './checks/reading';
import { settingsNeeded } from './checks/settings';
import { reporter } from './context';
import { evaluate, type Expression, leaf, type RoundDown, sumOf } from './explain/expression';
import { type Finding, verdictOf } from './finding';
import { judgedReport } from './in-doubt';
import type { BookChoice } from './input/book';
import { textOf, valueOf, writtenOf } from './input/cell';
import type { Question } from './input/reading';
import type { Application, ExpenseLine, Member } from './input/records';
import type { Settings } from './input/settings';
import { isTakingBackUnclear } from './input/withdrawn';
import type { EarlierIndex } from './joint/earlier-grants';
import { isIdentified } from './joint/members';
import type { ProductIndex } from './joint/products';
import { checkClaim, plannedExpression } from './lines/claim';
import { costsAddUp } from './lines/cost';
import { donationLimit } from './lines/donations';
import { lessEarlier, sayEarlier } from './lines/earlier';
import type { LineState } from './lines/line';
import { easeExcluded } from './lines/line-findings';
import { eligibleCost, isUndetermined, lineStates } from './lines/line-state';
import type { Candidate } from './prefecture';
import { homes } from './programmes';
import { hasPriority } from './programmes/technology';

/** An application with everything but 判定, which the prefecture-wide rules may still change. */
export interface Draft extends Candidate {
  readonly lines: readonly ExpenseLine[];
  /** null: the 事業 is not known. */
  readonly total: RoundDown | null;
  readonly claimed: Yen | null;
  readonly noLines: boolean;
  /** As in {@link Assessment}. */
  readonly room: Yen | null;
  /** What an open question of reading leaves undetermined (Y-01 to Y-07). */
  readonly doubt: Doubt;
}

/** All amounts, 交付予定額 alone, or nothing. */
type Doubt = 'amounts' | 'claim' | 'none';

/** Tables that belong to no application; null: there is none. */
export interface Beside {
  readonly products: ProductIndex | null;
  readonly earlier: EarlierIndex | null;
}

const NO_QUESTIONS: readonly Question[] = [];

function doubtOf(questions: readonly Question[]): Doubt {
  if (questions.some(({ effect }) => effect === 'amounts')) return 'amounts';
  return questions.some(({ effect }) => effect === 'claim') ? 'claim' : 'none';
}

/** Assesses one application by itself. */
export function draft(
  application: Application,
  lines: readonly ExpenseLine[],
  members: readonly Member[],
  occurrences: Occurrences,
  books: BookChoice,
  beside: Beside,
  questions: readonly Question[] = NO_QUESTIONS,
): Draft {
  const context = books.of(application);
  const findings: Finding[] = [];
  const said = reporter(context.scheme, application.receiptNumber, findings);
  const report = judgedReport(said, questions);
  const programme = context.programmes.get(valueOf(application.programme) ?? '') ?? null;
  const entry = openCase(application, context, report);
  const doubt = doubtOf(questions);
  for (const question of questions) {
    if (question.effect !== 'none') sayQuestion(said, question, application.receiptNumber);
  }
  checkIdentity(entry, programme, occurrences);
  if (books.isForeign(application)) {
    const { fiscalYear } = context.scheme;
    entry.say('ID-11', 'receivedOn', { facts: { date: textOf(application.receivedOn), fiscalYear } });
  }
  if (programme === null) {
    const variant = application.programme.kind === 'blank' ? 'blank' : 'unknown';
    const facts = { text: writtenOf(application.programme) };
    entry.say('ID-02', 'programme', { variant, facts });
    return {
      application,
      programme,
      context,
      findings,
      report,
      lines,
      members: [],
      states: [],
      categories: [],
      total: null,
      claimed: null,
      noLines: false,
      room: null,
      doubt,
    };
  }
  const ofProgramme = {
    ...entry,
    programme,
    lessEarlier: (rows: readonly CategoryAssessment[]) => lessEarlier(entry, rows, beside.earlier),
  };
  checkMembers({ ...ofProgramme, members });
  const known: Case = { ...ofProgramme, members: members.filter(isIdentified) };
  const usable = settingsNeeded(known);
  const states = lineStates(known, lines);
  const addUp = costsAddUp(known, states);
  // so that no sentence and no formula says more than the amounts do
  if (doubt === 'amounts' || !addUp) for (const state of states) state.undetermined = true;
  const noLines = lines.length === 0 && programme.categories !== null;
  const unreduced = homes[programme.kind].assess(known, states);
  sayEarlier(entry, unreduced, beside.earlier);
  const assessed = known.lessEarlier(unreduced);
  easeExcluded(findings, states);
  checkProducts(known, states, beside.products);
  const limit = donationLimit(known, states, assessed);
  const counted = limit.row === null ? assessed : [...assessed, limit.row];
  const undetermined = noLines || doubt === 'amounts';
  const categories = undetermined ? assessed.map(withoutCost) : counted;
  if (noLines) entry.say('L-07', 'receiptNumber');
  // a line of which it is not known what it counts for may be in no row of 算定
  const knownLines = states.every((state) => state.excluded || !isUndetermined(state));
  const clear = !isTakingBackUnclear(application);
  const determined = usable && !undetermined && limit.determined && clear && knownLines;
  const total = totalOf(categories, determined, context.settings);
  const claimed = doubt === 'none' ? checkClaim(entry, evaluate(total), lines.length) : null;
  return {
    application,
    programme,
    context,
    findings,
    report,
    lines,
    members: known.members,
    states,
    categories,
    total,
    claimed,
    noLines,
    room: limit.room,
    doubt,
  };
}

/** L-07, or a question is open: the row stands, and no cost or amount of it is determined. */
function withoutCost(category: CategoryAssessment): CategoryAssessment {
  return { ...category, eligibleCost: null, subsidised: null, amount: null, capped: false };
}

/** 算定額 = ⌊Σ 補助額 / 端数処理単位⌋ × 端数処理単位, once per application. */
function totalOf(
  categories: readonly CategoryAssessment[],
  determined: boolean,
  settings: Settings,
): RoundDown {
  const terms: Expression[] = categories.map(({ amount }, index) => ({
    kind: 'grant',
    index,
    value: amount,
  }));
  if (!determined) terms.push(leaf(null, 'amount'));
  return { kind: 'roundDown', of: { kind: 'sum', terms }, unit: settings.roundingUnit ?? 1 };
}

/** The assessment with its 判定. */
export function conclude(entry: Draft): Assessment {
  const { application, context, findings, states, categories, total, claimed, noLines, room, doubt } = entry;
  const verdict = verdictOf(findings);
  const planned =
    total === null || verdict === '不備' || doubt === 'claim'
      ? null
      : plannedExpression(application, total, claimed);
  return {
    application,
    scheme: context.scheme,
    lines: total === null ? entry.lines.map(unjudged) : lineAssessments(states, findings, doubt),
    categories,
    eligibleCost: total === null || noLines || doubt === 'amounts' ? null : sumOf(states, eligibleCost),
    computed: total === null ? null : evaluate(total),
    expression: total,
    planned: planned === null ? null : evaluate(planned),
    plannedExpression: planned,
    room,
    capped: categories.some((category) => category.capped),
    priority: hasPriority(states),
    verdict,
    findings,
  };
}

const NO_FINDINGS: readonly Finding[] = [];

/** A line of an application whose 事業 is not known. */
const unjudged = (line: ExpenseLine): LineAssessment => ({
  line,
  eligibleCost: null,
  group: null,
  verdict: '不備',
  findings: NO_FINDINGS,
});

function lineAssessments(
  states: readonly LineState[],
  findings: readonly Finding[],
  doubt: Doubt,
): LineAssessment[] {
  const byRow = findingsByRow(findings);
  return states.map((state) => {
    const own = byRow?.get(state.line.row) ?? NO_FINDINGS;
    const flawed = own.some((finding) => finding.severity === '不備');
    return {
      line: state.line,
      eligibleCost: doubt === 'amounts' ? null : eligibleCost(state),
      group: state.excluded ? null : (state.slot?.group ?? null),
      verdict: state.excluded ? '対象外' : flawed ? '不備' : '対象',
      findings: own,
    };
  });
}

function findingsByRow(findings: readonly Finding[]): Map<number, Finding[]> | null {
  let byRow: Map<number, Finding[]> | null = null;
  for (const finding of findings) {
    if (finding.place?.table !== 'lines') continue;
    byRow ??= new Map<number, Finding[]>();
    addTo(byRow, finding.place.row, finding);
  }
  return byRow;
}
