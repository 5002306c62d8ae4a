import type { Cell } from './cell';
import type { Compliance } from './records';

/** A row of 製品: what the prefecture knows of a 介護ソフト. It is suggested, never computed with. */
export interface Product {
  /** Position in the table, from 0. */
  readonly row: number;
  readonly itemName: Cell<string>;
  readonly standardSpec: Cell<Compliance>;
  readonly lifeLink: Cell<Compliance>;
  readonly version: Cell<string>;
}

export type ProductField = Exclude<keyof Product, 'row'>;

/** A row of 過年度交付: what an establishment was granted in an earlier year. */
export interface EarlierGrant {
  readonly row: number;
  /** 令和; null where it is blank or cannot be read. */
  readonly fiscalYear: number | null;
  /** 年度 as it was written. */
  readonly year: Cell<string>;
  readonly establishmentNumber: Cell<string>;
  readonly costCategory: Cell<string>;
  /** Yen. */
  readonly amount: Cell<number>;
}

export type EarlierGrantField = Exclude<keyof EarlierGrant, 'row' | 'fiscalYear'>;
