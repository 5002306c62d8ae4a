import { isErrorValue } from '../../base/text';
import type { Case } from '../case';
import type { Report } from '../context';
import { textOf, valueOf, writtenOf } from '../input/cell';
import type { Compliance } from '../input/records';
import type { Product } from '../input/side-records';
import { codesOf, isAmong } from '../joint/members';
import { type ComplianceField, type ProductIndex, type ProductMatch, saidOf } from '../joint/products';
import type { LineState } from '../lines/line';

const FIELDS: readonly ComplianceField[] = ['standardSpec', 'lifeLink'];

/** A 介護ソフト of an application, as it is called, and the rows of 製品 of that name. */
interface Software {
  readonly item: string;
  readonly match: ProductMatch | null;
}

/**
 * L-12: what 製品 says of the 介護ソフト of an application beside what its 標準仕様対応 and LIFE連携対応 say. It suggests
 * and never fills: no amount and no 判定 depends on it.
 */
export function checkProducts(entry: Case, states: readonly LineState[], index: ProductIndex | null): void {
  if (index === null) return;
  const software = new Map<string, Software>();
  for (const { category, excluded, line } of states) {
    if (category?.careSoftware !== true || excluded) continue;
    const item = writtenOf(line.itemName);
    software.set(item, { item, match: index.matchOf(line.itemName) });
  }
  for (const field of FIELDS) if (isConcerned(entry, field)) suggest(entry, field, [...software.values()]);
}

/** The notice asks for it of these services (R1-40, R1-41), or something stands there. */
function isConcerned({ application, context }: Case, field: ComplianceField): boolean {
  const { standardSpec, lifeLink } = context.scheme.services;
  const asked = field === 'standardSpec' ? standardSpec : lifeLink;
  return application[field].kind !== 'blank' || isAmong(codesOf(application), asked);
}

interface Told {
  readonly item: string;
  readonly value: Compliance;
  readonly product: Product;
  readonly near: boolean;
}

function suggest({ application, say }: Case, field: ComplianceField, all: readonly Software[]): void {
  const told: Told[] = [];
  for (const { item, match } of all) {
    if (match === null) continue;
    const said = saidOf(match.products, field);
    if (said === 'differ') {
      say('L-12', field, { variant: 'differ', facts: { item, rows: rowsOf(match.products) } });
      return;
    }
    if (said !== null) told.push({ item, ...said, near: match.near });
  }
  const [first] = told;
  if (first === undefined) return;
  if (told.some(({ value }) => value !== first.value)) {
    const items = told.map(({ item }) => item).join('」「');
    say('L-12', field, { variant: 'several', facts: { item: items } });
    return;
  }
  const cell = application[field];
  if (valueOf(cell) === first.value) return;
  const missing = all.find(({ item }) => told.every((other) => other.item !== item));
  if (missing !== undefined) {
    say('L-12', field, { variant: 'partly', facts: { item: first.item, other: missing.item } });
    return;
  }
  const near = told.find((each) => each.near);
  const { item, product, value } = near ?? first;
  const kind = cell.kind === 'blank' ? 'blank' : 'other';
  say('L-12', field, {
    variant: near === undefined ? kind : `${kind}Near`,
    facts: {
      item,
      product: writtenOf(product.itemName),
      row: product.row + 1,
      version: textOf(product.version),
      value,
      text: textOf(cell),
    },
  });
}

/** 1, 4: positions in 製品 counted from 1. */
const rowsOf = (products: readonly Product[]): string => products.map(({ row }) => row + 1).join('・');

/** L-12: words of 製品 that are none of the agreed ones suggest nothing. */
export function checkProductWords(products: readonly Product[], report: Report): void {
  for (const product of products) {
    for (const field of FIELDS) {
      const cell = product[field];
      if (cell.kind !== 'unreadable' || isErrorValue(cell.text)) continue;
      const place = { table: 'products', row: product.row, field } as const;
      report('L-12', place, '', { variant: 'word', facts: { text: cell.text } });
    }
  }
}
