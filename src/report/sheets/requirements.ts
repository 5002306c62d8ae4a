import { groupBy } from '../../base/group-by';
import { eachPiece, mapPieces, type Pieces } from '../../base/pieces';
import { TOTAL } from '../../catalogue/sheets/headers';
import { reportTexts } from '../../catalogue/sheets/report-texts';
import { applicableRules } from '../../grant/applicable';
import type { Books } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { bookOf, booksIn, programmeOf } from '../books';
import { cellsOf, headersOf, look } from '../columns/column';
import { type ReportCell, reportColumns, totalsOf } from '../columns/report';
import { type Block, type ReportApplication, type ReportFinding, type ReportInput } from '../input';

/** Findings of each severity that is counted, the gravest first. */
type Counts = readonly [deficient: number, unclear: number, noted: number];

interface Row {
  /** null: findings that belong to no application. */
  readonly application: ReportApplication | null;
  readonly counts: Counts;
}

interface All {
  readonly applications: number;
  readonly counts: Counts;
}

/** 要件確認一覧: after these, a column for each requirement. */
export const requirementColumns = reportColumns<Row, All>()({
  receiptNumber: {
    header: '受付番号',
    look: look('text', 10),
    cell: ({ application }) => application?.receiptNumber ?? reportTexts.requirements.others,
    total: () => TOTAL,
  },
  programme: {
    header: '事業',
    look: look('wrap', 9),
    cell: ({ application }) => application?.programme ?? '',
    total: ({ applications }) => applications,
  },
  corporationName: {
    header: '法人名',
    look: look('wrap', 24),
    cell: ({ application }) => application?.corporationName ?? '',
  },
  establishmentName: {
    header: '事業所名',
    look: look('wrap', 30),
    cell: ({ application }) => application?.establishmentName ?? '',
  },
  verdict: {
    header: '判定',
    look: look('center', 8),
    cell: ({ application }) => application?.verdict ?? '',
  },
  deficient: {
    header: '不備',
    look: look('count', 6),
    cell: ({ counts: [deficient] }) => deficient,
    total: ({ counts: [deficient] }) => deficient,
  },
  unclear: {
    header: '要確認',
    look: look('count', 7),
    cell: ({ counts: [, unclear] }) => unclear,
    total: ({ counts: [, unclear] }) => unclear,
  },
  noted: {
    header: '注意',
    look: look('count', 6),
    cell: ({ counts: [, , noted] }) => noted,
    total: ({ counts: [, , noted] }) => noted,
  },
});

const cellsOfRow = cellsOf(requirementColumns);

/** A requirement's column holds marks. */
export const REQUIREMENT = look('center', 8);

const { met, concernsNot, marks, unanswered } = reportTexts.requirements;

/** Severities that are counted, the gravest first. */
const COUNTED = ['不備', '要確認', '注意'] as const;
const MARKS = COUNTED.map((severity) => marks[severity]);

/**
 * 要件確認一覧: an application a row, a requirement a column, under a row of totals (how many do not meet it). The
 * requirements are those that concern an applicant here (rules.md 2.1–2.3), by rule number; a rule with no finding
 * is met. Findings that belong to no application have a row of their own at the end, so that the counts are those of 指摘.
 */
