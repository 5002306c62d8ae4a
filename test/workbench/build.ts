import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const SOURCES = path.join(PROJECT, 'workbench');
const BUILT = path.join(PROJECT, 'dist', 'workbench', 'main.js');

function newestSource(): number {
  const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|css|html)$/.test(name) && !name.startsWith('server'))
    .map((name) => path.join(SOURCES, name));
  const files = [...sources, path.join(PROJECT, 'package-lock.json')];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** Builds dist/workbench, unless it is newer than everything that it is made of. */
export function buildWorkbench(): void {
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs > newestSource()) return;
  const webpack = path.join(PROJECT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  execFileSync(process.execPath, [webpack, '--config', 'workbench/webpack.config.js'], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
