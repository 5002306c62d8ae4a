/** As long as a click lasts, and a bit: what a run reads anyway isn't read for the focus that came with the click. */
const AFTER_MS = 500;

/**
 * Looks at the workbook when a clerk comes back to the pane, from the grid or from another window.
 * @param look prepared as the focus comes, carried out a little later
 */
export function onReturn(look: () => () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const back = (): void => {
    clearTimeout(timer);
    const prepared = look();
    timer = setTimeout(() => void prepared(), AFTER_MS);
  };
  window.addEventListener('focus', back);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') back();
  });
}
