/** The ribbon of the add-in as its manifest describes it: ids only. */
export interface RibbonIds {
  readonly tabs: readonly string[];
  /** Ids of buttons, and whether they can be used from the beginning. */
  readonly buttons: ReadonlyMap<string, boolean>;
}

export type StartState = 'Inactive' | 'Background' | 'Visible';

const NOTHING: RibbonIds = { tabs: [], buttons: new Map() };

/** What the add-in may change of the window around the grid: its ribbon buttons, its tab and its pane. */
export class Addin {
  private enabled = new Map<string, boolean>();
  private hiddenTabs = new Set<string>();
  private visible = true;
  private readonly callbacks = new Set<() => void>();
  startState: StartState = 'Inactive';

  constructor(private readonly ids: RibbonIds = NOTHING) {
    this.reset();
  }

  /** The page of the add-in was loaded anew: its ribbon is the manifest's again. */
  reset(): void {
    this.enabled = new Map(this.ids.buttons);
    this.hiddenTabs.clear();
    this.changed();
  }

  onChange(callback: () => void): void {
    this.callbacks.add(callback);
  }

  hasButton(id: string): boolean {
    return this.enabled.has(id);
  }

  hasTab(id: string): boolean {
    return this.ids.tabs.includes(id);
  }

  get buttonIds(): readonly string[] {
    return [...this.enabled.keys()];
  }

  isEnabled(id: string): boolean {
    return this.enabled.get(id) ?? true;
  }

  enable(id: string, value: boolean): void {
    this.enabled.set(id, value);
    this.changed();
  }

  isTabVisible(id: string): boolean {
    return !this.hiddenTabs.has(id);
  }

  showTab(id: string, value: boolean): void {
    if (value) this.hiddenTabs.delete(id);
    else this.hiddenTabs.add(id);
    this.changed();
  }

  get paneVisible(): boolean {
    return this.visible;
  }

  showPane(value: boolean): void {
    if (this.visible === value) return;
    this.visible = value;
    this.changed();
  }

  private changed(): void {
    for (const callback of this.callbacks) callback();
  }
}
