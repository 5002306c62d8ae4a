import { parseArgs } from 'node:util';
import { cliTexts } from '../catalogue/cli';

export type Command =
  | { readonly name: 'process'; readonly input: string; readonly output: string; readonly json: boolean }
  | { readonly name: 'check'; readonly input: string; readonly json: boolean }
  | { readonly name: 'template'; readonly output: string };

/** A call that cannot be carried out; the message is one sentence for standard error. */
export class UsageError extends Error {}

/**
 * Reads the command line.
 * @throws UsageError
 */
export function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [name, first, ...rest] = positionals;
  const [extra] = rest;
  if (name === undefined) throw new UsageError(cliTexts.usage);
  if (extra !== undefined) throw new UsageError(cliTexts.tooMany(extra));
  const json = values.json === true;
  switch (name) {
    case 'process':
      if (first === undefined) throw new UsageError(cliTexts.noInput);
      if (values.output === undefined) throw new UsageError(cliTexts.noOutput);
      return { name, input: first, output: values.output, json };
    case 'check':
      if (first === undefined) throw new UsageError(cliTexts.noInput);
      return { name, input: first, json };
    case 'template': {
      const output = first ?? values.output;
      if (output === undefined) throw new UsageError(cliTexts.noOutput);
      return { name, output };
    }
    default:
      throw new UsageError(cliTexts.unknownCommand(name));
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    const option = /'(-[^\s']+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    throw new UsageError(cliTexts.unknownOption(option));
  }
}
