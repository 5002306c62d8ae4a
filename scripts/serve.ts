/**
 * `npm run serve`: dist/ over HTTPS for an Excel on this machine, at the address that manifest.xml names. The
 * certificate is the development one of office-addin-dev-certs, which asks once whether it may be trusted.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';

const ROOT = path.resolve('dist');
const PORT = 3000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
};

const server = createServer(await getHttpsServerOptions(), (request, response) => {
  const { pathname } = new URL(request.url ?? '/', `https://localhost:${PORT}`);
  void send(pathname).then(({ status, type, body }) => {
    // no-cache, not no-store: Excel shows no icon that it may not store.
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    response.end(body);
  });
});
server.listen(PORT, 'localhost', () => {
  process.stdout.write(`https://localhost:${PORT}/taskpane.html\n`);
});

async function send(pathname: string): Promise<{ status: number; type: string; body: Uint8Array | string }> {
  const file = path.join(ROOT, decodePath(pathname));
  const type = TYPES[path.extname(file)];
  const missing = { status: 404, type: 'text/plain; charset=utf-8', body: 'not found' };
  if (type === undefined || !file.startsWith(ROOT + path.sep)) return missing;
  try {
    return { status: 200, type, body: await readFile(file) };
  } catch {
    return missing;
  }
}

/** The path as text; one that is not percent-encoded text names no file. */
function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}
