import { addTo } from '../../base/group-by';
import { MOST_COST } from '../../scheme/limits';
import type { Scheme } from '../../scheme/types';
import { type Yen, yen } from '../../scheme/units';
import { textOf, valueOf, wholeOf } from '../input/cell';
import { isEstablishmentNumber, lostLeadingZero } from '../input/identifiers';
import type { EarlierGrant } from '../input/side-records';
import { foldedText } from './corporations';

/** What an establishment was granted of one 補助区分 in earlier years, row by row as it stands. */
export interface EarlierOf {
  readonly rows: readonly EarlierGrant[];
  /** Rows of which it cannot be told whether, or with how many yen, they are among them. */
  readonly open: readonly EarlierGrant[];
}

/** 交付額 in yen; null where the cell holds no such amount. Blank is not 0. */
export function earlierYen({ amount }: EarlierGrant): Yen | null {
  const value = wholeOf(amount, 0, MOST_COST);
  return value === null ? null : yen(value);
}

/** 事業所番号; null where it is none, and so may be anybody's. */
export function earlierNumber({ establishmentNumber }: EarlierGrant): string | null {
  const number = valueOf(establishmentNumber) ?? '';
  if (isEstablishmentNumber(number)) return number;
  return lostLeadingZero(number) ? `0${number}` : null;
}

/** What reads 補助区分, or the name of a 事業 that has none, of a row: 「機器30/見守り」 of a finer 集計単位 is 機器30. null: no such. */
export function earlierCategories({
  technology,
  programmes,
}: Scheme): (row: Pick<EarlierGrant, 'costCategory'>) => string | null {
  const names = new Map(
    [...technology.costCategories, ...programmes].map(({ name }) => [foldedText(name), name]),
  );
  return ({ costCategory }) => names.get(foldedText(textOf(costCategory)).split('/')[0] ?? '') ?? null;
}

/** Of this year or a later one: not granted before. */
export const isOfThisYear = ({ fiscalYear }: EarlierGrant, scheme: Scheme): boolean =>
  fiscalYear !== null && fiscalYear >= scheme.fiscalYear;

/** 過年度交付 by 事業所番号 and 補助区分. */
export class EarlierIndex {
  private readonly byKey = new Map<string, EarlierGrant[]>();
  private readonly byCategory = new Map<string, EarlierGrant[]>();
  /** 補助区分 not known, by 事業所番号. */
  private readonly byNumber = new Map<string, EarlierGrant[]>();
  /** Neither is known. */
  private readonly anybody: EarlierGrant[] = [];
  private readonly categories = new Set<string>();

  constructor(rows: readonly EarlierGrant[], scheme: Scheme) {
    const categoryOf = earlierCategories(scheme);
    for (const row of rows) {
      if (isOfThisYear(row, scheme)) continue;
      const [number, category] = [earlierNumber(row), categoryOf(row)];
      if (category !== null) this.categories.add(category);
      if (number !== null && category !== null) addTo(this.byKey, keyOf(number, category), row);
      else if (category !== null) addTo(this.byCategory, category, row);
      else if (number !== null) addTo(this.byNumber, number, row);
      else this.anybody.push(row);
    }
  }

  /** @param number null: the applicant has none that could be looked up. */
  of(number: string | null, category: string): EarlierOf {
    // no row bears a blank number
    const key = number ?? '';
    const rows = this.byKey.get(keyOf(key, category)) ?? [];
    const open = [
      ...rows.filter((row) => earlierYen(row) === null),
      ...(this.byCategory.get(category) ?? []),
      ...(this.byNumber.get(key) ?? []),
      ...this.anybody,
    ];
    return { rows, open };
  }

  /** Whether anybody was granted something of a 補助区分. */
  knows(category: string): boolean {
    return this.categories.has(category);
  }
}

const keyOf = (number: string, category: string): string => `${number} ${category}`;
