import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { ExampleArgument, ExampleCell } from '../../src/help/types';

/** The custom functions as Excel calls them: through the declarations that the metadata generator reads. */

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

// What Microsoft's runtime puts there before the functions load.
Object.assign(globalThis, {
  CustomFunctions: {
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    Error: ExcelError,
  },
});

const sources = ['functions', 'programme-functions', 'table-functions'].map(
  (name) => `src/functions/${name}.ts`,
);

interface ParameterEntry {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly dimensionality?: string;
}

export interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterEntry[];
}

/** functions.json as the build makes it, but for the server in the addresses. */
export async function functionEntries(): Promise<readonly FunctionEntry[]> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(sources);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return (JSON.parse(metadataJson) as { functions: FunctionEntry[] }).functions;
}

type Called = (...args: unknown[]) => unknown;

async function codeOf(name: string): Promise<Called> {
  const modules = await Promise.all([
    import('../../src/functions/functions'),
    import('../../src/functions/programme-functions'),
    import('../../src/functions/table-functions'),
  ]);
  for (const module of modules) {
    const found: unknown = Object.entries(module).find(([key]) => key === name)?.[1];
    if (typeof found === 'function') return found as Called;
  }
  throw new Error(`no function ${name}`);
}

/**
 * Calls a function as Excel does: what is left out is null, a repeating parameter gathers the rest, and an empty
 * cell of a range is `emptyCell`, 0 on the desktop and null on the web.
 */
export async function callAsExcel(
  { name, parameters }: FunctionEntry,
  args: readonly ExampleArgument[],
  emptyCell: 0 | null,
): Promise<unknown> {
  const inCell = (cell: ExampleCell): ExampleCell | null => (cell === '' ? emptyCell : cell);
  const shaped = args.map((argument) => {
    if (typeof argument !== 'object' || argument === null) return argument;
    return 'cells' in argument ? argument.cells.map((row) => row.map(inCell)) : inCell(argument.value);
  });
  const fixed = parameters.filter(({ repeating }) => repeating !== true);
  const given = fixed.map((_, index) => shaped[index] ?? null);
  const rest = shaped.slice(fixed.length).map((value) => (Array.isArray(value) ? value : [[value]]));
  const call = await codeOf(name);
  // what Microsoft's runtime hands over behind the last parameter
  const invocation = {};
  try {
    return await call(...given, ...(fixed.length < parameters.length ? [rest] : []), invocation);
  } catch (error) {
    if (error instanceof ExcelError) return { error: error.code, message: error.message };
    throw error;
  }
}
