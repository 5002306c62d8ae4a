import { parseArgs } from 'node:util';
import { cliTexts } from '../catalogue/cli';

export type Command =
  | {
      readonly name: 'process';
      readonly input: string;
      readonly output: string;
      /** Where the audit copy goes; null: none is asked for. */
      readonly audit: string | null;
      readonly json: boolean;
    }
  | { readonly name: 'check'; readonly input: string; readonly json: boolean }
  | { readonly name: 'submit'; readonly input: string; readonly output: string }
  | {
      readonly name: 'form';
      readonly input: string;
      /** The ministry's form with tags. */
      readonly form: string;
      readonly output: string;
      /** Tags that name nothing stay as they are. */
      readonly allowUnknown: boolean;
    }
  | { readonly name: 'template'; readonly output: string }
  /** `year` is a fiscal year of 令和; null: the newest. */
  | { readonly name: 'rulebook'; readonly output: string; readonly year: number | null }
  /** Two fiscal years of 令和 whose rule books are held against each other. */
  | { readonly name: 'compare'; readonly years: readonly [number, number] };

/** A call that cannot be carried out; the message is one sentence for standard error. */
export class UsageError extends Error {}

/** Options that only some commands take. */
const TAKEN_BY = {
  audit: 'process',
  year: 'rulebook',
  compare: 'rulebook',
  'allow-unknown': 'form',
} as const;

/**
 * Reads the command line.
 * @throws UsageError
 */
export function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  const [name, first, ...rest] = positionals;
  const [second, third] = rest;
  const extra = name === 'form' || values.compare === true ? third : second;
  if (name === undefined) throw new UsageError(cliTexts.usage);
  if (extra !== undefined) throw new UsageError(cliTexts.tooMany(extra));
  const command = commandOf(name, [first, second], values);
  for (const option of ['audit', 'year', 'compare', 'allow-unknown'] as const) {
    if (values[option] !== undefined && TAKEN_BY[option] !== name)
      throw new UsageError(cliTexts.notFor(`--${option}`, name));
  }
  return command;
}

type Values = ReturnType<typeof parse>['values'];

function commandOf(name: string, [first, second]: readonly (string | undefined)[], values: Values): Command {
  const json = values.json === true;
  const made = first ?? values.output;
  switch (name) {
    case 'process':
      if (first === undefined) throw new UsageError(cliTexts.noInput);
      if (values.output === undefined) throw new UsageError(cliTexts.noOutput);
      return { name, input: first, output: values.output, audit: values.audit ?? null, json };
    case 'check':
      if (first === undefined) throw new UsageError(cliTexts.noInput);
      return { name, input: first, json };
    case 'submit':
      if (first === undefined) throw new UsageError(cliTexts.noInput);
      if (values.output === undefined) throw new UsageError(cliTexts.noOutput);
      return { name, input: first, output: values.output };
    case 'form':
      if (first === undefined) throw new UsageError(cliTexts.noInput);
      if (second === undefined) throw new UsageError(cliTexts.noForm);
      if (values.output === undefined) throw new UsageError(cliTexts.noOutput);
      return {
        name,
        input: first,
        form: second,
        output: values.output,
        allowUnknown: values['allow-unknown'] === true,
      };
    case 'template':
      if (made === undefined) throw new UsageError(cliTexts.noOutput);
      return { name, output: made };
    case 'rulebook':
      if (values.compare === true) return { name: 'compare', years: yearsOf(first, second, values) };
      if (made === undefined) throw new UsageError(cliTexts.noOutput);
      return { name, output: made, year: yearOf(values.year) };
    default:
      throw new UsageError(cliTexts.unknownCommand(name));
  }
}

/** The two years that `rulebook --compare` is followed by. */
function yearsOf(
  before: string | undefined,
  after: string | undefined,
  values: Values,
): readonly [number, number] {
  // it prints what differs, and makes no file
  for (const option of ['output', 'year'] as const) {
    if (values[option] !== undefined)
      throw new UsageError(cliTexts.notFor(`--${option}`, 'rulebook --compare'));
  }
  const years = [yearOf(before), yearOf(after)] as const;
  const [from, to] = years;
  if (from === null || to === null) throw new UsageError(cliTexts.noYears);
  return [from, to];
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,2}$/.test(text)) throw new UsageError(cliTexts.yearForm(text));
  return Number(text);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        audit: { type: 'string' },
        year: { type: 'string' },
        compare: { type: 'boolean' },
        'allow-unknown': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    const option = /'(-[^\s']+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    throw new UsageError(cliTexts.unknownOption(option));
  }
}
