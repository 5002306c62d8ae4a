import { checkHelp } from './function-help-checks';
import { helpIndex, helpPage, type FunctionMetadata, type PageFrame } from './function-help-page';
import { programmeHelp } from './function-help-programmes';
import { tableHelp } from './function-help-tables';
import { technologyHelp } from './function-help-technology';
import type { FunctionHelp } from './function-help-types';

/** Help of every custom function, in the order of the list of functions. */
export const functionHelp: readonly FunctionHelp[] = [
  ...technologyHelp,
  ...programmeHelp,
  ...checkHelp,
  ...tableHelp,
];

/** A page of the build, by its name in the folder of the pages. */
export interface HelpFile {
  readonly name: string;
  readonly html: string;
}

/**
 * The help pages of the functions that functions.json holds, and their index.
 * @throws Error when a function has no help, or a help no function.
 */
export function helpPages(functions: readonly FunctionMetadata[], frame: PageFrame): HelpFile[] {
  const homeless = functionHelp.find(({ name }) => !functions.some((each) => each.name === name));
  if (homeless !== undefined) throw new Error(`help for ${homeless.name}, which is no function`);
  const pages = functions.map((metadata) => {
    const help = functionHelp.find(({ name }) => name === metadata.name);
    if (help === undefined) throw new Error(`no help for ${metadata.name}`);
    return { name: `${metadata.name}.html`, html: helpPage(metadata, help, frame) };
  });
  return [{ name: 'index.html', html: helpIndex(ordered(functions), frame) }, ...pages];
}

const ordered = (functions: readonly FunctionMetadata[]): FunctionMetadata[] =>
  functionHelp.flatMap(({ name }) => functions.filter((each) => each.name === name));
