import { isBlank } from '../../base/text';
import { valueOf } from '../../grant/input/cell';
import { homes } from '../../grant/programmes';
import type { TargetTable } from '../../intake/lists';
import type { Reporting } from '../../intake/reports/identify';
import { applicationsOf } from '../../intake/resubmissions';
import { newestOf, schemeOf, schemes } from '../../scheme';
import { applicationInputs } from '../../table/columns';
import type { WorkbookPort } from '../port';
import { readTarget } from './target';

/** The applications of a workbook, by the lists that their 事業 reports in; those that were taken back report nothing. */
export async function reportingIn(port: WorkbookPort): Promise<readonly Reporting[]> {
  const { lists, fiscalYear } = await readTarget(port);
  const { programmes } = schemeOf(fiscalYear, schemes) ?? newestOf(schemes);
  const kindsOf = (name: string | null): TargetTable[] => {
    const programme = programmes.find((one) => one.name === name);
    if (programme === undefined) return [];
    return [
      ...(homes[programme.kind].hasPlan ? (['plans'] as const) : []),
      ...(homes[programme.kind].hasEvaluation === true ? (['results'] as const) : []),
      ...(programme.effectReportYears > 0 ? (['effects'] as const) : []),
    ];
  };
  return [...applicationsOf(lists).values()].flatMap((row) => {
    const cellOf = (field: string) => row.cells.get(field) ?? null;
    if (!isBlank(cellOf('withdrawn')) || !isBlank(cellOf('declined'))) return [];
    const name = valueOf(applicationInputs.programme.read(cellOf('programme')));
    return [{ row, kinds: kindsOf(name) }];
  });
}
