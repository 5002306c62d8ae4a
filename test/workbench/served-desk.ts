import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startServer } from '../../workbench/server/http';
import { buildWorkbench, PROJECT, WORKBENCH_ROOT } from './build';
import { type Desk, deskAt } from './desk';

export interface ServedDesk {
  /** File name of a sample workbook; an empty workbook without one. */
  readonly sample?: string | undefined;
  /** Folder of another build of the product, to be taken instead of dist. */
  readonly build?: string;
  /** As in {@link deskAt}. */
  readonly drawn?: boolean;
}

/** The product at a desk with a server of its own. */
export async function servedDesk(browser: Browser, { sample, build, drawn }: ServedDesk = {}): Promise<Desk> {
  buildWorkbench();
  const dist = path.join(PROJECT, 'dist');
  const server = await startServer({
    roots: [...(build === undefined ? [] : [build]), dist, WORKBENCH_ROOT],
    officeJs: path.join(PROJECT, 'node_modules', '@microsoft', 'office-js', 'dist'),
    samples: [path.join(PROJECT, 'samples')],
    port: 0,
  });
  const desk = await deskAt({ url: server.url, browser, sample, drawn });
  return {
    ...desk,
    close: async () => {
      await desk.close();
      await server.close();
    },
  };
}
