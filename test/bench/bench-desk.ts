import type { Browser } from 'playwright-core';
import { buildProduct } from '../workbench/build';
import type { Desk } from '../workbench/desk';
import { servedDesk } from '../workbench/served-desk';

/** The product at a desk of its own, built from the present sources. */
export async function benchDesk(browser: Browser, sample?: string): Promise<Desk> {
  buildProduct();
  return servedDesk(browser, { sample, drawn: true });
}
