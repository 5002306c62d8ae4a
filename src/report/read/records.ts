import type { CellValue } from '../../base/cells';
import { isErrorValue } from '../../base/text';
import { CIRCLE, WITHDRAWN } from '../../catalogue/sheets/headers';
import { type Cell, textOf, valueOf, wholeOf } from '../../grant/input/cell';
import { bookOn, type Books } from '../../scheme';
import { MOST_COST, MOST_UNITS } from '../../scheme/limits';
import { categoryNamed, programmeNamed } from '../../table/cells/names';
import { type ServiceNames, servicesCell } from '../../table/cells/services';
import { corporationNumberCell, establishmentNumberCell } from '../../table/cells/texts';
import { countCell, handedDate, nameCell, wordCell, yenCell } from '../../table/cells/values';
import { mark } from '../../table/cells/words';
import { applicationInputs, lineInputs, memberInputs } from '../../table/columns';
import type { Matrix, MatrixReader } from '../../table/records/matrix';
import { amountColumns } from '../columns/amount';
import { applicationOutput } from '../columns/application';
import { findingColumns } from '../columns/finding';
import { lineOutput } from '../columns/line';
import type { ReportAmount, ReportApplication, ReportFinding, ReportLine, ReportMember } from '../input';

/** A row of one of a report's tables. */
export type MatrixRow = Matrix[number];

const VERDICT = applicationOutput.verdict.header;

/** An error value says nothing: it is neither a number nor a name. */
const readable = (text: string): string => (isErrorValue(text) ? '' : text);

/** An empty cell reaches a custom function as 0 on the desktop; no number or name of ours is 0. */
const filled = (raw: CellValue): CellValue => (raw === 0 ? null : raw);

/** A name with every character as it was entered. */
const shownName = (raw: CellValue): string => textOf(nameCell(filled(raw)));

/** By the number; where it is blank, by the name as it is compared, without spaces. */
function identity(number: Cell<string>, name: CellValue): string {
  const compared = nameCell(filled(name));
  return valueOf(number) ?? (valueOf(compared) ?? '').replace(/\s+/gu, '');
}

const corporationOf = (number: CellValue, name: CellValue): string =>
  identity(corporationNumberCell(filled(number)), name);

const establishmentOf = (number: CellValue, name: CellValue): string =>
  identity(establishmentNumberCell(filled(number)), name);

/** 申請: a row per application. A row that is no application gives null, as in all readers here. */
export function applicationRow(
  { text, number, raw, has, receipt }: MatrixReader,
  costs: ReadonlyMap<string, number>,
  services: ServiceNames,
  yearOf: (receivedOn: CellValue) => number,
): (row: MatrixRow) => ReportApplication | null {
  const dated = has(applicationInputs.receivedOn.header);
  const seen = new Set<string>();
  return (row) => {
    // rows that the add-in has not judged (blank rows between, a totals row) are no applications
    if (text(row, VERDICT) === '') return null;
    const receiptNumber = receipt(row);
    const first = !seen.has(receiptNumber);
    seen.add(receiptNumber);
    const [corporationName, establishmentName] = [
      raw(row, applicationInputs.corporationName.header),
      raw(row, applicationInputs.establishmentName.header),
    ];
    return {
      receiptNumber,
      programme: programmeNamed(text(row, applicationInputs.programme.header)),
      fiscalYear: dated ? yearOf(raw(row, applicationInputs.receivedOn.header)) : null,
      corporationName: shownName(corporationName),
      establishmentName: shownName(establishmentName),
      corporation: corporationOf(raw(row, applicationInputs.corporationNumber.header), corporationName),
      establishment: establishmentOf(
        raw(row, applicationInputs.establishmentNumber.header),
        establishmentName,
      ),
      services: codesOf(raw(row, applicationInputs.services.header), services),
      improvementPlan: text(row, applicationInputs.improvementPlan.header),
      totalCost: first ? (costs.get(receiptNumber) ?? 0) : 0,
      eligibleCost: number(row, applicationOutput.eligibleCost.header),
      computed: number(row, applicationOutput.computed.header),
      planned: number(row, applicationOutput.planned.header),
      capped: text(row, applicationOutput.capped.header) === CIRCLE,
      verdict: text(row, VERDICT),
    };
  };
}

/**
 * 年度 (令和) of the book that an application goes by: that of its 受付日, as in the assessment (`grant/book`).
 * @param date1904 how the workbook counts its dates; a custom function cannot know and takes the usual way.
 */
