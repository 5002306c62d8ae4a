import { SETTINGS_KEY } from '../../shim/contract';
import { element } from '../element';
import type { Stage } from '../stage';
import { onChanges } from './changes';
import { Keeper } from './keeper';
import { type KeptBook, Store } from './store';
import { findTab, newTab, rememberTab } from './tab';

/** `off` where the clerk wants nothing kept. */
const CHOICE_KEY = 'kaigo-hojo-workbench:keeps';

/** What is kept of the work in this browser, and the clerk's say in it. */
export class Keeping {
  private tab = '';
  private store: Store | null = null;
  private keeper: Keeper | null = null;
  private readonly dialog = element<HTMLDialogElement>('keeping');
  private readonly box = element<HTMLInputElement>('keeps');
  private readonly said = element('kept-at');

  /** @param write the workbook as a file that can be gone on with */
  constructor(private readonly write: (stage: Stage) => Promise<Uint8Array>) {
    this.box.checked = localStorage.getItem(CHOICE_KEY) !== 'off';
    this.box.addEventListener('change', () => {
      localStorage.setItem(CHOICE_KEY, this.box.checked ? 'on' : 'off');
      if (!this.box.checked) void this.forgetAll();
      else this.keeper?.changed();
    });
    const open = element('open-keeping');
    open.hidden = false;
    open.addEventListener('click', () => {
      this.dialog.showModal();
    });
    element('forget-kept').addEventListener('click', () => {
      void this.forgetAll();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.keeper?.hurry();
    });
    window.addEventListener('pagehide', () => this.keeper?.hurry());
    window.addEventListener('beforeunload', (event) => {
      if (this.keeper?.behind) event.preventDefault();
    });
  }

  /** What this tab goes on with. */
  async find(adopts: boolean): Promise<KeptBook | null> {
    this.store = await Store.open();
    if (!this.store) {
      this.tell('このブラウザーでは控えを残せません。閉じる前に「保存」してください。');
      return null;
    }
    const { id, book } = await findTab(this.store, adopts);
    this.tab = id;
    return this.box.checked ? book : null;
  }

  /** Keeps to the workbook that is open. */
  follow(stage: Stage): void {
    this.keeper?.stop();
    const { host } = stage;
    const keeper = new Keeper({
      resting: () => host.calculation.resting && !host.functions.pending,
      keep: () => this.keep(stage),
    });
    this.keeper = keeper;
    onChanges(host, () => {
      keeper.changed();
    });
  }

  /** The clerk is about to open another workbook: what was done in this one is kept first. */
  async settle(): Promise<void> {
    if (this.store && this.box.checked) await this.keeper?.finish();
  }

  /**
   * Keeps to a workbook that the clerk has opened in place of another, from now on.
   *
   * @returns what stays kept of the other
   */
  async turnTo(stage: Stage): Promise<KeptBook | null> {
    const before = (await this.store?.all())?.find(({ tab }) => tab === this.tab) ?? null;
    if (before) this.tab = await newTab();
    this.follow(stage);
    this.keeper?.changed();
    return before;
  }

  /** Goes on with a workbook that was left. */
  returnTo({ tab }: KeptBook): void {
    this.tab = rememberTab(tab);
  }

  /** The workbook has been handed over as a file: where nothing is kept, nothing is lost any more either. */
  saved(): void {
    if (!this.store || !this.box.checked) this.keeper?.stop();
  }

  /** Forgets what this tab has kept. */
  async forget(): Promise<void> {
    await this.store?.remove(this.tab);
  }

  private async keep(stage: Stage): Promise<void> {
    if (!this.store || !this.box.checked) throw new Error('nothing is kept here');
    const bytes = await this.write(stage);
    const at = Date.now();
    const settings = sessionStorage.getItem(SETTINGS_KEY);
    await this.store.put({ tab: this.tab, name: stage.name, bytes, at, settings });
    this.tell(`${timeOf(at)}に控えを残しました。`);
  }

  private async forgetAll(): Promise<void> {
    await this.store?.clear();
    this.tell('控えをすべて消しました。');
  }

  private tell(text: string): void {
    this.said.textContent = text;
  }
}

/** 11月30日 12:34 */
export function timeOf(at: number): string {
  const format = { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('ja-JP', format).format(at);
}
