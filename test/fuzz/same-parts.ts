import { unzipSync } from 'fflate';
import type { FuzzInput } from './make-input';
import { type Depth, runProduct } from './run-product';

/**
 * A file with a part that is not well-formed is refused; where nobody names that part it makes no difference, and what
 * is saved is what is saved of the sound file.
 */
export async function besideMalformed(
  { sound }: FuzzInput,
  saved: Uint8Array,
  depth: Depth,
): Promise<readonly string[]> {
  if (sound === null) return [];
  const other = (await runProduct(sound.bytes, { ...depth, again: false, undo: false })).saved;
  if (other === null) return [`a malformed ${sound.part} is processed, the sound one is refused`];
  return differing(unzipSync(saved), unzipSync(other), sound.part).map(
    (part) => `a malformed ${sound.part} changes ${part}`,
  );
}

type Files = Readonly<Record<string, Uint8Array>>;

function differing(one: Files, other: Files, except: string): readonly string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter(
    (name) => name !== except && Buffer.compare(one[name] ?? Buffer.of(), other[name] ?? Buffer.of()) !== 0,
  );
}
