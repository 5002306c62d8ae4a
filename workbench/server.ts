/**
 * Serves the add-in and the workbench on this machine only. `npm start` builds both first.
 *
 *   node scripts/run-built.js workbench/server.ts [--port 3000] [--root dist]
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from './server/http';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: { port: { type: 'string', default: '3000' }, root: { type: 'string', default: 'dist' } },
});

const server = await startServer({
  roots: [path.resolve(project, values.root)],
  officeJs: path.join(project, 'node_modules', '@microsoft', 'office-js', 'dist'),
  samples: [path.join(project, 'samples'), path.resolve(project, values.root, 'samples')],
  port: Number(values.port),
});

console.log(`
介護補助金アドイン 作業台
  ${server.url}
をブラウザーで開いてください。終了は Ctrl+C です。(この機械の外からは見えません)
`);
process.on('SIGINT', () => {
  void server.close().then(() => process.exit(0));
});
