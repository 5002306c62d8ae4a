import type { Pieces } from '../../base/pieces';
import type { Yen } from '../../scheme/units';
import { differenceBetween, type Figures, figuresOf, type ProgrammeFigures, programmesOf } from './figures';
import type { Books, Ground } from './ground';
import { type Standing, variedPieces } from './varied';

/** An application whose 交付予定額 differs, in yen; null: it has none. */
export interface OutcomeChange {
  /** Its position in {@link Ground.applications}. */
  readonly position: number;
  readonly before: Yen | null;
  readonly after: Yen | null;
}

/** One choice of settings beside the base. */
export interface Compared {
  readonly figures: Figures;
  readonly difference: Figures;
  /** How many applications get more, and how many less. */
  readonly raised: number;
  readonly lowered: number;
  readonly programmes: readonly ProgrammeFigures[];
  /** The largest differences, the greatest first; whatever the order of rows, the same. */
  readonly largest: readonly OutcomeChange[];
}

/** So many scenarios stand beside the present. */
export const MOST_SCENARIOS = 4;

const MOST_SHOWN = 10;

/** What the applications come to in each scenario; nothing of the present changes. */
export function* scenarioPieces(
  ground: Ground,
  present: Standing,
  scenarios: readonly Books[],
): Pieces<Standing[]> {
  const standings: Standing[] = [];
  for (const books of scenarios) standings.push(yield* variedPieces(ground, present, books));
  return standings;
}

/** Each against the named one of them. @throws RangeError where there is no such base. */
export function compareStandings(
  ground: Ground,
  standings: readonly Standing[],
  base: number,
): readonly Compared[] {
  const against = standings[base];
  if (against === undefined) throw new RangeError(`no base ${base}`);
  const before = figuresOf(ground, against);
  return standings.map((standing) => {
    const figures = figuresOf(ground, standing);
    const changes = changesBetween(against, standing);
    return {
      figures,
      difference: differenceBetween(before, figures),
      raised: changes.filter((change) => differenceOf(change) > 0).length,
      lowered: changes.filter((change) => differenceOf(change) < 0).length,
      programmes: programmesOf(ground, standing),
      largest: changes.sort((a, b) => byDifference(ground, a, b)).slice(0, MOST_SHOWN),
    };
  });
}

const changesBetween = (base: Standing, other: Standing): OutcomeChange[] =>
  base.outcomes.flatMap(({ planned }, position): OutcomeChange[] => {
    const after = other.outcomes[position]?.planned ?? null;
    return after === planned ? [] : [{ position, before: planned, after }];
  });

const differenceOf = ({ before, after }: Pick<OutcomeChange, 'before' | 'after'>): number =>
  (after ?? 0) - (before ?? 0);

function byDifference({ applications }: Ground, a: OutcomeChange, b: OutcomeChange): number {
  const [one, other] = [applications[a.position], applications[b.position]];
  const byAmount = Math.abs(differenceOf(b)) - Math.abs(differenceOf(a));
  if (byAmount !== 0 || one === undefined || other === undefined) return byAmount;
  if (one.receiptNumber === other.receiptNumber) return one.row - other.row;
  return one.receiptNumber < other.receiptNumber ? -1 : 1;
}
