/**
 * `npm run serve`: dist/ over HTTPS for an Excel on this machine, at the address that manifest.xml names. The
 * certificate is the development one of office-addin-dev-certs, which asks once whether it may be trusted.
 */
import { createServer } from 'node:https';
import path from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { listenFault } from '../workbench/server/port';
import { serveFile } from './serve-files';

const ROOT = path.resolve('dist');
/** The port of manifest.xml: no other will do. */
const PORT = 3000;

const server = createServer(await getHttpsServerOptions(), (request, response) => {
  serveFile(ROOT, request, response).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});
server.on('error', (error) => {
  console.error(listenFault(PORT, error));
  process.exitCode = 2;
});
server.listen(PORT, 'localhost', () => {
  process.stdout.write(`https://localhost:${PORT}/taskpane.html\n`);
});
