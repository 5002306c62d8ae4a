const MIN_WIDTH = 350;
const MAX_WIDTH = 420;
const STEP = 10;

/** Lets the pane be made wider or narrower with the pointer or with the arrow keys. */
export function setUpDivider(divider: HTMLElement, desk: HTMLElement): void {
  let width = 380;

  const show = (next: number): void => {
    width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.round(next)));
    desk.style.setProperty('--pane-width', `${String(width)}px`);
    divider.setAttribute('aria-valuenow', String(width));
  };

  divider.setAttribute('aria-valuemin', String(MIN_WIDTH));
  divider.setAttribute('aria-valuemax', String(MAX_WIDTH));
  show(width);

  divider.addEventListener('keydown', (event) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: MAX_WIDTH,
      End: MIN_WIDTH,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  });

  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    divider.classList.add('desk__divider--dragged');
    desk.classList.add('desk--dragging');
    const move = ({ clientX }: PointerEvent): void => {
      show(desk.getBoundingClientRect().right - clientX);
    };
    divider.addEventListener('pointermove', move);
    divider.addEventListener(
      'lostpointercapture',
      () => {
        divider.removeEventListener('pointermove', move);
        divider.classList.remove('desk__divider--dragged');
        desk.classList.remove('desk--dragging');
      },
      { once: true },
    );
  });
}
