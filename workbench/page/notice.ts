export interface NoticeAction {
  readonly label: string;
  press(): void;
}

export type NoticeKind = 'information' | 'warning' | 'failure';

/** A message over the grid, where the clerk looks; it stays until it is closed or another takes its place. */
export class Notice {
  constructor(private readonly element: HTMLElement) {}

  show(kind: NoticeKind, lines: readonly string[], actions: readonly NoticeAction[] = []): void {
    const texts = lines.map((line) => {
      const text = document.createElement('p');
      text.textContent = line;
      return text;
    });
    const close: NoticeAction = { label: '閉じる', press: () => undefined };
    const buttons = document.createElement('div');
    buttons.className = 'notice__actions';
    buttons.append(...[...actions, close].map((action) => this.button(action)));
    this.element.dataset['kind'] = kind;
    this.element.hidden = false;
    // Set before the words come in: what is read out is what is added to a region that is there.
    this.element.setAttribute('role', kind === 'failure' ? 'alert' : 'status');
    this.element.replaceChildren(...texts, buttons);
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  private button({ label, press }: NoticeAction): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button' });
    button.textContent = label;
    button.addEventListener('click', () => {
      this.hide();
      press();
    });
    return button;
  }
}
