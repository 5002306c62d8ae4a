import { act } from 'react';
import { createRoot, type Root as ReactRoot } from 'react-dom/client';
import { vi } from 'vitest';
import type { CellPlace } from '../../src/base/cells';
import { Root } from '../../src/taskpane/Root';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import type { Change } from '../../src/workbook/host';
import type { WorkbookPort } from '../../src/workbook/port';
import type { Procedure } from '../../src/workbook/run/results';
import { fakeParts, fakeProcedure } from './fixtures';

declare global {
  // React asks for this before it lets a test drive it
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;
// jsdom has neither; the pane needs both only to be drawn
window.matchMedia ??= () =>
  ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
// the tests' clerk works in the pane
document.hasFocus = () => true;
// jsdom lays nothing out: give the scrolling part the height of a pane, so that the list draws rows
Element.prototype.scrollTo ??= () => {};
Object.defineProperty(Element.prototype, 'clientHeight', { get: () => 600 });
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 100 });

/** How far parts that are loaded late lead to further ones. */
const LOADED_DEEP = 3;

/** The pane over a fake procedure, and what a clerk sees and does there. */
export class Pane {
  readonly navigate = vi.fn((_: CellPlace) => Promise.resolve());
  change: (change: Change) => void = () => {};
  readonly workspace;
  private readonly root: ReactRoot;
  private readonly host = document.body.appendChild(document.createElement('div'));

  constructor(procedure: Partial<Procedure> = {}, port?: WorkbookPort) {
    this.workspace = createWorkspace({
      ...fakeParts({
        navigate: this.navigate,
        watch: (changed) => {
          this.change = changed;
          return Promise.resolve(() => Promise.resolve());
        },
      }),
      ...(port && { port }),
      procedure: fakeProcedure(procedure),
    });
    this.root = createRoot(this.host);
    act(() => this.root.render(<Root workspace={this.workspace} officeColours={() => undefined} />));
  }

  /** Everything between the start of `work` and a quiet pane. */
  async does(work: () => unknown): Promise<void> {
    await act(async () => {
      await work();
    });
    // parts that are loaded when they are needed, and those that these load
    for (let depth = 0; depth < LOADED_DEEP; depth += 1) await act(() => vi.dynamicImportSettled());
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.host.querySelectorAll('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
    );
    if (!found) throw new Error(`no button ${name} in: ${this.text}`);
    return found;
  }

  /** Buttons keep their focus while they cannot be used. */
  isUsable(name: string): boolean {
    return this.button(name).getAttribute('aria-disabled') !== 'true';
  }

  click(name: string): Promise<void> {
    return this.does(() => this.button(name).click());
  }

  find<E extends HTMLElement>(selector: string): E {
    const found = this.host.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }

  /** Opens the first row under which equal findings stand. */
  openGroup(): Promise<void> {
    return this.does(() => this.find<HTMLButtonElement>('[data-row][aria-expanded="false"]').click());
  }

  rows(): HTMLButtonElement[] {
    return [...this.host.querySelectorAll<HTMLButtonElement>('[data-row]')];
  }

  get text(): string {
    return this.host.textContent ?? '';
  }

  get announced(): string {
    return this.find('[role="status"]').textContent ?? '';
  }

  close(): void {
    act(() => this.root.unmount());
    this.host.remove();
  }
}
