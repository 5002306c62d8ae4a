import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** The pane has the focus, but what had it is gone. Never true while a clerk works in the sheet. */
export const focusIsLost = (): boolean => document.hasFocus() && document.activeElement === document.body;

/**
 * Keeps the place of a clerk who works by keyboard: while the progress stands where the button was it has the
 * focus, so that the Tab key leads to 中止; after the run the step's action has it.
 */
export function useKeptFocus(
  running: boolean,
  progress: boolean,
  action: RefObject<HTMLElement | null>,
  words: RefObject<HTMLElement | null>,
): void {
  const ran = useRef(false);
  useLayoutEffect(() => {
    if (progress && focusIsLost()) words.current?.focus();
  }, [progress, words]);
  useEffect(() => {
    if (!running && ran.current && focusIsLost()) action.current?.focus();
    ran.current = running;
  }, [running, action]);
}
