export interface NoticeAction {
  readonly label: string;
  press(): void;
}

export type NoticeKind = 'information' | 'warning' | 'failure';

/** Messages over the grid, where the clerk looks; each stays until it is closed or one of its kind takes its place. */
export class Notices {
  private readonly shown = new Map<string, HTMLElement>();

  constructor(private readonly place: HTMLElement) {}

  /** @param topic one message for each */
  show(
    topic: string,
    kind: NoticeKind,
    lines: readonly string[],
    actions: readonly NoticeAction[] = [],
  ): void {
    const notice = this.region(topic);
    const texts = lines.map((line) => {
      const text = document.createElement('p');
      text.textContent = line;
      return text;
    });
    const close: NoticeAction = { label: '閉じる', press: () => undefined };
    const buttons = document.createElement('div');
    buttons.className = 'notice__actions';
    buttons.append(...[...actions, close].map((action) => this.button(topic, action)));
    notice.dataset['kind'] = kind;
    // Set before the words come in: what is read out is what is added to a region that is there.
    notice.setAttribute('role', kind === 'failure' ? 'alert' : 'status');
    notice.replaceChildren(...texts, buttons);
  }

  hide(topic: string): void {
    this.shown.get(topic)?.remove();
    this.shown.delete(topic);
  }

  /** Another workbook is shown: what was said of the one before is over. */
  clear(): void {
    for (const topic of [...this.shown.keys()]) this.hide(topic);
  }

  private region(topic: string): HTMLElement {
    const known = this.shown.get(topic);
    if (known) return known;
    const made = document.createElement('div');
    made.className = 'notice';
    this.shown.set(topic, made);
    this.place.append(made);
    return made;
  }

  private button(topic: string, { label, press }: NoticeAction): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button' });
    button.textContent = label;
    button.addEventListener('click', () => {
      this.hide(topic);
      press();
    });
    return button;
  }
}
