import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { findFile } from './files';
import { contentType, injectShim, securityHeaders } from './pages';
import { pathOf } from './request';

export interface ServerOptions {
  /** Folders that are searched in this order for what is asked. */
  readonly roots: readonly string[];
  /** Microsoft's office.js as installed, for pages built without a copy of it. */
  readonly officeJs: string;
  /** Folders of sample workbooks, offered under /samples/. */
  readonly samples: readonly string[];
  /** 0 for any free port. A port that is taken is replaced by a free one. */
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** No answer is taken for another kind than it says. */
const NOSNIFF = { 'X-Content-Type-Options': 'nosniff' } as const;

/** Starts the server on the loopback address. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    respond(request, response, options).catch((error: unknown) => {
      console.error(error);
      end(response, 500, 'サーバーで問題が起きました。端末の表示を確かめてください。');
    });
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, LOOPBACK, () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(options.port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listen(0);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://localhost:${String(address.port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  const pathname = pathOf(request);
  if (typeof pathname !== 'string') return end(response, pathname.status, pathname.text);
  if (pathname === '/') {
    response.writeHead(302, { Location: '/workbench/', ...NOSNIFF });
    response.end();
    return;
  }
  if (pathname === '/samples/index.json') return json(response, await sampleNames(options.samples));
  const wanted = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const file = await find(wanted, options);
  if (file === null) return end(response, 404, `見つかりません: ${pathname}`);
  await send(request, response, file, wanted);
}

async function find(pathname: string, { roots, samples, officeJs }: ServerOptions): Promise<string | null> {
  const sample = /^\/samples\/([^/]+\.xlsx)$/.exec(pathname)?.[1];
  if (sample !== undefined) return first(samples, sample);
  const file = await first(roots, pathname.slice(1));
  if (file !== null) return file;
  const office = /^\/office-js\/(.+)$/.exec(pathname)?.[1];
  return office === undefined ? null : findFile(officeJs, office);
}

async function first(folders: readonly string[], name: string): Promise<string | null> {
  for (const folder of folders) {
    const file = await findFile(folder, name);
    if (file !== null) return file;
  }
  return null;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  pathname: string,
): Promise<void> {
  const isPage = file.endsWith('.html');
  const content = await readFile(file);
  const body = isPage ? Buffer.from(injectShim(content.toString('utf8'), pathname)) : content;
  const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  // asked for each time, sent where it differs: a browser keeps a script as it has compiled it
  const cached = { 'Cache-Control': 'no-cache', ETag: tag };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, { ...cached, ...NOSNIFF });
    response.end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': contentType(file),
    'Content-Length': body.byteLength,
    ...cached,
    ...(isPage ? securityHeaders(pathname) : {}),
    ...NOSNIFF,
    'Referrer-Policy': 'no-referrer',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function sampleNames(folders: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  const names = [...new Set(lists.flat())].filter((name) => path.extname(name) === '.xlsx');
  return names.sort((a, b) => a.localeCompare(b, 'ja'));
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': contentType('.json'), 'Cache-Control': 'no-cache', ...NOSNIFF });
  response.end(JSON.stringify(value));
}

function end(response: ServerResponse, status: number, text: string): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': contentType('.txt'), ...NOSNIFF });
  response.end(text);
}
