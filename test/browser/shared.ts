/**
 * Before the browser suites: brings both builds up to date, and starts the one browser that all suites share. Each
 * suite connects to it and works in contexts of its own; the address goes to them by the environment.
 */
import { chromium } from 'playwright-core';
import { buildAll } from '../workbench/build';
import { SHARED_BROWSER, findChromium } from './browser';

export default async function setup(): Promise<() => Promise<void>> {
  await buildAll();
  const { executablePath, args } = await findChromium();
  console.info(`ブラウザー: ${executablePath}`);
  const server = await chromium.launchServer({ executablePath, args: [...args], headless: true });
  process.env[SHARED_BROWSER] = server.wsEndpoint();
  return async () => {
    Reflect.deleteProperty(process.env, SHARED_BROWSER);
    await server.close();
  };
}
