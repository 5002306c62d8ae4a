import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startServer } from '../../workbench/server/http';
import { PROJECT, buildProduct, buildWorkbench } from '../workbench/build';
import { deskAt, type Desk } from '../workbench/desk';

/** The product at a desk of its own, with a server of its own. */
export async function benchDesk(browser: Browser, sample?: string): Promise<Desk> {
  buildProduct();
  buildWorkbench();
  const server = await startServer({
    roots: [path.join(PROJECT, 'dist')],
    officeJs: path.join(PROJECT, 'node_modules', '@microsoft', 'office-js', 'dist'),
    samples: [path.join(PROJECT, 'samples')],
    port: 0,
  });
  const desk = await deskAt({ url: server.url, browser, sample });
  return {
    ...desk,
    close: async () => {
      await desk.close();
      await server.close();
    },
  };
}