export function* requirementBlock(input: ReportInput, books: Books): Pieces<Block> {
  const { applications } = input;
  const concerns = concernsOf(books);
  const findings = input.findings.filter(({ rule }) => !isOfLaterStage(rule, books));
  const dues = yield* mapPieces(applications, concerns);
  const rules = [...new Set([...new Set(dues)].flatMap((due) => [...due]))].sort();
  const byApplication = groupBy(findings, ({ receiptNumber }) => receiptNumber);
  const rows: ReportCell[][] = [];
  const failing = new Map<string, number>();
  const taken = new Set<string>();
  yield* eachPiece(applications, (application, at) => {
    // two applications with one 受付番号 (ID-01) have their findings in one place
    const own = taken.has(application.receiptNumber)
      ? []
      : (byApplication.get(application.receiptNumber) ?? []);
    taken.add(application.receiptNumber);
    const worst = worstByRule(own);
    for (const rule of worst.keys()) failing.set(rule, (failing.get(rule) ?? 0) + 1);
    const due = dues[at];
    const row = cellsOfRow({ application, counts: countsOf(own) });
    for (const rule of rules) row.push(worst.get(rule) ?? (due?.has(rule) === true ? met : concernsNot));
    rows.push(row);
  });
  const others = findings.filter(({ receiptNumber }) => !taken.has(receiptNumber));
  if (others.length > 0) {
    rows.push([...cellsOfRow({ application: null, counts: countsOf(others) }), ...rules.map(() => '')]);
  }
  const present = booksIn(input, books);
  const totals = totalsOf(requirementColumns, {
    applications: applications.length,
    counts: countsOf(findings),
  });
  return [
    [
      ...headersOf(requirementColumns),
      ...rules.map((rule) => reportTexts.requirements.header(rule, requirementOf(rule, present))),
    ],
    [...totals, ...rules.map((rule) => failing.get(rule) ?? 0)],
    ...rows,
  ];
}

/** What belongs to a later 段階 is no requirement of the application. */
const isOfLaterStage = (rule: string, { all }: Books): boolean =>
  all.some(({ rules }) => rules[rule]?.stage !== undefined);

/** In the words of the first book that has the rule. */
const requirementOf = (rule: string, present: readonly Scheme[]): string =>
  present.find(({ rules }) => rules[rule] !== undefined)?.rules[rule]?.requirement ?? '';

/** The rules that concern an application; kept by 年度, 事業 and サービス種類, since many share them. */
function concernsOf(books: Books): (application: ReportApplication) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (application) => {
    const { fiscalYear, programme, services } = application;
    const key = `${fiscalYear ?? ''}\n${programme}\n${services.join(' ')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const applied = programmeOf(application, books);
    const book = bookOf(application, books);
    const rules = new Set(
      applied == null ? [] : applicableRules(book, applied, services).map(({ id }) => id),
    );
    known.set(key, rules);
    return rules;
  };
}

/** How many of each severity that is counted. */
function countsOf(findings: readonly ReportFinding[]): Counts {
  const counts: [number, number, number] = [0, 0, 0];
  for (const { severity } of findings) {
    const rank = rankOf(severity);
    if (rank >= 0) counts[rank] = (counts[rank] ?? 0) + 1;
  }
  return counts;
}

/** 0 for the gravest; what is only 情報 leaves the requirement met: -1. */
const rankOf = (severity: string): number => COUNTED.findIndex((counted) => counted === severity);

/**
 * 他補助, 価格公表, 連携推進法人設立補助 and 指定権者都道府県: what is less than 要確認 says of these that the question was not
 * answered, or not in a word that can be read; and that is never met.
 */
const UNANSWERED: ReadonlySet<string> = new Set(['R1-06', 'R1-32', 'R3-06', 'R3-07']);

const markOf = (rule: string, rank: number): string =>
  rank >= COUNTED.indexOf('注意') && UNANSWERED.has(rule) ? unanswered : (MARKS[rank] ?? '');

/** The mark of the gravest finding of each rule. */
function worstByRule(findings: readonly ReportFinding[]): Map<string, string> {
  const ranks = new Map<string, number>();
  for (const { rule, severity } of findings) {
    const counted = rankOf(severity);
    const rank = counted < 0 && UNANSWERED.has(rule) ? COUNTED.length : counted;
    if (rank >= 0) ranks.set(rule, Math.min(rank, ranks.get(rule) ?? rank));
  }
  return new Map([...ranks].map(([rule, rank]) => [rule, markOf(rule, rank)]));
}
