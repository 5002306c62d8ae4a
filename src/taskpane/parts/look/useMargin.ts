import { type RefObject, useLayoutEffect, useState } from 'react';

/** How far a list begins below the top of the panel; what stands above it changes height. */
export function useMargin(list: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const panel = list.current?.offsetParent;
    const measure = (): void => setMargin(list.current?.offsetTop ?? 0);
    measure();
    if (!panel) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(panel);
    return () => observer.disconnect();
  }, [list]);
  return margin;
}
