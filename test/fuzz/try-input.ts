import { judge } from './judge';
import { makeInput, type FuzzInput } from './make-input';
import { runProduct, type Depth, type Outcome } from './run-product';

export interface Trial {
  readonly input: FuzzInput;
  readonly outcome: Outcome;
  readonly faults: readonly string[];
}

/** One input, made, worked on and judged. Sheets, a second run and an undo are for some: they take most of the time. */
export async function tryInput(seed: number, index: number): Promise<Trial> {
  const input = makeInput(seed, index);
  const { dice } = input;
  const depth: Depth = input.isDamaged
    ? { report: false, again: false, undo: dice.chance(20) }
    : { report: dice.chance(15), again: dice.chance(20), undo: dice.chance(20) };
  const outcome = await runProduct(input.bytes, depth);
  return { input, outcome, faults: judge(input, outcome) };
}

/** What repeats a finding and says where it came from. */
export const described = (seed: number, index: number, { input, faults }: Trial): string =>
  [
    `--seed ${seed} --from ${index} --count 1 (${input.base})`,
    ...input.mutations.map((what) => `    ${what}`),
    ...faults.slice(0, 6).map((what) => `  ! ${what}`),
  ].join('\n');
