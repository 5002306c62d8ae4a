import { newest } from '../scheme';
import type { Scheme } from '../scheme/types';
import { checkHelp } from './checks';
import { type FunctionMetadata, helpIndex, helpPage, type PageFrame } from './page';
import { programmeHelp } from './programmes';
import { tableHelp } from './tables';
import { technologyHelp } from './technology';
import type { FunctionHelp } from './types';

/** Help of every custom function in the figures of a year, in the order of the list of functions. */
export const functionHelpOf = (scheme: Scheme): readonly FunctionHelp[] => [
  ...technologyHelp(scheme),
  ...programmeHelp(scheme),
  ...checkHelp(scheme),
  ...tableHelp,
];

/** By the newest rule book, as the functions themselves where no 年度 is given. */
export const functionHelp = functionHelpOf(newest);

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
  const texts = functionHelpOf(frame.book);
  const homeless = texts.find(({ name }) => !functions.some((each) => each.name === name));
  if (homeless !== undefined) throw new Error(`help for ${homeless.name}, which is no function`);
  const pages = functions.map((metadata) => {
    const help = texts.find(({ name }) => name === metadata.name);
    if (help === undefined) throw new Error(`no help for ${metadata.name}`);
    return { name: `${metadata.name}.html`, html: helpPage(metadata, help, frame) };
  });
  return [{ name: 'index.html', html: helpIndex(ordered(functions, texts), frame) }, ...pages];
}

const ordered = (
  functions: readonly FunctionMetadata[],
  texts: readonly FunctionHelp[],
): FunctionMetadata[] => texts.flatMap(({ name }) => functions.filter((each) => each.name === name));
