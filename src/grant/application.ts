import type { Yen } from '../scheme/units';
import type { Assessment, CategoryAssessment, LineAssessment } from './assessment';
import type { BookChoice } from './book';
import { openCase, type Case } from './case';
import { textOf, valueOf } from './cell';
import { checkIdentity, type Occurrences } from './checks/identity';
import { checkMembers } from './checks/members';
import { settingsNeeded } from './checks/settings';
import { checkClaim, plannedExpression } from './claim';
import { reporter } from './context';
import { donationLimit } from './donations';
import { evaluate, leaf, sumOf, type Expression, type RoundDown } from './expression';
import { verdictOf, type Finding } from './finding';
import { easeExcluded } from './line-findings';
import { eligibleCost, isUndetermined, lineStates, type LineState } from './line-state';
import { isIdentified } from './members';
import type { Candidate } from './prefecture';
import { homes } from './programmes';
import { hasPriority } from './programmes/technology';
import type { Application, ExpenseLine, Member } from './records';
import type { Settings } from './settings';

/** An application with everything but 判定, which the prefecture-wide rules may still change. */
export interface Draft extends Candidate {
  readonly lines: readonly ExpenseLine[];
  /** null: the 事業 is not known. */
  readonly total: RoundDown | null;
  readonly claimed: Yen | null;
  readonly noLines: boolean;
  /** As in {@link Assessment}. */
  readonly room: Yen | null;
}

/** Assesses one application by itself. */
export function draft(
  application: Application,
  lines: readonly ExpenseLine[],
  members: readonly Member[],
  occurrences: Occurrences,
  books: BookChoice,
): Draft {
  const context = books.of(application);
  const findings: Finding[] = [];
  const report = reporter(context.scheme, application.receiptNumber, findings);
  const programme = context.programmes.get(valueOf(application.programme) ?? '') ?? null;
  const entry = openCase(application, context, report);
  checkIdentity(entry, programme, occurrences);
  if (books.isForeign(application)) {
    const { fiscalYear } = context.scheme;
    entry.say('ID-11', 'receivedOn', { facts: { date: textOf(application.receivedOn), fiscalYear } });
  }
  if (programme === null) {
    const variant = application.programme.kind === 'blank' ? 'blank' : 'unknown';
    const facts = { text: textOf(application.programme) };
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
    };
  }
  checkMembers({ ...entry, programme, members });
  const known: Case = { ...entry, programme, members: members.filter(isIdentified) };
  const usable = settingsNeeded(known);
  const states = lineStates(known, lines);
  const noLines = lines.length === 0 && programme.categories !== null;
  const assessed = homes[programme.kind].assess(known, states);
  easeExcluded(findings, states);
  const limit = donationLimit(known, states, assessed);
  const counted = limit.row === null ? assessed : [...assessed, limit.row];
  const categories = noLines ? assessed.map(withoutCost) : counted;
  if (noLines) entry.say('L-07', 'receiptNumber');
  // a line of which it is not known what it counts for may be in no row of 算定
  const knownLines = states.every((state) => state.excluded || !isUndetermined(state));
  const determined = usable && !noLines && limit.determined && knownLines;
  const total = totalOf(categories, determined, context.settings);
  const claimed = checkClaim(entry, evaluate(total));
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
  };
}

/** L-07: the row stands with its 基準額, and nothing else of it is determined. */
function withoutCost(category: CategoryAssessment): CategoryAssessment {
  return { ...category, eligibleCost: null, subsidised: null, amount: null };
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
  const { application, context, findings, states, categories, total, claimed, noLines, room } = entry;
  const verdict = verdictOf(findings);
  const planned =
    total === null || verdict === '不備' ? null : plannedExpression(application, total, claimed);
  return {
    application,
    scheme: context.scheme,
    lines: total === null ? entry.lines.map(unjudged) : lineAssessments(states, findings),
    categories,
    eligibleCost: total === null || noLines ? null : sumOf(states, eligibleCost),
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

function lineAssessments(states: readonly LineState[], findings: readonly Finding[]): LineAssessment[] {
  const byRow = findingsByRow(findings);
  return states.map((state) => {
    const own = byRow?.get(state.line.row) ?? NO_FINDINGS;
    const flawed = own.some((finding) => finding.severity === '不備');
    return {
      line: state.line,
      eligibleCost: eligibleCost(state),
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
    const { row } = finding.place;
    const list = byRow.get(row);
    if (list === undefined) byRow.set(row, [finding]);
    else list.push(finding);
  }
  return byRow;
}
