import { APPLICATION_OUTPUT, CIRCLE, LINE_OUTPUT, WITHDRAWN } from '../catalogue/headers';
import { isErrorValue, textOf, valueOf, wholeOf, type Cell } from '../grant/cell';
import type {
  ReportAmount,
  ReportApplication,
  ReportFinding,
  ReportLine,
  ReportMember,
} from '../report/input';
import { bookOn, type Books } from '../scheme';
import { MOST_COST, MOST_UNITS } from '../scheme/limits';
import type { Matrix, MatrixReader } from './report-matrix';
import { categoryNamed, programmeNamed } from './names';
import { servicesCell, type ServiceNames } from './services';
import { corporationNumberCell, establishmentNumberCell } from './texts';
import { countCell, handedDate, nameCell, wordCell, yenCell, type RawValue } from './values';
import { mark } from './words';

/** A row of one of a report's tables. */
export type MatrixRow = Matrix[number];

const [VERDICT, ELIGIBLE, COMPUTED, PLANNED, CAPPED] = APPLICATION_OUTPUT;

/** An error value says nothing: it is neither a number nor a name. */
const readable = (text: string): string => (isErrorValue(text) ? '' : text);

/** An empty cell reaches a custom function as 0 on the desktop; no number or name of ours is 0. */
const filled = (raw: RawValue): RawValue => (raw === 0 ? null : raw);

/** A name with every character as it was entered. */
const shownName = (raw: RawValue): string => textOf(nameCell(filled(raw)));

/** By the number; where it is blank, by the name as it is compared, without spaces. */
function identity(number: Cell<string>, name: RawValue): string {
  const compared = nameCell(filled(name));
  return valueOf(number) ?? (valueOf(compared) ?? '').replace(/\s+/gu, '');
}

const corporationOf = (number: RawValue, name: RawValue): string =>
  identity(corporationNumberCell(filled(number)), name);

const establishmentOf = (number: RawValue, name: RawValue): string =>
  identity(establishmentNumberCell(filled(number)), name);

/** 申請: a row per application. A row that is no application gives null, as in all readers here. */
export function applicationRow(
  { text, number, raw, has, receipt }: MatrixReader,
  costs: ReadonlyMap<string, number>,
  services: ServiceNames,
  yearOf: (receivedOn: RawValue) => number,
): (row: MatrixRow) => ReportApplication | null {
  const dated = has('受付日');
  const seen = new Set<string>();
  return (row) => {
    // rows that the add-in has not judged (blank rows between, a totals row) are no applications
    if (text(row, VERDICT) === '') return null;
    const receiptNumber = receipt(row);
    const first = !seen.has(receiptNumber);
    seen.add(receiptNumber);
    const [corporationName, establishmentName] = [raw(row, '法人名'), raw(row, '事業所名')];
    return {
      receiptNumber,
      programme: programmeNamed(text(row, '事業')),
      fiscalYear: dated ? yearOf(raw(row, '受付日')) : null,
      corporationName: shownName(corporationName),
      establishmentName: shownName(establishmentName),
      corporation: corporationOf(raw(row, '法人番号'), corporationName),
      establishment: establishmentOf(raw(row, '事業所番号'), establishmentName),
      services: codesOf(raw(row, 'サービス種類'), services),
      improvementPlan: text(row, '業務改善計画'),
      totalCost: first ? (costs.get(receiptNumber) ?? 0) : 0,
      eligibleCost: number(row, ELIGIBLE),
      computed: number(row, COMPUTED),
      planned: number(row, PLANNED),
      capped: text(row, CAPPED) === CIRCLE,
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
  (receivedOn: RawValue): number => {
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
    const [receiptNumber, programme, name] = [receipt(row), text(row, '事業'), text(row, '補助区分')];
    if (programme === '' && receiptNumber === '') return null;
    return {
      receiptNumber,
      programme,
      name,
      costCategory: name.split('/')[0] ?? '',
      units: number(row, '台数'),
      eligibleCost: number(row, '対象経費'),
      rate: text(row, '補助率'),
      subsidised: number(row, '補助率額'),
      base: number(row, '基準額'),
      amount: number(row, '補助額'),
      capped: text(row, '上限適用') === CIRCLE,
    };
  };

/** 経費: what cannot be whole yen or 台 (L-03, R1-33) counts as undetermined; what was taken back is left out. */
export const lineRow =
  ({ text, number, raw, has, receipt }: MatrixReader) =>
  (row: MatrixRow): ReportLine | null => {
    const [eligible, , verdict] = LINE_OUTPUT;
    const cost = wholeOf(yenCell(raw(row, '支出額')), 0, MOST_COST);
    const category = categoryNamed(text(row, '経費区分'));
    if (text(row, verdict) === WITHDRAWN) return null;
    // in a flat table an application without any expense still has a row, which is not judged as a line
    const isLine = has(verdict)
      ? text(row, verdict) !== ''
      : category !== '' || (cost ?? 0) > 0 || text(row, '明細番号') + text(row, '品名') !== '';
    if (!isLine) return null;
    return {
      receiptNumber: readable(receipt(row)),
      category,
      units: wholeOf(countCell(raw(row, '台数')), 1, MOST_UNITS),
      cost,
      eligibleCost: number(row, eligible),
      verdict: text(row, verdict),
    };
  };

/** 構成員. */
export const memberRow =
  ({ raw, receipt }: MatrixReader, services: ServiceNames) =>
  (row: MatrixRow): ReportMember | null => {
    const receiptNumber = readable(receipt(row));
    if (receiptNumber === '') return null;
    const corporationName = raw(row, '法人名');
    const marked = (header: string): boolean => valueOf(wordCell(raw(row, header), mark)) === true;
    return {
      receiptNumber,
      corporation: corporationOf(raw(row, '法人番号'), corporationName),
      corporationName: shownName(corporationName),
      establishment: establishmentOf(raw(row, '事業所番号'), raw(row, '事業所名')),
      services: codesOf(raw(row, 'サービス種類'), services),
      smallScale: marked('小規模'),
      representative: marked('代表'),
    };
  };

/** 指摘. */
export const findingRow =
  ({ text, receipt }: MatrixReader) =>
  (row: MatrixRow): ReportFinding | null => {
    const rule = text(row, 'ルール');
    if (rule === '') return null;
    return { receiptNumber: receipt(row), severity: text(row, '重要度'), rule };
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
