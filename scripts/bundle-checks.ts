/** What the manifest and functions.json promise, held against what the built scripts make known to Excel. */

const FUNCTION_ID = /^GRANT_[A-Z_]+$/;

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly parameters: readonly { readonly name: string; readonly description?: string | undefined }[];
}

/** A function that Excel would list but not find, or code that Excel would never call. */
export function checkFunctions(functions: readonly FunctionMetadata[], coded: readonly string[]): string[] {
  const declared = functions.map((item) => item.id);
  return twoWay('function', declared, coded, 'functions.json');
}

/** The names stand in saved workbooks and the descriptions in Excel's own dialogues. */
export function checkMetadata(functions: readonly FunctionMetadata[]): string[] {
  return functions.flatMap((item) => [
    ...(FUNCTION_ID.test(item.id) ? [] : [`function ${item.id} does not look like GRANT_NAME`]),
    ...(item.id === item.name ? [] : [`function ${item.id} is shown under another name, ${item.name}`]),
    ...(item.description ? [] : [`function ${item.id} has no description`]),
    ...item.parameters
      .filter((parameter) => !parameter.description)
      .map((parameter) => `parameter ${parameter.name} of ${item.id} has no description`),
  ]);
}

/** A ribbon button that does nothing, or a command that no button calls. */
export function checkActions(actions: readonly string[], coded: readonly string[]): string[] {
  return twoWay('action', actions, coded, 'the manifest');
}

function twoWay(kind: string, declared: readonly string[], coded: readonly string[], list: string): string[] {
  return [
    ...declared.filter((name) => !coded.includes(name)).map((name) => `${kind} ${name} has no code`),
    ...coded.filter((name) => !declared.includes(name)).map((name) => `${kind} ${name} is not in ${list}`),
    ...declared.filter((name, at) => declared.indexOf(name) !== at).map((name) => `${kind} ${name} twice`),
  ];
}
