import { afterChange } from './after-change';
import { fileTrip } from './file-trip';
import { judge } from './judge';
import { type FuzzInput, makeInput } from './make-input';
import { type Depth, type Outcome, runProduct } from './run-product';
import { besideMalformed } from './same-parts';

export interface Trial {
  readonly input: FuzzInput;
  readonly outcome: Outcome;
  readonly faults: readonly string[];
}

/**
 * One input, made, worked on and judged. Sheets, a second run, an undo and a change are for some: they take most of the
 * time.
 * @param lightly for a quarter of those: what is found so is found by the whole as well.
 */
export async function tryInput(seed: number, index: number, lightly = false): Promise<Trial> {
  const input = makeInput(seed, index);
  const { dice } = input;
  const some = (percent: number): boolean => dice.chance(lightly ? Math.ceil(percent / 4) : percent);
  const rolled = { report: some(15), again: some(20), undo: some(20) };
  const [change, files] = [some(12), some(4)];
  const depth: Depth = input.isDamaged ? { ...rolled, report: false, again: false } : rolled;
  const outcome = await runProduct(input.bytes, depth);
  const faults = judge(input, outcome);
  const { saved } = outcome;
  if (saved !== null) faults.push(...(await besideMalformed(input, saved, depth)));
  if (saved !== null && files) faults.push(...(await fileTrip(input.bytes, saved, dice)));
  if (saved !== null && change && !input.isDamaged) faults.push(...(await afterChange(input, saved)));
  return { input, outcome, faults };
}

/** What repeats a finding and says where it came from. */
export const described = (seed: number, index: number, { input, faults }: Trial): string =>
  [
    `--seed ${seed} --from ${index} --count 1 (${input.base})`,
    ...input.mutations.map((what) => `    ${what}`),
    ...faults.slice(0, 6).map((what) => `  ! ${what}`),
  ].join('\n');
