import type { Pieces } from '../../base/pieces';
import { type Figures, figuresOf } from './figures';
import type { Books, Ground } from './ground';
import { type Standing, variedPieces } from './varied';

/** So many steps a curve has at most: パッケージ上限額 from 400万 to 1,000万 by 10万. */
export const MOST_STEPS = 61;

/** The settings at each step, which may be read only once the curve is there; an array of them is one. */
export interface Steps {
  readonly length: number;
  at(step: number): Books | undefined;
}

/**
 * The figures with a setting at each step, told as they come. Each step goes on from the one before it, so that only
 * what the setting reaches between the two is assessed anew.
 * @throws RangeError for more than {@link MOST_STEPS} steps.
 */
export function* curvePieces(
  ground: Ground,
  present: Standing,
  steps: Steps,
  tell: (figures: Figures, step: number) => void,
): Pieces<void> {
  if (steps.length > MOST_STEPS) throw new RangeError(`${steps.length} steps`);
  let standing = present;
  for (let step = 0; step < steps.length; step += 1) {
    const books = steps.at(step);
    if (books === undefined) throw new RangeError(`no step ${step}`);
    standing = yield* variedPieces(ground, standing, books);
    tell(figuresOf(ground, standing), step);
    yield;
  }
}
