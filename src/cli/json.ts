import { clauseText } from '../catalogue/clauses';
import { awardReason } from '../catalogue/sheets/award-texts';
import { CIRCLE, WITHDRAWN } from '../catalogue/sheets/headers';
import type { Assessment } from '../grant/assessment';
import type { Withdrawn } from '../grant/input/withdrawn';
import type { Assessed } from '../workbook/read/assessed';
import type { CheckResult } from '../workbook/read/check-result';
import type { Awarded } from '../workbook/read/stages/awarded';
import type { Run } from '../workbook/run/procedure';

/** What `--json` prints, what is proposed for cells that were not read among it: amounts in yen, null where undetermined; ○ or '' as in the cells. */
export function toJson({ assessed, outcome }: Run<CheckResult>): object {
  return {
    applications: applicationsJson(assessed),
    reading: outcome.reading.taken,
    questions: outcome.reading.questions.map(
      ({ key, rule, message, answers, proposal, place, applications }) => ({
        key,
        rule,
        message,
        answers,
        proposal,
        cell: place.address,
        applications,
      }),
    ),
    findings: outcome.findings.map((finding) => ({
      受付番号: finding.receiptNumber,
      明細番号: lineNumberJson(finding.lineNumber),
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      clause: clauseText(finding.basis),
      action: finding.action,
      cell: finding.place?.address ?? '',
      段階: finding.stage ?? '',
    })),
    proposed: Object.fromEntries(outcome.proposals.map(({ place, value }) => [place.address, value])),
  };
}

/** A whole number as one; null for a finding on the application. */
function lineNumberJson(text: string): number | string | null {
  if (text === '') return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

/** In the order of 申請, those that were taken back among them. */
const applicationsJson = ({ result: { assessments, withdrawn }, awarded }: Assessed): object[] =>
  [
    ...assessments.map(
      (each) => [each.application.row, { ...applicationJson(each), ...awardJson(each, awarded) }] as const,
    ),
    ...withdrawn.map((each) => [each.application.row, withdrawnJson(each)] as const),
  ]
    .sort(([a], [b]) => a - b)
    .map(([, json]) => json);

/** 取下げ: neither checked nor counted, so that nothing of it is determined. */
const withdrawnJson = ({ application }: Withdrawn): object => ({
  受付番号: application.receiptNumber,
  判定: WITHDRAWN,
  対象経費計: null,
  算定額: null,
  交付予定額: null,
  上限適用: '',
  優先: '',
  区分: {},
});

/** 採択 of an application, in workbooks that have it; without a row in it there is nothing to say. */
function awardJson({ application }: Assessment, awarded: Awarded | null): object {
  const entry = awarded?.award.entries.get(application.row);
  return entry === undefined
    ? {}
    : {
        順位: entry.rank,
        採択: entry.outcome,
        採択額: entry.amount,
        累計: entry.running,
        理由: awardReason(entry),
      };
}

const circle = (applies: boolean): string => (applies ? CIRCLE : '');

function applicationJson(assessment: Assessment): object {
  return {
    受付番号: assessment.application.receiptNumber,
    判定: assessment.verdict,
    対象経費計: assessment.eligibleCost,
    算定額: assessment.computed,
    交付予定額: assessment.planned,
    上限適用: circle(assessment.capped),
    優先: circle(assessment.priority),
    区分: Object.fromEntries(
      assessment.categories.map((category) => [
        category.name,
        {
          対象経費: category.eligibleCost,
          補助率額: category.subsidised,
          基準額: category.base,
          補助額: category.amount,
          上限適用: circle(category.capped),
        },
      ]),
    ),
  };
}
