/**
 * Holds the keyboard where the clerk has it. The grid takes the focus whenever its selection is set, by a script and
 * however late; Excel leaves it in the pane until somebody clicks into the cells.
 *
 * @param grid where the cells are
 * @param beside elements from which the grid may not take the focus by itself
 */
export function leaveFocus(grid: HTMLElement, beside: readonly HTMLElement[]): void {
  let pressed = false;
  // Univer makes its editor outside the grid, and moves it there when it is first used
  const isOfGrid = (element: HTMLElement): boolean =>
    grid.contains(element) || element.dataset['uComp'] !== undefined;
  const holds = (element: Element | null): boolean =>
    element !== null && beside.some((each) => each.contains(element));
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      pressed = target instanceof Node && grid.contains(target);
    },
    { capture: true },
  );
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && holds(target)) pressed = false;
  });
  // the page hears nothing of a focus that goes into a frame but that it has left
  window.addEventListener('blur', () => {
    pressed = false;
  });

  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions): void {
    if (!pressed && isOfGrid(this) && holds(document.activeElement)) return;
    focus.call(this, options);
  };
}