export const yearBy =
  ({ primary, all }: Books, date1904: boolean) =>
  (receivedOn: CellValue): number => {
    const day = valueOf(handedDate(receivedOn, date1904));
    return (day === null ? primary : (bookOn(day, all) ?? primary)).fiscalYear;
  };

/** 0: an empty cell of the desktop. */
const codesOf = (raw: Parameters<typeof servicesCell>[0], services: ServiceNames): readonly string[] =>
  raw === 0 ? [] : (valueOf(servicesCell(raw, services))?.codes ?? []);

/** 算定. */
export const amountRow =
  ({ text, number, receipt }: MatrixReader) =>
  (row: MatrixRow): ReportAmount | null => {
    const [receiptNumber, programme, name] = [
      receipt(row),
      text(row, amountColumns.programme.header),
      text(row, amountColumns.name.header),
    ];
    if (programme === '' && receiptNumber === '') return null;
    return {
      receiptNumber,
      programme,
      name,
      costCategory: name.split('/')[0] ?? '',
      units: number(row, amountColumns.units.header),
      eligibleCost: number(row, amountColumns.eligibleCost.header),
      rate: text(row, amountColumns.rate.header),
      subsidised: number(row, amountColumns.subsidised.header),
      base: number(row, amountColumns.base.header),
      amount: number(row, amountColumns.amount.header),
      capped: text(row, amountColumns.capped.header) === CIRCLE,
    };
  };

/** 経費: what cannot be whole yen or 台 (L-03, R1-33) counts as undetermined; what was taken back is left out. */
export const lineRow =
  ({ text, number, raw, has, receipt }: MatrixReader) =>
  (row: MatrixRow): ReportLine | null => {
    const verdict = lineOutput.verdict.header;
    const cost = wholeOf(yenCell(raw(row, lineInputs.cost.header)), 0, MOST_COST);
    const category = categoryNamed(text(row, lineInputs.category.header));
    if (text(row, verdict) === WITHDRAWN) return null;
    // in a flat table an application without any expense still has a row, which is not judged as a line
    const isLine = has(verdict)
      ? text(row, verdict) !== ''
      : category !== '' ||
        (cost ?? 0) > 0 ||
        text(row, lineInputs.lineNumber.header) + text(row, lineInputs.itemName.header) !== '';
    if (!isLine) return null;
    return {
      receiptNumber: readable(receipt(row)),
      category,
      units: wholeOf(countCell(raw(row, lineInputs.units.header)), 1, MOST_UNITS),
      cost,
      eligibleCost: number(row, lineOutput.eligibleCost.header),
      verdict: text(row, verdict),
    };
  };

/** 構成員. */
export const memberRow =
  ({ raw, receipt }: MatrixReader, services: ServiceNames) =>
  (row: MatrixRow): ReportMember | null => {
    const receiptNumber = readable(receipt(row));
    if (receiptNumber === '') return null;
    const corporationName = raw(row, memberInputs.corporationName.header);
    const marked = (header: string): boolean => valueOf(wordCell(raw(row, header), mark)) === true;
    return {
      receiptNumber,
      corporation: corporationOf(raw(row, memberInputs.corporationNumber.header), corporationName),
      corporationName: shownName(corporationName),
      establishment: establishmentOf(
        raw(row, memberInputs.establishmentNumber.header),
        raw(row, memberInputs.establishmentName.header),
      ),
      services: codesOf(raw(row, memberInputs.services.header), services),
      smallScale: marked(memberInputs.smallScale.header),
      representative: marked(memberInputs.representative.header),
    };
  };

/** 指摘. */
export const findingRow =
  ({ text, receipt }: MatrixReader) =>
  (row: MatrixRow): ReportFinding | null => {
    const rule = text(row, findingColumns.rule.header);
    if (rule === '') return null;
    return { receiptNumber: receipt(row), severity: text(row, findingColumns.severity.header), rule };
  };

/** 支出額 by 受付番号; a line without one belongs to no application (L-01). */
export function costsByApplication(lines: readonly ReportLine[]): Map<string, number> {
  const costs = new Map<string, number>();
  for (const { receiptNumber, cost } of lines) {
    if (cost !== null && receiptNumber !== '')
      costs.set(receiptNumber, (costs.get(receiptNumber) ?? 0) + cost);
  }
  return costs;
}
