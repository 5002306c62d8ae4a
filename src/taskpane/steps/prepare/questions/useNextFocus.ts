import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { focusIsLost } from '../../../parts/focus';

/** On buttons that make their row disappear. */
export const TAKES_ROW = { 'data-takes-row': '' } as const;
const MARKED = '[data-takes-row]';

/**
 * Keeps the place of a clerk who goes through a list by keyboard: where the button that was pressed is gone with its
 * row, that of the row in its place has the focus; of several rows, that in the place of the first.
 * @param items the rows; another array once they have changed
 */
export function useNextFocus(list: RefObject<HTMLElement | null>, items: unknown): void {
  const next = useRef(-1);
  useEffect(() => {
    const { current } = list;
    const noteRow = ({ target }: Event): void => {
      const pressed = target instanceof Element ? target.closest(MARKED) : null;
      const row = pressed?.closest('li') ?? pressed?.closest('section')?.querySelector('li');
      next.current = row == null ? -1 : rowsOf(current).indexOf(row);
    };
    current?.addEventListener('click', noteRow);
    return () => current?.removeEventListener('click', noteRow);
  }, [list, items]);
  useLayoutEffect(() => {
    if (next.current < 0 || !focusIsLost()) return;
    const rows = rowsOf(list.current);
    (rows[next.current] ?? rows.at(-1))?.querySelector<HTMLElement>(MARKED)?.focus();
    next.current = -1;
  }, [list, items]);
}

/** The rows that can disappear. */
const rowsOf = (list: HTMLElement | null): HTMLElement[] =>
  [...(list?.querySelectorAll('li') ?? [])].filter((row) => row.querySelector(MARKED) !== null);
