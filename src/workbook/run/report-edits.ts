import { cellPlace } from '../../base/a1';
import { WorkbookError } from '../../base/user-error';
import { reportEditTexts as words } from '../../catalogue/sheets/report-edit-texts';
import type { FindingRow } from '../../report/columns/finding';
import { SHEET_MARKS } from '../marks';
import { isReportMark } from '../ministry/report-marks';
import type { WorkbookPort } from '../port';
import type { Assessed } from '../read/assessed';
import type { RunContext } from '../run-context';
import { planWrites } from './plan';

/**
 * Whether the ministry sheets still say what the tables say: a sheet that someone has written into is a finding of its
 * own; where the tables themselves have changed since, that is said once.
 */
export async function reportEdits(
  port: WorkbookPort,
  assessed: Assessed,
  context: RunContext,
): Promise<FindingRow[]> {
  const { info, scheme } = assessed.gathered;
  const { marks } = info;
  const row = rowBy(scheme.fiscalYear);
  const present = new Map(
    marks.filter(({ name }) => isReportMark(name)).map(({ name, sheet }) => [name, sheet]),
  );
  if (present.size === 0) return [];
  const plan = await planned(port, assessed, context);
  if (plan === null) return [];
  const { sheetChanges, ops } = plan;
  const outdated =
    ops.some(({ op }) => op === 'columns') || sheetChanges.some(({ mark }) => OF_TABLES.has(mark));
  if (outdated) {
    return sheetChanges.some(({ mark }) => present.has(mark)) ? [row('注意', words.outdated, null)] : [];
  }
  return sheetChanges.flatMap(({ mark, cells, first }) => {
    const sheet = present.get(mark);
    if (sheet === undefined) return [];
    const place = first && cellPlace(sheet, first.row, first.column);
    return [row('要確認', words.edited(sheet, cells), place)];
  });
}

/** The sheets that the ministry sheets are made from. */
const OF_TABLES: ReadonlySet<string> = new Set([SHEET_MARKS.amounts, SHEET_MARKS.findings]);

/** null where the sheets could not be made now; 厚労省報告 then says why. */
async function planned(port: WorkbookPort, assessed: Assessed, context: RunContext) {
  try {
    return await planWrites(port, assessed, true, '', context);
  } catch (cause) {
    if (cause instanceof WorkbookError) return null;
    throw cause;
  }
}

const rowBy =
  (fiscalYear: number) =>
  (
    severity: FindingRow['severity'],
    { message, action }: { readonly message: string; readonly action: string },
    place: FindingRow['place'],
  ): FindingRow => ({
    receiptNumber: '',
    lineNumber: '',
    applicant: '',
    severity,
    rule: words.rule,
    fiscalYear,
    message,
    basis: null,
    action,
    place,
  });
