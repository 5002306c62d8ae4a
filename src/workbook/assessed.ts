import { assessPieces } from '../grant/assess';
import type { Assessment, Result } from '../grant/assessment';
import { exactSum } from '../base/exact-sum';
import { checkEffects } from '../grant/checks/effects';
import type { Verdict } from '../grant/finding';
import type { Pieces } from '../base/pieces';
import type { DateText } from '../grant/records';
import { asRead } from './as-read';
import { areaAddress } from '../base/a1';
import type { InputList } from '../table/input-list';
import { readEffectTables } from '../table/plan-records';
import { readLetterWording } from '../table/letter-settings';
import type { Gathered } from './gather';
import { findingRows } from './finding-rows';
import { proposalsOf } from './proposed-cells';
import { readingSummary } from './reading-summary';
import { reasonsOf } from './reasons';
import type { FindingRow } from '../report/columns/finding';
import type { CategoryTotal, CheckResult } from './results';

/** A gathered workbook with its assessment. */
export interface Assessed {
  readonly gathered: Gathered;
  readonly result: Result;
  readonly findings: readonly FindingRow[];
}

/** @param today after which a report that has not come in is overdue. */
export function* assessedPieces(gathered: Gathered, today: DateText): Pieces<Assessed> {
  const { submission, settings, scheme, others, planTables } = gathered;
  const result = yield* assessPieces(submission, settings, scheme, others);
  const staged = checkEffects(result, readEffectTables(planTables, gathered.input.receipts), scheme, today);
  return { gathered, result, findings: yield* findingRows(result, staged, gathered) };
}

/** What the pane and the command line show of an assessment. */
export function checkResult(assessed: Assessed): CheckResult {
  const { gathered, result, findings } = assessed;
  const { assessments } = result;
  const verdicts: Record<Verdict, number> = { 適: 0, 要確認: 0, 不備: 0 };
  for (const { verdict } of assessments) verdicts[verdict] += 1;
  const sum = (amount: (assessment: Assessment) => number | null): number => exactSum(assessments, amount);
  return {
    fiscalYear: gathered.settings.fiscalYear,
    prefecture: gathered.settings.prefecture,
    settingsSheet: gathered.settingsTable?.sheet ?? null,
    reading: readingSummary(gathered),
    sources: sourcesOf(gathered),
    applications: assessments.length,
    withdrawn: result.withdrawn.length,
    lines: gathered.submission.lines.length,
    verdicts,
    totals: {
      eligibleCost: sum(({ eligibleCost }) => eligibleCost),
      computed: sum(({ computed }) => computed),
      planned: sum(({ planned }) => planned),
      undetermined: assessments.filter(({ computed }) => computed === null).length,
      capped: assessments.filter(({ capped }) => capped).length,
    },
    categories: categoryTotals(assessments, gathered),
    findings,
    proposals: proposalsOf(gathered),
    wording: readLetterWording(gathered.settingsTable?.rows ?? [], gathered.info.date1904),
    reasons: reasonsOf(assessed),
    inputs: asRead(gathered),
  };
}

function sourcesOf({ tables, settingsTable, submission }: Gathered): CheckResult['sources'] {
  // rows of one part are records of the list; of several each is counted by itself
  const source = (name: string, { parts }: InputList<string>, records: number) =>
    parts.map((table) => ({
      name: table.tableName ?? name,
      address: areaAddress(table.grid.sheet, table.area).replace(/\$/g, ''),
      rows: parts.length === 1 ? records : table.rows.length,
    }));
  const sources = source('申請', tables.applications, submission.applications.length);
  if (tables.shape === 'normalised') {
    sources.push(...source('経費', tables.lines, submission.lines.length));
  }
  if (settingsTable !== null) {
    sources.push({ name: '設定', address: settingsTable.sheet, rows: settingsTable.rows.length });
  }
  return sources;
}

/** Totals by 事業 and 補助区分, in the order of the rule book. */
function categoryTotals(assessments: readonly Assessment[], { scheme, others }: Gathered): CategoryTotal[] {
  const totals = new Map<string, CategoryTotal>();
  for (const { application, categories } of assessments) {
    const programme = application.programme.kind === 'value' ? application.programme.value : '';
    for (const { costCategory, eligibleCost, amount, capped } of categories) {
      const key = `${programme}\n${costCategory}`;
      const so = totals.get(key) ?? {
        programme,
        category: costCategory,
        eligibleCost: 0,
        grantAmount: 0,
        capped: 0,
      };
      totals.set(key, {
        ...so,
        eligibleCost: so.eligibleCost + (eligibleCost ?? 0),
        grantAmount: so.grantAmount + (amount ?? 0),
        capped: so.capped + (capped ? 1 : 0),
      });
    }
  }
  const books = [scheme, ...others.map((book) => book.scheme)];
  const programmes = books.flatMap((book) => book.programmes.map(({ name }) => name));
  const categories = books.flatMap((book) => book.technology.costCategories.map(({ name }) => name));
  return [...totals.values()].sort(
    (a, b) =>
      programmes.indexOf(a.programme) - programmes.indexOf(b.programme) ||
      categories.indexOf(a.category) - categories.indexOf(b.category),
  );
}
