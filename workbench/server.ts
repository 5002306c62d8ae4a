/**
 * Serves the add-in and the workbench on this machine only. `npm start` builds both first.
 *
 *   node scripts/run-built.js workbench/server.ts [--port 3000] [--root dist]
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from './server/http';
import { CallError, listenFault, readCall } from './server/port';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

async function serve(argv: readonly string[]): Promise<void> {
  const { port, root } = readCall(argv);
  const server = await startServer({
    roots: [path.resolve(project, root), path.join(project, 'build')],
    officeJs: path.join(project, 'node_modules', '@microsoft', 'office-js', 'dist'),
    samples: [path.join(project, 'samples'), path.resolve(project, root, 'samples')],
    port,
  }).catch((error: unknown) => {
    throw new CallError(listenFault(port, error));
  });
  console.log(`
介護補助金アドイン 作業台
  ${server.url}
をブラウザーで開いてください。終了は Ctrl+C です。(この機械の外からは見えません)
`);
  process.on('SIGINT', () => {
    void server.close().then(() => process.exit(0));
  });
}

try {
  await serve(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CallError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
