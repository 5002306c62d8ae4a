import { createRequire } from 'node:module';
import { tsImport } from 'tsx/esm/api';

/** webpack's own code that starts a script and loads the others is in the bundles too. */
const RUNTIME = createRequire(import.meta.url).resolve('webpack/package.json');

/**
 * Writes the licence texts and the bill of materials of what webpack has put into the scripts: asked of webpack
 * itself, after all names are final, so that nothing is listed that was shaken off and nothing is forgotten.
 */
export class PapersPlugin {
  /** @param copied packages of which files are copied as they come: name, and the files in dist/ */
  constructor(project, copied) {
    this.project = project;
    this.copied = copied;
  }

  apply(compiler) {
    const name = PapersPlugin.name;
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { papers } = await tsImport('./index.ts', import.meta.url);
        for (const [file, text] of papers(this.project, modulesByScript(compilation), this.copied)) {
          compilation.emitAsset(file, new sources.RawSource(text));
        }
      });
    });
  }
}

function modulesByScript({ chunks, chunkGraph }) {
  const scripts = new Map();
  for (const chunk of chunks) {
    const modules = [...chunkGraph.getChunkModulesIterable(chunk)].flatMap(filesOf);
    for (const file of chunk.files) {
      if (file.endsWith('.js')) scripts.set(file, [...(scripts.get(file) ?? []), RUNTIME, ...modules]);
    }
  }
  return scripts;
}

/** Several modules may have been joined into one. */
function filesOf(module) {
  const parts = module.modules ?? [module];
  return parts.flatMap((part) => part.nameForCondition?.() ?? []);
}
