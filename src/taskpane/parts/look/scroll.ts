import { createContext, useCallback, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { StepId, View } from '../../workspace/types';

/** The one scrolling element of the pane; long lists measure themselves against it. */
export const ScrollContext = createContext<HTMLElement | null>(null);

export function useScroller(): HTMLElement | null {
  return useContext(ScrollContext);
}

/** A callback ref that renders again once the element is there. */
export function useScrollElement() {
  return useState<HTMLElement | null>(null);
}

/**
 * A step begins at its top, and stands where it was left after a screen that was opened from it. Returns what is to
 * be called when the element has scrolled.
 */
export function useKeptScroll(scroller: HTMLElement | null, step: StepId, view: View): () => void {
  const left = useRef(0);
  const shown = useRef(step);
  useLayoutEffect(() => {
    if (shown.current !== step) left.current = 0;
    shown.current = step;
    scroller?.scrollTo({ top: view === 'steps' ? left.current : 0 });
  }, [scroller, step, view]);
  return useCallback(() => {
    if (view === 'steps' && scroller) left.current = scroller.scrollTop;
  }, [scroller, view]);
}
