import { offer } from './download';
import type { Stage } from './stage';
import type { Status } from './status';
import { savedFile } from './workbook-file';

/** 「保存」: hands the open workbook over as a file. */
export class Saving {
  constructor(
    private readonly button: HTMLButtonElement,
    private readonly status: Status,
    private readonly current: () => Stage | null,
    private readonly done: () => void,
  ) {
    button.addEventListener('click', () => {
      void this.save();
    });
  }

  /** There is a workbook now. */
  enable(): void {
    this.button.disabled = false;
  }

  private async save(): Promise<void> {
    const stage = this.current();
    if (!stage) return;
    const { host, name } = stage;
    try {
      await host.settled();
      offer(await savedFile(host), name);
      this.done();
      this.status.information(`「${name}」を保存しました。`);
    } catch (error) {
      console.error('[workbench]', error);
      this.status.failure(`「${name}」を保存できませんでした。画面を閉じずに、もう一度お試しください。`);
    }
  }
}
