import type { Block } from '../input';
import { cellsOf, type Column, type Columns, columnsOf, headersOf, look } from './column';

/** A cell of a ministry sheet; '' for an empty one. */
export type ReportCell = string | number;

export type ReportColumn<Row, All = never> = Column<Row, ReportCell, All>;

export type ReportColumns<Row, All = never> = Columns<Row, ReportCell, All>;

export const reportColumns = <Row, All = never>() => columnsOf<Row, ReportCell, All>();

/** An amount that may be a sum of a whole prefecture. */
export const YEN = look('yen', 15);
/** A count whose header is short. */
export const COUNT = look('count', 10);

/** The row of totals of a list. */
export const totalsOf = <Row, All>(columns: ReportColumns<Row, All>, all: All): ReportCell[] =>
  Object.values(columns).map(({ total }) => total?.(all) ?? '');

/** A list under a row of totals. */
export const listBlock = <Row, All>(
  columns: ReportColumns<Row, All>,
  all: All,
  rows: readonly (readonly ReportCell[])[],
): Block => [headersOf(columns), totalsOf(columns, all), ...rows];

/** A summary, whose row of totals is a row like the others. */
export const plainBlock = <Row>(columns: ReportColumns<Row>, rows: readonly Row[]): Block => [
  headersOf(columns),
  ...rows.map(cellsOf(columns)),
];
