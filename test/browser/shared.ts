import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** The browser that all suites share; closing it ends this suite's part in it alone. */
export const connectBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));
