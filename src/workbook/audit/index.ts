import { cellAddress } from '../../base/a1';
import { atOnce } from '../../base/pieces';
import type { SheetContent } from '../../base/sheet-content';
import { AUDIT_SHEETS } from '../../catalogue/sheets/audit-texts';
import type { SheetWrite } from '../port';
import type { Assessed } from '../read/assessed';
import { outputColumns } from '../write/columns';
import { AuditAmounts } from './amounts';
import { AuditApplications } from './applications';
import { AuditLines } from './lines';
import { AuditMembers } from './members';
import { parameters } from './parameters';
import { writtenCells } from './written';

const GRANT_COLUMN = 7;

/**
 * The sheets of an audit copy: every 対象経費, 補助額, 算定額 and 交付予定額 as a formula of Excel 2016 over the input
 * cells and a sheet of parameters, beside what the add-in wrote, with their difference. Made from the same
 * expressions as the figures themselves. To be put into a workbook that has just been filled.
 */
function auditSheets(assessed: Assessed): SheetContent[] {
  const written = writtenCells(atOnce(outputColumns(assessed)));
  const figures = parameters();
  const members = new AuditMembers(assessed);
  const lines = new AuditLines(assessed, written, figures);
  const amounts = new AuditAmounts(written, figures, members);
  const applications = new AuditApplications(assessed, written, figures);
  for (const assessment of assessed.result.assessments) {
    if (assessment.expression !== null) members.add(assessment);
    const own = applications.nextFigures(assessment);
    const rows = amounts.add(assessment, lines.add(assessment), own);
    applications.add(
      assessment,
      rows.map((row) => cellAddress(AUDIT_SHEETS.amounts, row, GRANT_COLUMN)),
    );
  }
  const ofMembers = members.sheet();
  return [
    applications.sheet(),
    amounts.sheet(),
    lines.sheet(),
    ...(ofMembers === null ? [] : [ofMembers]),
    figures.sheet(),
  ];
}

/** The operations that put the audit sheets into a workbook. */
export const auditWrites = (assessed: Assessed): SheetWrite[] =>
  auditSheets(assessed).map((content) => ({ op: 'sheet', content }));
