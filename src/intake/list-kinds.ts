import type { CellValue } from '../base/cells';
import { INDICATORS } from '../catalogue/sheets/headers';
import { BLANK, type Cell } from '../grant/input/cell';
import { reportYearOf } from '../table/cells/fiscal-year';
import { indicatorCell } from '../table/cells/values';
import { applicationInputs, type ColumnSpec, lineInputs, memberInputs } from '../table/columns';
import { code, type Entry } from '../table/columns/entry';
import { day, type ReadCell, word } from '../table/columns/input-column';
import { inputColumns, type InputTable } from '../table/find/mapping';
import { effectColumns, planColumns, resultColumns } from '../table/plans/columns';
import { evaluation } from '../table/plans/evaluation';
import { wagesCell } from '../table/plans/wages';

/** A table that rows are taken into. */
export type TargetTable = InputTable | 'plans' | 'effects' | 'results';

/** Lists whose rows come in one by one, long after 申請. */
export const isReport = (kind: TargetTable): boolean =>
  kind === 'plans' || kind === 'effects' || kind === 'results';

/** The contract's columns of each. */
export const specsOf: Readonly<Record<TargetTable, readonly ColumnSpec<string>[]>> = {
  ...inputColumns,
  plans: planColumns,
  effects: effectColumns,
  results: resultColumns,
};

/** What the contract calls a column. */
export const headerOf = (kind: TargetTable, field: string): string =>
  specsOf[kind].find((spec) => spec.field === field)?.header ?? field;

/** By what a row is known: one application, one of its lines, one of its members, its plan, a year's report. */
export const KEY_FIELDS: Readonly<Record<TargetTable, readonly string[]>> = {
  applications: [],
  lines: ['lineNumber'],
  members: ['corporationName', 'establishmentName', 'establishmentNumber'],
  plans: [],
  effects: ['年度'],
  results: [],
};

/** How a column is filled and read; what has no `read` is compared as text. */
export interface Described {
  readonly entry: Entry;
  readonly read?: ReadCell<unknown>;
}

const figure: Described = { entry: { kind: 'decimal', width: 12 }, read: indicatorCell };
const figures: Readonly<Record<string, Described>> = Object.fromEntries(
  INDICATORS.map((header) => [header, figure]),
);

/** R8, 令和8年度 and 2026 are one year. */
function yearCell(raw: CellValue): Cell<number> {
  const year = reportYearOf(raw, false);
  return year === null ? BLANK : { kind: 'value', value: year };
}

/** The columns that hold something else than text, by field. */
export const inputsOf: Readonly<Record<TargetTable, Readonly<Record<string, Described>>>> = {
  applications: applicationInputs,
  lines: lineInputs,
  members: memberInputs,
  plans: figures,
  effects: {
    ...figures,
    年度: { entry: code(8), read: yearCell },
    賃金還元: { entry: { kind: 'choice', width: 12, list: 'yesNo' }, read: wagesCell },
    // as it is written: a list that was made for it has no cells of dates
    提出日: { entry: code(12), read: day },
  },
  results: {
    提出日: { entry: code(12), read: day },
    事後評価: { entry: { kind: 'choice', width: 12, list: 'improvementPlan' }, read: word(evaluation) },
  },
};
