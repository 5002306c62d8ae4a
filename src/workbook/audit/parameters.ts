import { areaAddress, columnName, sheetReference } from '../../base/a1';
import type { SheetContent } from '../../base/sheet-content';
import { grouped } from '../../catalogue/amounts/figures';
import { AUDIT_SHEETS, auditTexts } from '../../catalogue/sheets/audit-texts';
import type { Band, PerUnit, YenLeaf } from '../../grant/explain/expression';
import { positionsOf, rowWith } from '../../report/columns/column';
import type { Source } from '../../scheme/types';
import type { Rate } from '../../scheme/units';
import { SHEET_MARKS } from '../marks';
import { parameterColumns } from './columns';
import { type AuditCell, BODY_ROW, listSheet } from './list-sheet';

const SHEET = AUDIT_SHEETS.parameters;
const COLUMN = positionsOf(parameterColumns);

/** The figures that the formulas refer to, each in one cell of the parameter sheet. */
export interface Parameters {
  figure(leaf: YenLeaf): string;
  perUnit(expression: PerUnit): string;
  rate(rate: Rate, source: Source): { readonly numerator: string; readonly denominator: string };
  bands(band: Band): { readonly from: string; readonly amounts: string };
  roundingUnit(unit: number): string;
  sheet(): SheetContent;
}

export function parameters(): Parameters {
  const rows: AuditCell[][] = [];
  const placed = new Map<string, number>();
  /** Sheet row of a parameter; further rows of it follow. */
  const place = (key: string, make: () => AuditCell[][]): number => {
    const known = placed.get(key);
    if (known !== undefined) return known;
    const row = BODY_ROW + rows.length;
    placed.set(key, row);
    rows.push(...make());
    return row;
  };
  const cell = (row: number, column: number): string =>
    `${sheetReference(SHEET)}!$${columnName(column)}$${row + 1}`;
  const one = (label: string, value: number, unit: string, clause: string): string =>
    cell(
      place(`${label}\n${value}\n${clause}`, () => [
        rowWith<typeof parameterColumns, AuditCell>(parameterColumns, { item: label, value, unit, clause }),
      ]),
      COLUMN.value,
    );
  return {
    figure: ({ role, value, source }) =>
      one(auditTexts.role[role], value ?? Number.NaN, auditTexts.yen, clauseOf(source)),
    perUnit: ({ amount, unit, source }) =>
      one(auditTexts.perUnit(unit), amount, auditTexts.yen, clauseOf(source)),
    rate: ({ numerator, denominator }, source) => {
      const row = place(`${numerator}/${denominator}\n${source.clause}`, () => [
        rowWith<typeof parameterColumns, AuditCell>(parameterColumns, {
          item: auditTexts.rate,
          value: numerator,
          denominator,
          clause: clauseOf(source),
        }),
      ]);
      return { numerator: cell(row, COLUMN.value), denominator: cell(row, COLUMN.denominator) };
    },
    bands: ({ bands, column, source }) => {
      const key = `bands\n${source.clause}\n${bands.map(({ from }) => grouped(from)).join()}`;
      const row = place(key, () =>
        bands.map(({ label, from, software, withAdoption }) =>
          rowWith<typeof parameterColumns, AuditCell>(parameterColumns, {
            item: auditTexts.band(label),
            value: from,
            second: software,
            third: withAdoption,
            unit: auditTexts.persons,
            clause: clauseOf(source),
          }),
        ),
      );
      const range = (at: number): string =>
        areaAddress(SHEET, { row, column: at, rows: bands.length, columns: 1 });
      return {
        from: range(COLUMN.value),
        amounts: range(column === 'software' ? COLUMN.second : COLUMN.third),
      };
    },
    roundingUnit: (unit) => one(auditTexts.roundingUnit, unit, auditTexts.yen, auditTexts.settingClause),
    sheet: () =>
      listSheet({
        name: SHEET,
        mark: SHEET_MARKS.auditParameters,
        note: auditTexts.note.parameters,
        columns: parameterColumns,
        rows,
      }),
  };
}

const clauseOf = (source: Source | null): string => source?.clause ?? auditTexts.settingClause;
