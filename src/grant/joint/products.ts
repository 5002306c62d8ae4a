import { distance } from '../../base/nearest';
import { type Cell, valueOf } from '../input/cell';
import type { Compliance } from '../input/records';
import type { Product, ProductField } from '../input/side-records';
import { foldedText } from './corporations';

/** 標準仕様対応 or LIFE連携対応, which 製品 and 申請 both have. */
export type ComplianceField = Extract<ProductField, 'standardSpec' | 'lifeLink'>;

/** The rows of 製品 that a 品名 stands for. */
export interface ProductMatch {
  readonly products: readonly [Product, ...Product[]];
  /** By a name that is only like it: a clerk must see whether it is the same. */
  readonly near: boolean;
}

/** 品名 as it is compared: NFKC, without spaces, letters in one case. */
const productKey = (name: string): string => foldedText(name).toUpperCase();

const BRACKETED = /[(（【[［〔「『][^)）】\]］〕」』]*[)）】\]］〕」』]/gu;
const VERSION = /(?:VERSION|VER|V|第)?\.?\d+(?:\.\d+)*(?:版|年度?版)?$/u;
const SIGNS = /[-・.,/ー―‐_]/gu;
/** Shorter names differ by one character as soon as they are two products. */
const LEAST_LENGTH = 6;

/** A key without what is in brackets, the version behind the name, and signs; '' where nothing is left. */
const looseKey = (key: string): string => key.replace(BRACKETED, '').replace(VERSION, '').replace(SIGNS, '');

const digitsOf = (key: string): string => key.replace(/\D/gu, '');

/** Whether two loose keys are of names that are like each other. */
const areLike = (one: string, other: string): boolean =>
  one === other
    ? one !== ''
    : Math.min(one.length, other.length) >= LEAST_LENGTH &&
      Math.abs(one.length - other.length) <= 1 &&
      digitsOf(one) === digitsOf(other) &&
      distance(one, other) <= 1;

/** 製品 by 品名; exact names first, and near ones only where there is no exact one. */
export class ProductIndex {
  private readonly byKey = new Map<string, [Product, ...Product[]]>();
  /** Made once: each 品名 that is not found is held against all of them. */
  private readonly loose: readonly (readonly [key: string, products: readonly Product[]])[];
  private readonly found = new Map<string, ProductMatch | null>();

  constructor(products: readonly Product[]) {
    for (const product of products) {
      const key = productKey(valueOf(product.itemName) ?? '');
      if (key === '') continue;
      const own = this.byKey.get(key);
      if (own === undefined) this.byKey.set(key, [product]);
      else own.push(product);
    }
    this.loose = [...this.byKey].map(([key, own]) => [looseKey(key), own]);
  }

  /** The rows of a 品名; null where 製品 has none of that name or like it. */
  matchOf(itemName: Cell<string>): ProductMatch | null {
    const key = productKey(valueOf(itemName) ?? '');
    if (key === '') return null;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const match = this.search(key);
    this.found.set(key, match);
    return match;
  }

  private search(key: string): ProductMatch | null {
    const exact = this.byKey.get(key);
    if (exact !== undefined) return { products: exact, near: false };
    const own = looseKey(key);
    const [first, ...rest] = this.loose.flatMap(([other, products]) => (areLike(own, other) ? products : []));
    return first === undefined ? null : { products: [first, ...rest], near: true };
  }
}

/** What rows of one product say of a column: its one answer, that they differ, or nothing. */
export function saidOf(
  products: readonly Product[],
  field: ComplianceField,
): { readonly value: Compliance; readonly product: Product } | 'differ' | null {
  const told = products.flatMap((product) => {
    const value = valueOf(product[field]);
    return value === null ? [] : [{ value, product }];
  });
  const [first] = told;
  if (first === undefined) return null;
  return told.every(({ value }) => value === first.value) ? first : 'differ';
}
