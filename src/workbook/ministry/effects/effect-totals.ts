import type { Pieces } from '../../../base/pieces';
import { SHEETS } from '../../../catalogue/sheets/headers';
import type { Block, ReportInput } from '../../../report/input';
import type { Matrix } from '../../../report/read/tables';
import { wagesOf } from '../../../report/read/wages';
import { type EffectForm, effectForms } from '../../../report/stages/effect-forms';
import { type EffectMeaning, effectMeaning } from '../../../report/stages/effect-meaning';
import { readReportAs } from '../../../table/settings/letter-settings';
import { decidedMatrices } from '../../../table/stages/decided-tables';
import { SHEET_MARKS } from '../../marks';
import type { Assessed } from '../../read/assessed';
import type { Gathered } from '../../read/gather';
import { withoutCalls } from '../../without-calls';
import type { MadeSheet } from '../made-sheet';
import type { ReportHead } from '../ministry-sheet';
import { payload } from '../payload';
import { readsAsItStands } from '../report-lists';
import { decidedArguments, type ReportTables, textArgument } from '../report-tables';
import { resultOf } from '../sheet-result';
import { effectChecks } from './effect-checks';
import { effectTotalsSheet } from './effect-totals-sheet';
import { supportedNames, supporterCheck } from './supporter-check';

/**
 * 効果集計, by the same code as GRANT_STAGE; none before the first effect report, unless 計画 names a 業務改善支援事業者: what
 * they supported is made public when the year is over, and no effect of it is reported.
 */
export function* madeEffectTotals(
  assessed: Assessed,
  input: ReportInput,
  tables: ReportTables,
  head: ReportHead,
): Pieces<MadeSheet[]> {
  const { gathered } = assessed;
  const effects = (input.effects ?? []).length === 0 ? null : tables.matrices.effects;
  if (effects === null && (input.supporters ?? []).length === 0) return [];
  const meaning = yield* effectMeaning(input, gathered.books, wagesOf);
  yield;
  const forms = formsOf(meaning, input, effects !== null);
  if (forms.length === 0) return [];
  const blocks = forms.map((form) => ({
    form,
    block: form.block(meaning),
    call: callOf(form, tables, gathered),
  }));
  yield;
  const checks = [
    ...(effects === null ? [] : effectChecks(tables, effects, blocks)),
    ...blocks.flatMap(({ form, block }) =>
      form.kind === 'supporters' ? [supporterCheck(block, assessed)] : [],
    ),
  ];
  const decided = Object.values(decidedMatrices(gathered.decidedPlaces));
  const { settingsTable, info } = gathered;
  const reportAs = readReportAs(settingsTable?.rows ?? []);
  const isLong =
    reportAs !== 'calls' &&
    !(yield* isCarried(
      [tables.matrices.applications, tables.matrices.plans, effects, ...decided],
      blocks.map(({ block }) => block),
      info.callLimit,
    ));
  const content = effectTotalsSheet({
    name: info.marks.find(({ name }) => name === SHEET_MARKS.effectTotals)?.sheet ?? SHEETS.effectTotals,
    head,
    blocks,
    checks,
    ...{ isLong, supported: supportedNames(gathered.books).join('・') },
    clauses: gathered.scheme.texts.indicators,
  });
  const asValues =
    isLong ||
    reportAs === 'values' ||
    !readsAsItStands(gathered) ||
    (info.date1904 && gathered.books.all.length > 1);
  return [
    {
      content: asValues ? withoutCalls(content) : content,
      results: checks.map((check) => resultOf(SHEETS.effectTotals, check.total, check)),
    },
  ];
}

/** The blocks for which there is something: of 業務改善支援事業者 where 計画 has a column for them, and all others with 効果報告. */
function formsOf({ supporters }: EffectMeaning, input: ReportInput, isReported: boolean): EffectForm[] {
  const isPublic = isReported
    ? input.supporters !== null && supporters.length > 0
    : supporters.some(({ name }) => name !== '');
  return effectForms.filter(({ kind }) => (kind === 'supporters' ? isPublic : isReported));
}

/** =GRANT_STAGE("効果集計",申請,{8},,,,,,計画&"",効果報告&""): as texts an empty cell stays empty. */
function callOf(
  { name }: EffectForm,
  { references }: ReportTables,
  { scheme, decidedPlaces }: Gathered,
): string {
  const reports = [references.plans, references.effects].map(textArgument);
  const given = [...decidedArguments(decidedPlaces), '', ...reports];
  while (given.at(-1) === '') given.pop();
  return `=GRANT_STAGE("${name}",${references.applications},{${scheme.fiscalYear}},,${given.join(',')})`;
}

/** Whether this Excel can hand each call its tables and take the block from it. */
function* isCarried(
  matrices: readonly (Matrix | null)[],
  blocks: readonly Block[],
  limit = Infinity,
): Pieces<boolean> {
  if (limit === Infinity) return true;
  let handed = 0;
  for (const matrix of matrices) handed += matrix ? yield* payload(matrix) : 0;
  for (const block of blocks) if ((yield* payload(block)) > limit) return false;
  return handed <= limit;
}
