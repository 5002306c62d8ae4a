/**
 * Long work that can be put down between two pieces, so that a page stays answering. It is the same work whether it
 * is done at once (a file, a custom function) or piece by piece (the pane).
 */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** Does all of it without a pause. */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Items between two places where the work can be put down: well under a millisecond each. */
const ITEMS = 32;

/** Each item in turn, with pauses. */
export function* mapPieces<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Pieces<Made[]> {
  const made: Made[] = [];
  let index = 0;
  for (const item of items) {
    made.push(make(item, index));
    index += 1;
    if (index % ITEMS === 0) yield;
  }
  return made;
}

/** As {@link mapPieces}, for the effect alone. */
export function* eachPiece<Item>(
  items: readonly Item[],
  act: (item: Item, index: number) => void,
): Pieces<void> {
  let index = 0;
  for (const item of items) {
    act(item, index);
    index += 1;
    if (index % ITEMS === 0) yield;
  }
}
