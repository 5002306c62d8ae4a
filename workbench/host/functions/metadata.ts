/** One parameter of a custom function, as functions.json describes it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly cancelable?: boolean };
  readonly result?: { readonly type?: string; readonly dimensionality?: 'scalar' | 'matrix' };
}

/** Reads functions.json as the build writes it; raises where it is something else. */
export function parseMetadata(json: unknown): readonly FunctionMetadata[] {
  const { functions } = json as { functions?: unknown };
  if (!Array.isArray(functions)) throw new Error('functions.json holds no list of functions');
  return functions.map((entry: Partial<FunctionMetadata>) => {
    if (typeof entry.id !== 'string' || typeof entry.name !== 'string') {
      throw new Error('functions.json holds a function without id or name');
    }
    return { ...entry, id: entry.id, name: entry.name, parameters: entry.parameters ?? [] };
  });
}
