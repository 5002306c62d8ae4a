import type { Addin } from '../host/addin';
import type { Control, Manifest } from './manifest';

const REFUSED = '今は使えません。';

/** The add-in's tab of the ribbon, as the manifest describes it. A button that can't be used says so. */
export class Ribbon {
  private readonly buttons = new Map<string, { control: Control; element: HTMLButtonElement }>();
  private readonly tabs = new Map<string, HTMLElement>();
  private addin: Addin | null = null;

  constructor(
    strip: HTMLElement,
    { tabs }: Manifest,
    private readonly press: (control: Control) => void,
  ) {
    for (const tab of tabs) {
      const section = make('section', 'ribbon__tab');
      section.setAttribute('aria-label', `リボン ${tab.label}`);
      section.append(make('h2', 'ribbon__title', tab.label));
      for (const group of tab.groups) {
        const buttons = make('div', 'ribbon__group');
        buttons.setAttribute('role', 'group');
        buttons.setAttribute('aria-label', group.label);
        buttons.append(...group.controls.map((control) => this.button(control)));
        section.append(buttons);
      }
      this.tabs.set(tab.id, section);
      strip.append(section);
    }
    strip.hidden = tabs.length === 0;
  }

  /** Keeps to what the add-in of an open workbook says of its buttons. */
  follow(addin: Addin): void {
    this.addin = addin;
    addin.onChange(() => {
      if (this.addin === addin) this.update();
    });
    this.update();
    for (const id of this.buttons.keys()) this.done(id);
  }

  /** The command of a button is running. */
  busy(id: string): void {
    this.buttons.get(id)?.element.setAttribute('aria-busy', 'true');
  }

  done(id: string): void {
    this.buttons.get(id)?.element.removeAttribute('aria-busy');
  }

  private button(control: Control): HTMLButtonElement {
    const element = make('button', 'ribbon__button');
    element.type = 'button';
    element.dataset['control'] = control.id;
    if (control.icon !== null) {
      const icon = make('img', 'ribbon__icon');
      Object.assign(icon, { src: control.icon, alt: '', width: 24, height: 24 });
      element.append(icon);
    }
    element.append(make('span', 'ribbon__label', control.label));
    element.addEventListener('click', () => {
      if (element.getAttribute('aria-disabled') !== 'true') this.press(control);
    });
    this.buttons.set(control.id, { control, element });
    return element;
  }

  /** Not with `disabled`: who uses a keyboard must be able to reach the reason. */
  private update(): void {
    for (const [id, section] of this.tabs) section.hidden = this.addin?.isTabVisible(id) === false;
    for (const [id, { control, element }] of this.buttons) {
      const enabled = this.addin?.isEnabled(id) ?? control.enabled;
      element.title = enabled ? control.tip : REFUSED + control.tip;
      element.setAttribute('aria-disabled', String(!enabled));
    }
  }
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
