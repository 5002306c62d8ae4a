import { createContext, useContext, useState } from 'react';

/** The one scrolling element of the pane; long lists measure themselves against it. */
export const ScrollContext = createContext<HTMLElement | null>(null);

export function useScroller(): HTMLElement | null {
  return useContext(ScrollContext);
}

/** A callback ref that renders again once the element is there. */
export function useScrollElement() {
  return useState<HTMLElement | null>(null);
}
