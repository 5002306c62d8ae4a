import { type FunctionMetadata, parseMetadata } from '../host/functions/metadata';
import type { Host } from '../host/host';
import type { Notices } from './notice';

const FUNCTIONS_URL = '/functions.json';
const MISSING = [
  'アドインの関数の一覧を読み込めませんでした。GRANT_ で始まる関数は #NAME? になります。',
  'サーバーが動いているかを確かめ、「もう一度読み込む」を押してください。',
];

/** The functions of the add-in as its build describes them; read once, and again where that has failed. */
export class FunctionList {
  private read: readonly FunctionMetadata[] | null = null;

  /** null where they can't be had: formulas with them would say #NAME?. */
  async get(): Promise<readonly FunctionMetadata[] | null> {
    if (this.read) return this.read;
    try {
      const response = await fetch(FUNCTIONS_URL);
      if (response.ok) this.read = parseMetadata(await response.json());
    } catch (error) {
      console.error('[workbench]', error);
    }
    return this.read;
  }

  /** Says that they are missing, and offers to try again: what stands in the cells is then calculated anew. */
  offer(notices: Notices, host: () => Host): void {
    const press = (): void => {
      void this.get().then((functions) => {
        if (!functions) {
          this.offer(notices, host);
          return;
        }
        const { functions: known, calculation } = host();
        known.register(functions);
        calculation.forgetFormulas();
        calculation.recalculateAll();
      });
    };
    notices.show('functions', 'failure', MISSING, [{ label: 'もう一度読み込む', press }]);
  }
}
