import { cellPlace } from '../../base/a1';
import {
  establishmentCheckDigitAgrees,
  isEstablishmentNumber,
  lostLeadingZero,
} from '../../grant/input/identifiers';
import { valueAt } from '../../table/find/grid';
import { inputColumns } from '../../table/find/mapping';
import type { Gathered } from './gather';
import type { CellProposal } from './proposed-cells';

/** What can be mended in one way only, and what 製品 suggests: by the same 品名, or by one that is like it. */
export const FIX_KINDS = ['leadingZero', 'wideNumber', 'wideCode', 'product', 'productNear'] as const;
export type FixKind = (typeof FIX_KINDS)[number];

/**
 * A cell that has one right reading and does not say it, or of which 製品 says otherwise: entered only by a clerk, who
 * sees before and after.
 */
export interface CellFix extends CellProposal {
  readonly kind: FixKind;
  /** The row of 製品 that suggests it: its cell, 品名 and 版 ('': none). */
  readonly from?: { readonly address: string; readonly product: string; readonly version: string };
}

/** Columns whose cells are numbers, and those whose cells are codes of ASCII letters and digits. */
const NUMBERS: ReadonlySet<string> = new Set([
  ...['cost', 'donation', 'units', 'claimedAmount', 'totalCost'],
  ...['fullTimeEquivalent', 'headcount'],
]);
const CODES: ReadonlySet<string> = new Set(['corporationNumber', 'establishmentNumber']);

/** The full-width forms of ASCII. */
const WIDE = /[\uFF01-\uFF5E]/u;
/** Digits, with commas by thousands or without. */
const PLAIN_NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
const PLAIN_CODE = /^[0-9A-Z]+$/u;

type Found = Pick<CellFix, 'kind' | 'written' | 'value'>;

/** Cells of 申請, 経費 and 構成員 that can be mended in one way only. */
export function fixesOf({ tables, settings }: Pick<Gathered, 'tables' | 'settings'>): CellFix[] {
  const { applications, lines, members } = tables;
  const seen = new Set<string>();
  return (
    [
      ['applications', applications],
      ['lines', lines],
      ['members', members],
    ] as const
  ).flatMap(([table, list]) =>
    (list?.parts ?? []).flatMap((part) => {
      // whichever of the tables it is: its columns are known by the names of their fields
      const { grid, columns, rows } = part;
      return [...(columns as ReadonlyMap<string, number>)].flatMap(([field, column]) => {
        // of a column that is read as it is shown another value stands in the cells
        if (!(NUMBERS.has(field) || CODES.has(field)) || grid.shown?.has(column) === true) return [];
        const header = inputColumns[table].find((known) => known.field === field)?.header ?? '';
        return rows.flatMap((row): CellFix[] => {
          const found = fixOf(field, valueAt(grid, row, column), settings.prefecture);
          if (found === null) return [];
          const place = cellPlace(grid.sheet, row, column);
          // a flat table is read twice
          if (seen.has(place.address)) return [];
          seen.add(place.address);
          return [{ place, header, isAmount: false, ...found }];
        });
      });
    }),
  );
}

function fixOf(field: string, raw: unknown, prefecture: string | null): Found | null {
  if (typeof raw === 'string' && WIDE.test(raw)) return narrowed(field, raw.trim());
  if (field !== 'establishmentNumber') return null;
  if (typeof raw !== 'string' && typeof raw !== 'number') return null;
  const written = String(raw).trim();
  const value = `0${written}`;
  // of another 都道府県, or with a check digit that does not agree, it may as well be another digit that is gone
  const isThat =
    lostLeadingZero(written) &&
    prefecture !== null &&
    value.startsWith(prefecture) &&
    isEstablishmentNumber(value) &&
    establishmentCheckDigitAgrees(value);
  return isThat ? { kind: 'leadingZero', written, value } : null;
}

/** The same characters in half width; null where they are more than a number or a code. */
function narrowed(field: string, written: string): Found | null {
  const text = written.normalize('NFKC');
  if (NUMBERS.has(field) && PLAIN_NUMBER.test(text))
    return { kind: 'wideNumber', written, value: Number(text.replaceAll(',', '')) };
  if (CODES.has(field) && PLAIN_CODE.test(text)) return { kind: 'wideCode', written, value: text };
  return null;
}
