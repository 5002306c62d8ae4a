import { DEVICE_HEADERS, TOTAL } from '../../catalogue/headers';
import { reportTexts } from '../../catalogue/report-texts';
import { mapPieces, type Pieces } from '../../grant/pieces';
import type { Scheme } from '../../scheme/types';
import { groupBy, sumBy, type Block, type ReportInput, type ReportLine } from '../input';

interface Counted {
  readonly line: ReportLine;
  readonly programme: string;
  /** 台; 0 where the line is excluded or its 経費区分 is not counted in 台. */
  readonly counted: number;
}

/**
 * 機器別集計: the lines of 経費 by 事業 and 経費区分, in the order of the rule book, and a total. 台数 leaves out
 * what is excluded and 付帯経費; lines that belong to no application are counted nowhere (L-01). Amounts in yen.
 */
export function* deviceBlock({ applications, lines }: ReportInput, scheme: Scheme): Pieces<Block> {
  const programmes = new Map(
    applications.map(({ receiptNumber, programme }) => [receiptNumber, programme] as const),
  );
  const uncounted = new Set(
    scheme.programmes.flatMap(({ categories }) =>
      (categories ?? []).filter(({ kind }) => kind === 'accessory').map(({ name }) => name),
    ),
  );
  const counts = yield* mapPieces(lines, (line): Counted | null => {
    const programme = line.receiptNumber === '' ? undefined : programmes.get(line.receiptNumber);
    if (programme === undefined) return null;
    const isCounted = line.verdict !== '対象外' && !uncounted.has(line.category);
    return { line, programme, counted: isCounted ? (line.units ?? 0) : 0 };
  });
  const counted = counts.filter((each) => each !== null);
  yield;
  const groups = groupBy(counted, ({ programme, line }) => keyOf(programme, line.category));
  const rows = orderOf(scheme, groups).map(({ programme, category, lines: own }) =>
    deviceRow([programme, category === '' ? reportTexts.blankCategory : category], own),
  );
  return [DEVICE_HEADERS, ...rows, deviceRow([TOTAL, ''], counted)];
}

const keyOf = (programme: string, category: string): string => `${programme}\n${category}`;

interface Group {
  readonly programme: string;
  readonly category: string;
  readonly lines: readonly Counted[];
}

/** 経費区分 of the rule book first, then what else was written (L-02). */
function orderOf({ programmes }: Scheme, groups: ReadonlyMap<string, readonly Counted[]>): Group[] {
  const known = programmes.flatMap(({ name, categories }) =>
    (categories ?? []).map((category) => keyOf(name, category.name)),
  );
  const order = new Map(known.map((key, at) => [key, at]));
  const programmeOrder = new Map(programmes.map(({ name }, at) => [name, at]));
  const placeOf = ({ programme, key }: { programme: string; key: string }): number =>
    (programmeOrder.get(programme) ?? programmes.length) * (known.length + 1) +
    (order.get(key) ?? known.length);
  return [...groups]
    .map(([key, lines]) => ({
      key,
      lines,
      programme: lines[0]?.programme ?? '',
      category: lines[0]?.line.category ?? '',
    }))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

function deviceRow(head: readonly string[], lines: readonly Counted[]): (string | number)[] {
  return [
    ...head,
    lines.length,
    sumBy(lines, ({ counted }) => counted),
    sumBy(lines, ({ line }) => line.cost),
    sumBy(lines, ({ line }) => line.eligibleCost),
    lines.filter(({ line }) => line.verdict === '対象外').length,
    lines.filter(({ line }) => line.verdict === '不備').length,
  ];
}
