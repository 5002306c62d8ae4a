import { offer } from './download';
import { Keeping, timeOf } from './kept/keeping';
import { OtherTabs } from './kept/other-tabs';
import type { KeptBook } from './kept/store';
import type { BookFile } from './refused';
import type { Workbench } from './workbench';
import { keptFile } from './workbook-file';

export interface Beginning {
  /** The workbook that is opened where there is nothing to go on with. */
  first(): Promise<BookFile | null>;
  /** Whether a new tab takes up the work of one that was closed. */
  readonly adopts: boolean;
}

/** The work in this tab: begun with a sample or gone on with, kept as it is done, and told from that of other tabs. */
export class Session {
  private readonly keeping = new Keeping(({ host }) => keptFile(host));
  private readonly tabs: OtherTabs;

  constructor(
    private readonly workbench: Workbench,
    private readonly beginning: Beginning,
  ) {
    this.tabs = new OtherTabs((name) => {
      workbench.notices.show('tabs', 'warning', [
        `「${name}」は、ほかのタブでも開いています。`,
        'ここでの変更は、そのタブには入りません。控えはタブごとに別に残すので、互いに上書きしません。',
      ]);
    });
    workbench.listener = {
      shown: (stage, chosen) => {
        this.tabs.opened(stage.name);
        if (!chosen) this.keeping.follow(stage);
        else {
          void this.keeping.turnTo(stage).then((before) => {
            if (before) this.offerReturn(before);
          });
        }
      },
      saved: () => {
        this.keeping.saved();
      },
      leaving: () => this.keeping.settle(),
    };
  }

  async begin(): Promise<void> {
    const kept = await this.keeping.find(this.beginning.adopts);
    if (kept) await this.resume(kept);
    else await this.workbench.start(await this.beginning.first());
  }

  private async resume(kept: KeptBook): Promise<void> {
    await this.workbench.start(kept);
    // What calls of the add-in's functions spill is no part of the file.
    this.workbench.host.calculation.recalculateAll();
    const lines = [
      '前回の続きを開きました。',
      `「${kept.name}」の${timeOf(kept.at)}の控えです。この端末のこのブラウザーの中にだけあります。`,
    ];
    const restart = (): void => {
      void this.restart();
    };
    this.workbench.notices.show('resumed', 'information', lines, [
      { label: '控えを破棄して見本に戻す', press: restart },
      {
        label: '控えをファイルに保存',
        press: () => {
          offer(kept.bytes, kept.name);
        },
      },
    ]);
  }

  private async restart(): Promise<void> {
    await this.keeping.forget();
    await this.workbench.start(await this.beginning.first());
  }

  private offerReturn(before: KeptBook): void {
    const press = (): void => {
      this.keeping.returnTo(before);
      void this.resume(before);
    };
    const lines = [`「${before.name}」の変更は、このブラウザーの控えに残っています。`];
    this.workbench.notices.show('left', 'information', lines, [{ label: `「${before.name}」に戻る`, press }]);
  }
}
