import { Command as Program, type CommanderError, Option } from 'commander';
import { cliTexts } from '../../catalogue/cli';
import { importTexts } from '../../catalogue/import-texts';
import { UsageError } from '../usage-error';
import { whatIfOperation } from '../what-if/operation';
import type { Command } from './command';
import { dayOf, sheetsOf, TODAY, yearOf, yearsOf } from './values';

export type { Command } from './command';

/** What every operation takes; it does no harm where there is no use for it. */
interface Common {
  readonly output?: string;
  readonly json?: true;
}

/**
 * Reads the command line.
 * @throws UsageError
 */
export function readCommand(argv: readonly string[]): Command {
  let command: Command | undefined;
  operations((read) => (command = read)).parse(argv, { from: 'user' });
  if (command === undefined) throw new UsageError(cliTexts.usage);
  return command;
}

/** The operations there are, as commander takes them; `take` is handed what a call asks for. */
function operations(take: (command: Command) => void): Program {
  const program = new Program()
    .helpOption(false)
    .helpCommand(false)
    // one too many is named, where commander only counts
    .allowExcessArguments()
    .configureOutput({ writeErr: () => undefined })
    .addOption(valued('-o, --output <file>'))
    .option('--json')
    .argument('[operation]')
    .action((name?: string) => {
      throw new UsageError(name === undefined ? cliTexts.usage : cliTexts.unknownCommand(name));
    })
    .hook('preAction', (_, { args, parent, registeredArguments }) => {
      const takesAll = registeredArguments.at(-1)?.variadic === true;
      const extra = parent === null || takesAll ? undefined : args[registeredArguments.length];
      if (extra !== undefined) throw new UsageError(cliTexts.tooMany(extra));
    })
    .exitOverride((error) => refuse(error, program));
  const operation = (name: string): Program =>
    program.command(name).exitOverride((error) => refuse(error, program, name));

  operation('process')
    .argument('<input>')
    .addOption(valued('--audit <file>'))
    .addOption(new Option('--remind [day]').preset(TODAY).argParser(dayOf))
    .addOption(new Option('--remind-reports [day]').preset(TODAY).argParser(dayOf))
    .option('--award-letters')
    .action((input: string, own: Process, self: Program) => {
      const { audit = null, remind = null, remindReports = null, awardLetters = false } = own;
      const output = outputOf(self);
      const asked = { audit, remind, remindReports, awardLetters };
      take({ name: 'process', input, output, ...asked, json: isJson(self) });
    });
  operation('check')
    .argument('<input>')
    .action((input: string, _: object, self: Program) => {
      take({ name: 'check', input, json: isJson(self) });
    });
  whatIfOperation(operation('what-if'), take, isJson);
  operation('submit')
    .argument('<input>')
    .action((input: string, _: object, self: Program) => {
      take({ name: 'submit', input, output: outputOf(self) });
    });
  operation('form')
    .argument('<input>')
    .argument('<form>')
    .option('--allow-unknown')
    .action(
      (input: string, form: string, { allowUnknown = false }: { allowUnknown?: boolean }, self: Program) => {
        take({ name: 'form', input, form, output: outputOf(self), allowUnknown });
      },
    );
  operation('import')
    .argument('<inputs...>')
    .addOption(valued('--into <file>'))
    .addOption(valued('--mapping <file>'))
    .option('--with-damage')
    .option('--tax-as-set')
    .addOption(valued('--count <numbers>'))
    .action(
      (
        inputs: string[],
        own: Partial<Record<'into' | 'mapping' | 'count', string>> & { withDamage?: true; taxAsSet?: true },
        self: Program,
      ) => {
        const { into = null, mapping = null, withDamage: damaged = false, taxAsSet = false, count } = own;
        const counted = count?.split(/[,、，]/u).map((number) => number.trim());
        take({
          name: 'import',
          inputs,
          into,
          output: outputOf(self),
          mapping,
          damaged,
          taxAsSet,
          ...(counted && { counted }),
        });
      },
    );
  operation('template')
    .argument('[output]')
    .addOption(valued('--programme <name>'))
    .addOption(valued('--settings <file>'))
    .addOption(valued('--with <sheets>'))
    .action((made: string | undefined, own: TemplateOptions, self: Program) => {
      const { programme = null, settings = null, with: sheets = null } = own;
      if (settings !== null && programme === null) throw new UsageError(cliTexts.settingsAlone);
      if (sheets !== null && programme !== null) throw new UsageError(cliTexts.withProgramme);
      const optional = sheets === null ? [] : sheetsOf(sheets);
      take({ name: 'template', output: made ?? outputOf(self), programme, settings, optional });
    });
  operation('rulebook')
    .argument('[first]')
    .argument('[second]')
    .addOption(valued('--year <year>'))
    .option('--compare')
    .action((first: string | undefined, second: string | undefined, own: RuleBook, self: Program) => {
      if (own.compare === true) {
        // it prints what differs, and makes no file
        for (const option of ['output', 'year'] as const) {
          if (self.optsWithGlobals<Common & RuleBook>()[option] !== undefined)
            throw new UsageError(cliTexts.notFor(`--${option}`, 'rulebook --compare'));
        }
        take({ name: 'compare', years: yearsOf(first, second) });
        return;
      }
      if (second !== undefined) throw new UsageError(cliTexts.tooMany(second));
      take({ name: 'rulebook', output: first ?? outputOf(self), year: yearOf(own.year) });
    });
  return program;
}

/** An option with a value; the next option is none, or a file would be named after it. */
function valued(flags: string): Option {
  const option = new Option(flags);
  return option.argParser((value) => {
    if (/^-./.test(value)) throw new UsageError(cliTexts.unknownOption(option.short ?? option.long ?? flags));
    return value;
  });
}

type TemplateOptions = Partial<Record<'programme' | 'settings' | 'with', string>>;

interface Process {
  readonly audit?: string | null;
  readonly remind?: string | null;
  readonly remindReports?: string | null;
  readonly awardLetters?: boolean;
}

interface RuleBook {
  readonly year?: string;
  readonly compare?: true;
}

const isJson = (self: Program): boolean => self.optsWithGlobals<Common>().json === true;

function outputOf(self: Program): string {
  const { output } = self.optsWithGlobals<Common>();
  if (output === undefined) throw new UsageError(cliTexts.noOutput);
  return output;
}

/** Says in a sentence of ours what commander refuses in English. */
function refuse({ code, message }: CommanderError, program: Program, operation?: string): never {
  if (code === 'commander.missingArgument') {
    if (operation === 'import') throw new UsageError(importTexts.noInput);
    throw new UsageError(message.includes("'form'") ? cliTexts.noForm : cliTexts.noInput);
  }
  const option = /'(-[^\s',=]+)/.exec(message)?.[1] ?? message;
  const isOfAnother = program.commands.some(({ options }) => options.some(({ long }) => long === option));
  throw new UsageError(
    code === 'commander.unknownOption' && operation !== undefined && isOfAnother
      ? cliTexts.notFor(option, operation)
      : cliTexts.unknownOption(option),
  );
}
