import { inject } from 'vitest';
import { connectBrowser } from '../browser/shared';
import { type Desk, deskAt } from './desk';

export interface SuiteDesk {
  /** `tests`: the small pane of the tests; `product`: what the add-in's build has left in dist. */
  readonly pane?: 'tests' | 'product';
  /** File name of a sample workbook; an empty workbook without one. */
  readonly sample?: string;
  /** As in `DeskOptions`. */
  readonly bare?: boolean;
}

/** A desk for a suite, in the browser and on the servers that all suites share. */
export async function openDesk({ pane = 'tests', sample, bare }: SuiteDesk = {}): Promise<Desk> {
  const browser = await connectBrowser();
  const url = inject(pane === 'tests' ? 'testsUrl' : 'productUrl');
  const desk = await deskAt({ url, browser, sample, bare });
  return {
    ...desk,
    close: async () => {
      await desk.close();
      await browser.close();
    },
  };
}
