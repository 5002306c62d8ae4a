import { columnName } from '../../../base/a1';
import type { FormulaCell } from '../../../base/cells';
import type { SheetContent } from '../../../base/sheet-content';
import { TOTAL } from '../../../catalogue/sheets/headers';
import type { Overview, OverviewRow } from '../../../report/overview';
import { answerTables } from './answers';
import {
  columnOf,
  keyCell,
  type Line,
  type LookUp,
  lookUp,
  type OverviewTable,
  sumOf,
  withTotal,
} from './formulas';

/** The ministry sheets that 概況 looks at. */
export type Sources = Readonly<
  Record<'summary' | 'categories' | 'services' | 'devices' | 'breakdown', SheetContent>
>;

/** The tables of 概況, those of one column of tables from top to bottom. */
export function overviewTables(overview: Overview, sources: Sources): readonly OverviewTable[] {
  const { programmes, categories, caps, services, verdicts } = overview;
  const [summary, byCategory, byService] = [sources.summary, sources.categories, sources.services].map(
    (content) => lookUp(content),
  ) as [LookUp, LookUp, LookUp];
  const verdictColumn = columnOf(sources.breakdown, '判定');
  const plain = (of: OverviewRow, look: LookUp, key: string, amount: string): Line => [
    of.name,
    { formula: `=${look('件数', key)}`, value: of.count },
    { formula: `=${look(amount, key)}`, value: of.amount },
  ];
  return [
    {
      kind: 'programmes',
      totalled: true,
      columnStyles: ['text', 'count', 'yen'],
      rows: (corner) => withTotal(corner, programmes, (row, key) => plain(row, summary, key, '交付予定額')),
    },
    {
      kind: 'verdicts',
      totalled: true,
      columnStyles: ['text', 'count'],
      rows: (corner) =>
        withTotal(corner, verdicts, ({ name, count }, key) => [
          name,
          { formula: `=COUNTIF(${verdictColumn},${key})`, value: count },
        ]),
    },
    {
      kind: 'categories',
      totalled: true,
      columnStyles: ['text', 'count', 'yen'],
      rows: (corner) => withTotal(corner, categories, (row, key) => plain(row, byCategory, key, '補助額')),
    },
    {
      kind: 'caps',
      totalled: false,
      columnStyles: ['text', 'count', 'count'],
      rows: (corner) =>
        caps.map(({ name, capped, uncapped }, at) => {
          // the first row is of all 事業, and its sum stands in another sheet
          const look = at === 0 ? summary : byCategory;
          const key = at === 0 ? `"${TOTAL}"` : keyCell(corner, at);
          const cell = `${columnName(corner.column + 1)}${corner.row + at + 1}`;
          return [
            name,
            { formula: `=${look('上限適用件数', key)}`, value: capped },
            { formula: `=${look('件数', key)}-${cell}`, value: uncapped },
          ];
        }),
    },
    {
      kind: 'services',
      totalled: true,
      columnStyles: ['wrap', 'count', 'yen'],
      rows: (corner) =>
        withTotal(corner, services, (row, _, at) => {
          const figure = (header: string, column: number, value: number): FormulaCell => {
            if (row.code !== null) return { formula: `=${byService(header, `"${row.code}"`)}`, value };
            const above = sumOf(corner.column + column, corner.row, at);
            return { formula: `=${byService(header, `"${TOTAL}"`)}-${above}`, value };
          };
          return [row.name, figure('件数', 1, row.count), figure('交付予定額', 2, row.amount)];
        }),
    },
    deviceTable(overview, sources),
    ...answerTables(overview),
  ];
}

/** Sums over all 事業 that know the 経費区分. */
function deviceTable({ devices }: Overview, { devices: source }: Sources): OverviewTable {
  const [byDevice, inAll] = [lookUp(source, '経費区分'), lookUp(source)];
  return {
    kind: 'devices',
    totalled: true,
    columnStyles: ['text', 'count', 'count', 'yen'],
    rows: (corner) =>
      withTotal(corner, devices, (row, key, at) => {
        const figure = (header: string, column: number, value: number): FormulaCell => {
          if (row.known) return { formula: `=${byDevice(header, key)}`, value };
          const above = sumOf(corner.column + column, corner.row, at);
          return { formula: `=${inAll(header, `"${TOTAL}"`)}-${above}`, value };
        };
        return [
          row.name,
          figure('件数', 1, row.count),
          figure('台数', 2, row.units),
          figure('対象経費', 3, row.amount),
        ];
      }),
  };
}
