import { type KeyboardEvent, useCallback, useState } from 'react';

const PAGE = 10;

/** Where a key leads from `index` in a list of `count` rows; null for other keys. */
export function nextIndex(key: string, index: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE,
    PageUp: index - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = moves[key];
  if (target === undefined || count === 0) return null;
  return Math.min(count - 1, Math.max(0, target));
}

/**
 * One row of a list takes part in the Tab order and the arrow keys move it. `reveal` scrolls a row into sight;
 * the row gets the focus once it is drawn.
 */
export function useRoving(count: number, reveal: (index: number) => void) {
  const [wanted, setWanted] = useState(0);
  const current = Math.min(wanted, Math.max(0, count - 1));
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const target = nextIndex(event.key, current, count);
      if (target === null) return;
      event.preventDefault();
      setWanted(target);
      reveal(target);
      const list = event.currentTarget;
      // the row may be drawn only after the list has scrolled
      requestAnimationFrame(() =>
        requestAnimationFrame(() => list.querySelector<HTMLElement>(`[data-row="${target}"]`)?.focus()),
      );
    },
    [count, current, reveal],
  );
  return { current, setCurrent: setWanted, onKeyDown };
}
