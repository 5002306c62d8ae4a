import { cruise, type ICruiseResult } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.js';

/** A file of src/ and what it imports, types included; paths from the project's folder. */
export interface Node {
  readonly file: string;
  readonly imports: readonly string[];
}

export interface Graph {
  readonly nodes: readonly Node[];
  /** What the rules of `.dependency-cruiser.js` find. */
  readonly violations: readonly string[];
}

/** The import graph of the product as dependency-cruiser reads it. */
export async function readGraph(
  folders: readonly string[] = ['src'],
  baseDir = process.cwd(),
): Promise<Graph> {
  const { forbidden, options } = config;
  const { tsConfig: _, ...settings } = options ?? {};
  const { output } = await cruise([...folders], {
    ...settings,
    baseDir,
    validate: true,
    ruleSet: { forbidden: forbidden ?? [] },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    nodes: modules
      .filter(({ source }) => source.startsWith('src/'))
      .map(({ source, dependencies }) => ({
        file: source,
        imports: dependencies.map(({ resolved }) => resolved).filter((path) => path.startsWith('src/')),
      })),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}
