import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { PROJECT } from '../workbench/build';

type MakeConfiguration = (env: object, argv: { readonly mode: string }) => Configuration;

interface Resolved {
  readonly createData?: { resource?: string; context?: string };
}

/** Builds the product with another list of years, everything else as it stands but for its size; gives its folder. */
export async function buildWithYears(list: string): Promise<string> {
  const module = (await import(path.join(PROJECT, 'webpack.config.js'))) as { default: MakeConfiguration };
  const configuration = module.default({}, { mode: 'production' });
  const folder = mkdtempSync(path.join(tmpdir(), 'kaigo-hojo-years-'));
  const replaced = path.join(PROJECT, 'src', 'scheme', 'index.ts');
  const compiler = webpack({
    ...configuration,
    output: { ...configuration.output, path: folder },
    // what takes most of a build's time, and changes nothing that is tested here
    optimization: { minimize: false },
    performance: false,
    plugins: [
      ...(configuration.plugins ?? []),
      new webpack.NormalModuleReplacementPlugin(/./, (result: Resolved) => {
        if (result.createData?.resource !== replaced) return;
        Object.assign(result.createData, { resource: list, context: path.dirname(list) });
      }),
    ],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error !== null) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
  });
  return folder;
}
