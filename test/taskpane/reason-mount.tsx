import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { vi } from 'vitest';
import type { CellPlace } from '../../src/base/cells';
import { WorkspaceContext } from '../../src/taskpane/workspace/context';
import { START } from '../../src/taskpane/workspace/start';
import type { PaneState, StepId, Workspace } from '../../src/taskpane/workspace/types';

declare global {
  // React asks for this before it lets a test drive it
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;
// jsdom has neither; Fluent UI needs both only to be drawn
window.matchMedia ??= () =>
  ({ matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** A part of the pane over a state of the workspace, and what a clerk sees and does there. */
export class Part {
  readonly showReference = vi.fn<Workspace['showReference']>();
  readonly goTo = vi.fn((_: CellPlace) => Promise.resolve());
  readonly showStep = vi.fn((_: StepId) => {});
  private readonly host = document.body.appendChild(document.createElement('div'));
  private readonly root = createRoot(this.host);
  private state: PaneState;

  constructor(
    private readonly element: ReactNode,
    state: Partial<PaneState> = {},
  ) {
    this.state = { ...START, ...state };
  }

  /** Draws it, and waits until what it loads is there. */
  async open(state: Partial<PaneState> = {}): Promise<this> {
    this.state = { ...this.state, ...state };
    const workspace = {
      subscribe: () => () => {},
      getState: () => this.state,
      showReference: this.showReference,
      showStep: this.showStep,
      goTo: this.goTo,
    } as unknown as Workspace;
    await this.does(() =>
      this.root.render(
        <FluentProvider theme={webLightTheme}>
          <WorkspaceContext value={workspace}>{this.element}</WorkspaceContext>
        </FluentProvider>,
      ),
    );
    return this;
  }

  async does(work: () => unknown): Promise<void> {
    await act(async () => {
      await work();
      // what is imported when it is asked for
      await new Promise((later) => setTimeout(later, 0));
    });
  }

  all(selector: string): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>(selector)];
  }

  find(selector: string): HTMLElement {
    const [found] = this.all(selector);
    if (!found) throw new Error(`no ${selector} in: ${this.text}`);
    return found;
  }

  button(name: string): HTMLButtonElement {
    const found = this.all('button').find(
      (button) => button.getAttribute('aria-label') === name || button.textContent?.startsWith(name),
    );
    if (!found) throw new Error(`no button ${name} in: ${this.text}`);
    return found as HTMLButtonElement;
  }

  click(name: string): Promise<void> {
    return this.does(() => this.button(name).click());
  }

  /** Types into the field for searching. */
  type(text: string): Promise<void> {
    const field = this.find('input') as HTMLInputElement;
    return this.does(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  get text(): string {
    return this.host.textContent ?? '';
  }

  close(): void {
    act(() => this.root.unmount());
    this.host.remove();
  }
}
