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

/** A button or a key that does nothing, or a command that neither calls. */
export function checkActions(
  buttons: readonly string[],
  keys: readonly string[],
  coded: readonly string[],
): string[] {
  return twoWay('action', [...new Set([...buttons, ...keys])], coded, 'the manifest or its shortcuts');
}

function twoWay(kind: string, declared: readonly string[], coded: readonly string[], list: string): string[] {
  return [
    ...declared.filter((name) => !coded.includes(name)).map((name) => `${kind} ${name} has no code`),
    ...coded.filter((name) => !declared.includes(name)).map((name) => `${kind} ${name} is not in ${list}`),
    ...declared.filter((name, at) => declared.indexOf(name) !== at).map((name) => `${kind} ${name} twice`),
  ];
}

/** A script that the page of the pane loads before it can be used. */
export interface StartScript {
  readonly name: string;
  /** Bytes after gzip. */
  readonly packed: number;
}

/** What the pane may load before a clerk can use it, in bytes after gzip; Microsoft's office.js is not counted. */
export const START_BUDGET = 220_000;

/** Scripts of our own that a page names; what is loaded later, when it is needed, does not count. */
export function startScripts(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((source) => !source.includes('office-js/') && !/^https?:/.test(source));
}

/** The pane opens beside a sheet, often over a slow line: what it loads at the start has a limit. */
export function checkBudget(scripts: readonly StartScript[]): string[] {
  const total = scripts.reduce((sum, { packed }) => sum + packed, 0);
  if (total <= START_BUDGET) return [];
  const names = scripts.map(({ name, packed }) => `${name} ${packed}`).join(', ');
  return [`the pane loads ${total} bytes (gzip) at the start, more than ${START_BUDGET}: ${names}`];
}

/** Microsoft's CDN, which only office.js may come from, and only in a build that asks for it. */
const CDN = 'https://appsforoffice.microsoft.com';

const QUIET_SOURCES: readonly string[] = ["'self'", "'none'", 'data:'];

/**
 * The policy of a page, by which a browser sends nothing anywhere but to our own server, and runs nothing that a cell
 * may have smuggled in. It must stand above every script: a policy in a meta element does not govern what is above it.
 */
export function checkPolicy(html: string): string[] {
  const meta = /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html);
  if (meta === null) return ['the page has no policy'];
  const late = html.slice(0, meta.index).includes('<script') ? ['the policy stands below a script'] : [];
  const directives = new Map(
    (meta[1] ?? '').split(';').map((text): [string, string[]] => {
      const [name = '', ...sources] = text.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  const also: Readonly<Record<string, string>> = { 'style-src': "'unsafe-inline'", 'script-src': CDN };
  return [
    ...late,
    ...(directives.get('default-src')?.join(' ') === "'self'" ? [] : ["default-src is not 'self' alone"]),
    ...['object-src', 'base-uri', 'form-action']
      .filter((name) => directives.get(name)?.join(' ') !== "'none'")
      .map((name) => `${name} is not 'none'`),
    ...[...directives].flatMap(([name, sources]) =>
      sources
        .filter((source) => !QUIET_SOURCES.includes(source) && also[name] !== source)
        .map((source) => `${name} allows ${source}`),
    ),
  ];
}
