import path from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../workbench/server/http';
import { buildProduct, buildWorkbench, PROJECT, WORKBENCH_ROOT } from '../workbench/build';
import { findChromium, launchOptions } from './browser';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser of all suites listens. */
    browser: string;
    /** Pages with the small pane of the tests, and those that the add-in's build has left in dist. */
    testsUrl: string;
    productUrl: string;
  }
}

/** One build, one browser and one server of each kind for all suites. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  buildProduct();
  buildWorkbench();
  const browser = await chromium.launchServer(launchOptions(await findChromium()));
  const dist = path.join(PROJECT, 'dist');
  const serve = (roots: readonly string[]) =>
    startServer({
      roots: [...roots, WORKBENCH_ROOT],
      officeJs: path.join(PROJECT, 'node_modules', '@microsoft', 'office-js', 'dist'),
      samples: [path.join(PROJECT, 'samples')],
      port: 0,
    });
  const tests = await serve([path.join(PROJECT, 'test', 'workbench', 'pane'), dist]);
  const product = await serve([dist]);
  provide('browser', browser.wsEndpoint());
  provide('testsUrl', tests.url);
  provide('productUrl', product.url);
  return async () => {
    await browser.close();
    await Promise.all([tests.close(), product.close()]);
  };
}
