import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const DIST = path.join(PROJECT, 'dist');
/** What a server of the workbench serves beside the product. */
export const WORKBENCH_ROOT = path.join(PROJECT, 'build');

interface Build {
  readonly config: string;
  /** The file whose time says when it was built. */
  readonly result: string;
  /** Files and folders that it is made of. */
  readonly sources: readonly string[];
  /** False where the result comes from another kind of build. */
  readonly fits: (result: string) => boolean;
}

const WORKBENCH: Build = {
  config: 'workbench/webpack.config.js',
  result: path.join(WORKBENCH_ROOT, 'workbench', 'main.js'),
  // The page opens and saves files with the add-in's own package code.
  sources: ['workbench', 'src', 'package-lock.json'],
  fits: () => true,
};

const PRODUCT: Build = {
  config: 'webpack.config.js',
  result: path.join(DIST, 'taskpane.html'),
  sources: [
    'src',
    'assets',
    'scripts/papers',
    'LICENSE',
    'NOTICE',
    'manifest.xml',
    'webpack.config.js',
    'package-lock.json',
  ],
  // Neither a development build nor one that takes office.js from the CDN.
  fits: (page) =>
    /src="?taskpane\.[0-9a-f]{12}\.js"?/.test(page) && /src="?office-js\/office\.js"?/.test(page),
};

/** Builds the workbench, unless it is newer than everything that it is made of; says whether it did. */
export const buildWorkbench = (): boolean => bringUpToDate(WORKBENCH);

/** Builds the add-in as `npm run build` does, unless dist holds that build of the present sources. */
export const buildProduct = (): boolean => bringUpToDate(PRODUCT);

function bringUpToDate(build: Build): boolean {
  if (isUpToDate(build)) return false;
  const started = new Date();
  const webpack = path.join(PROJECT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--config', build.config], {
    cwd: PROJECT,
    env: { ...process.env, NODE_ENV: 'production', OFFICE_JS: 'local' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // webpack leaves a file alone that comes out as it was; and what is edited meanwhile is newer.
  utimesSync(build.result, started, started);
  return true;
}

function isUpToDate({ result, sources, fits }: Build): boolean {
  if (!existsSync(result) || !fits(readFileSync(result, 'utf8'))) return false;
  return (
    statSync(result).mtimeMs > Math.max(...sources.flatMap(filesOf).map((file) => statSync(file).mtimeMs))
  );
}

function filesOf(source: string): string[] {
  const whole = path.join(PROJECT, source);
  if (statSync(whole).isFile()) return [whole];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
