import type { CellValue } from '../../base/cells';
import { headerKey, isBlank } from '../../base/text';
import { INDICATORS, PLAN_TEXTS, SUPPORTER } from '../../catalogue/sheets/headers';
import type { NamedSupporter } from '../../grant/effects/supporters';
import { textOf, valueOf } from '../../grant/input/cell';
import { reportYearOf } from '../../table/cells/fiscal-year';
import type { Receipts } from '../../table/cells/receipts';
import { handedDate, indicatorCell, textCell } from '../../table/cells/values';
import { effectColumns, planColumns } from '../../table/plans/columns';
import { isFiled, sayingFields } from '../../table/plans/filed';
import { planField } from '../../table/plans/headers';
import { leftByNumber } from '../../table/records/left-by-number';
import { type Matrix, type MatrixReader, matrixReader, type Row } from '../../table/records/matrix';
import type { ReportEffect, ReportPlan } from '../input';

const specs = { plans: planColumns, effects: effectColumns } as const;

/** Reads the columns of 計画 or 効果報告 by all the headers that the tables are found by. */
export const reportReader = (kind: keyof typeof specs, matrix: Matrix, receipts: Receipts): MatrixReader =>
  matrixReader(matrix, specs[kind], receipts, (index, text) => planField(kind, index, text));

/**
 * 計画, a row of each that bears a 受付番号 and says something. A 0 is a 0 here, other than in `MatrixReader.text`: these tables reach a
 * custom function as texts (`計画[#All]&""`), in which an empty cell is empty.
 */
export function readPlans(matrix: Matrix, receipts: Receipts): ReportPlan[] {
  const reader = reportReader('plans', matrix, receipts);
  const others = [...PLAN_TEXTS, ...INDICATORS];
  const says = (row: Row): boolean => others.some((header) => !isBlank(reader.raw(row, header)));
  return records(matrix, reader)
    .filter(says)
    .map((row) => ({
      receiptNumber: reader.receipt(row),
      texts: PLAN_TEXTS.map((header) => textOf(textCell(reader.raw(row, header)))),
      indicators: indicatorsOf(row, reader),
    }));
}

/** The 業務改善支援事業者 that 計画 names, whatever else a row says; null where it has no column for them. */
export function readSupporters(matrix: Matrix, receipts: Receipts): NamedSupporter[] | null {
  const reader = reportReader('plans', matrix, receipts);
  if (!reader.has(SUPPORTER)) return null;
  return records(matrix, reader).flatMap((row) => {
    if (reader.text(row, SUPPORTER) === '') return [];
    // it is made public as it is written
    const name = String(reader.raw(row, SUPPORTER)).replace(/\s+/gu, ' ').trim();
    return [{ receiptNumber: reader.receipt(row), name }];
  });
}

/** Rows of 効果報告 that have come in, and those that hold something all the same; one that holds nothing is neither. */
interface ReadEffects {
  readonly effects: readonly ReportEffect[];
  readonly unfiled: readonly ReportEffect[];
}

/** 効果報告, likewise; a custom function cannot know how the workbook counts its dates and takes the usual way. */
export function readEffects(matrix: Matrix, receipts: Receipts, date1904 = false): ReadEffects {
  const reader = reportReader('effects', matrix, receipts);
  const places = new Map(matrix.slice(1).map((row, at) => [row, at]));
  const fields = effectColumns.flatMap(({ field, header }) => (reader.has(header) ? [field] : []));
  const record = (row: Row): ReportEffect => ({
    row: places.get(row) ?? 0,
    receiptNumber: reader.receipt(row),
    fiscalYear: reportYearOf(reader.raw(row, '年度'), date1904),
    indicators: indicatorsOf(row, reader),
    wages: reader.text(row, '賃金還元'),
    submittedOn: submittedOn(reader.raw(row, '提出日')),
  });
  const said = records(matrix, reader).filter((row) =>
    sayingFields('effects', fields).some((field) => !isBlank(reader.raw(row, field))),
  );
  const filed = (row: Row): boolean => isFiled(fields, (field) => reader.raw(row, field));
  return {
    effects: said.filter(filed).map(record),
    unfiled: said.filter((row) => !filed(row)).map(record),
  };
}

const records = (matrix: Matrix, reader: MatrixReader): Row[] =>
  matrix.slice(1).filter((row) => isReport(matrix, reader, row));

/** Whether a row bears a 受付番号: not 合計, 記入例 or the header again. */
export function isReport(matrix: Matrix, reader: MatrixReader, row: Row): boolean {
  const raw = reader.raw(row, '受付番号');
  if (reader.text(row, '受付番号') === '' || leftByNumber(raw) !== null) return false;
  return headerKey(String(raw)) !== headerKey(String(matrix[0]?.[reader.at('受付番号')] ?? ''));
}

const indicatorsOf = (row: Row, reader: MatrixReader): (string | number)[] =>
  INDICATORS.map((header) => {
    const raw = reader.raw(row, header);
    return valueOf(indicatorCell(raw)) ?? textOf(textCell(raw));
  });

/** 提出日: a day, or what stands there instead. */
export const submittedOn = (raw: CellValue): string =>
  valueOf(handedDate(raw, false)) ?? textOf(textCell(raw));
