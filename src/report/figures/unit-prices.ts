import { groupBy } from '../../base/group-by';

/** A line of 経費 whose cost and 台数 are known. */
export interface PricedLine {
  readonly receiptNumber: string;
  readonly lineNumber: string;
  /** 経費区分. */
  readonly category: string;
  readonly itemName: string;
  /** 支出額 in yen. */
  readonly cost: number;
  /** 台数, at least 1. */
  readonly units: number;
}

/** How the 単価 (支出額 ÷ 台数) of a 経費区分 are distributed, in whole yen; what is less than a yen is left out. */
export interface PriceKind {
  readonly name: string;
  /** Lines of 経費. */
  readonly count: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
  /** How many of the lines cost far more than their kind. */
  readonly outliers: number;
}

/** A line that costs far more per 台 than its kind. */
export interface PriceOutlier<Line extends PricedLine = PricedLine> {
  readonly line: Line;
  readonly price: number;
  /** 中央値 of its 経費区分. */
  readonly median: number;
}

/** A quartile of fewer lines says nothing. */
export const LEAST_LINES = 8;

/** 単価, rounded down to whole yen. */
export const unitPrice = ({ cost, units }: Pick<PricedLine, 'cost' | 'units'>): number =>
  Math.floor(cost / units);

/** The distribution of each 経費区分 in the order given, and the lines far above theirs, the furthest first. */
export function unitPrices<Line extends PricedLine>(
  lines: readonly Line[],
  order: readonly string[],
): { readonly prices: readonly PriceKind[]; readonly outliers: readonly PriceOutlier<Line>[] } {
  const groups = groupBy(lines, ({ category }) => category);
  const outliers: PriceOutlier<Line>[] = [];
  const prices = [...new Set([...order, ...groups.keys()])].flatMap((name): PriceKind[] => {
    const own = groups.get(name);
    if (own === undefined) return [];
    const kind = distribution(name, own.map(unitPrice));
    const found = own
      .map((line) => ({ line, price: unitPrice(line), median: kind.median }))
      .filter(({ price }) => isFarAbove(price, kind));
    outliers.push(...found);
    return [{ ...kind, outliers: found.length }];
  });
  return { prices, outliers: outliers.sort(furthestFirst) };
}

function distribution(name: string, unsorted: readonly number[]): Omit<PriceKind, 'outliers'> {
  const sorted = [...unsorted].sort((a, b) => a - b);
  return {
    name,
    count: sorted.length,
    least: quartile(sorted, 0),
    lowerQuartile: quartile(sorted, 1),
    median: quartile(sorted, 2),
    upperQuartile: quartile(sorted, 3),
    most: quartile(sorted, 4),
  };
}

/** As QUARTILE.INC of Excel, between two lines in proportion, rounded down to whole yen. */
function quartile(sorted: readonly number[], quarter: number): number {
  const quarters = (sorted.length - 1) * quarter;
  const at = Math.floor(quarters / 4);
  const below = sorted[at] ?? 0;
  const above = sorted[at + 1] ?? below;
  return below + Math.floor(((above - below) * (quarters % 4)) / 4);
}

/** Above Q3 + 1.5 × (Q3 − Q1), and, where nearly all cost the same, above 1.5 × 中央値 too. */
function isFarAbove(
  price: number,
  { count, lowerQuartile, upperQuartile, median }: Omit<PriceKind, 'outliers'>,
): boolean {
  if (count < LEAST_LINES) return false;
  return 2 * (price - upperQuartile) > 3 * (upperQuartile - lowerQuartile) && 2 * price > 3 * median;
}

/** By how many times 中央値; whatever the order of rows, the same. */
function furthestFirst(a: PriceOutlier, b: PriceOutlier): number {
  const key = ({ line }: PriceOutlier): string => `${line.receiptNumber}\n${line.lineNumber}`;
  return (
    b.price * a.median - a.price * b.median ||
    b.price - a.price ||
    (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
  );
}
