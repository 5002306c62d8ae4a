import type { ListName } from '../settings/template-lists';

/** How a column of the blank workbook is filled; widths are in characters. */
export type Entry = { readonly width: number } & (
  | { readonly kind: 'prose'; readonly wrap?: true }
  /** Digits and letters that must stay text: 0012, 4/5, 4010001234567. */
  | { readonly kind: 'code'; readonly length?: number }
  /** `open`: other values are let through after a warning. */
  | { readonly kind: 'choice'; readonly list: ListName; readonly open?: true }
  | { readonly kind: 'date' }
  | { readonly kind: 'yen' }
  | { readonly kind: 'count'; readonly least: number }
  /** `signed`: also below 0. */
  | { readonly kind: 'decimal'; readonly signed?: true }
);

export const prose = (width: number): Entry => ({ kind: 'prose', width });
export const code = (width: number, length?: number): Entry => ({
  kind: 'code',
  width,
  ...(length === undefined ? {} : { length }),
});
export const choice = (width: number, list: ListName): Entry => ({ kind: 'choice', width, list });
export const count = (width: number, least: number): Entry => ({ kind: 'count', width, least });
export const date: Entry = { kind: 'date', width: 12 };
export const yen: Entry = { kind: 'yen', width: 14 };

/** Digits. */
export const CORPORATION_NUMBER = 13;
export const ESTABLISHMENT_NUMBER = 10;
