import type { WorkbookHost } from '../../workbook/host';
import type { Reason } from '../../workbook/read/reasons';
import type { Store } from './runner';
import type { RowPlace } from './types';

/** The reason for a row by what was read last; null where the row belongs to no application. */
export function reasonFor({ get }: Store, row: RowPlace | null): Reason | null {
  return (row && get().result?.reasons.at(row.sheet, row.row)) ?? null;
}

/** While なぜこの額か is shown, it follows the selected row; at other times nobody asks for the selection. */
export class ReasonFollower {
  private stop: (() => Promise<void>) | null = null;
  private starting = false;

  constructor(
    private readonly store: Store,
    private readonly host: Pick<WorkbookHost, 'watchSelection'>,
  ) {}

  /** To be called whenever the view may have changed. */
  async follow(): Promise<void> {
    const shown = this.store.get().view === 'reason';
    if (shown && !this.stop && !this.starting) {
      this.starting = true;
      // a host that cannot tell of the selection leaves the button, which works without
      this.stop = await this.host.watchSelection((row) => this.selected(row)).catch(() => null);
      this.starting = false;
    }
    if (this.store.get().view !== 'reason' && this.stop) {
      const { stop } = this;
      this.stop = null;
      await stop().catch(() => undefined);
    }
  }

  private selected(row: RowPlace | null): void {
    const { view, running } = this.store.get();
    if (view !== 'reason' || running) return;
    const reason = reasonFor(this.store, row);
    // between two rows of applications a clerk passes many others
    if (reason) this.store.set({ reason });
  }
}
