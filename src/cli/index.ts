import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { cliTexts } from '../catalogue/cli';
import { readingTexts } from '../catalogue/reading-texts';
import { auditWrites } from '../workbook/audit';
import { WorkbookError } from '../workbook/port';
import { runCheck, runWrite, type Run } from '../workbook/procedure';
import type { CheckResult, WriteResult } from '../workbook/results';
import { openXlsx, type XlsxWorkbook } from '../workbook/xlsx/adapter';
import { nodeCodec } from './codec';
import { readCommand, UsageError, type Command } from './arguments';
import { comparison } from './compare';
import { forbidInput, load, save } from './files';
import { fill } from './form';
import { toJson } from './json';
import { ruleBookBytes } from './rule-book';
import { submit } from './submit';
import { templateBytes } from './template';

/** Exit 0: the work was done, findings or not. Exit 2: it could not be, and no file was made. */
const CANNOT = 2;

async function main(argv: readonly string[]): Promise<number> {
  try {
    await run(readCommand(argv));
    return 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return CANNOT;
  }
}

async function run(command: Command): Promise<void> {
  switch (command.name) {
    case 'template':
      await save(command.output, await templateBytes());
      print(cliTexts.templateMade(command.output));
      return;
    case 'rulebook':
      await save(command.output, await ruleBookBytes(command.year));
      print(cliTexts.ruleBookMade(command.output));
      return;
    case 'compare':
      print((await comparison(command.years)).join('\n'));
      return;
    case 'submit':
      print((await submit(command)).join('\n'));
      return;
    case 'form':
      print((await fill(command)).join('\n'));
      return;
    case 'check': {
      const checked = await runCheck(openXlsx(await load(command.input), nodeCodec), { now: new Date() });
      print(
        command.json
          ? JSON.stringify(toJson(checked))
          : [...summary(checked.outcome), ...findings(checked.outcome)].join('\n'),
      );
      return;
    }
    case 'process': {
      forbidSameFile(command);
      const workbook = openXlsx(await load(command.input), nodeCodec);
      const written = await runWrite(workbook, { now: new Date(), actor: userInfo().username }, true);
      const output = await workbook.save();
      const { audit } = command;
      // both are made before either is saved
      const copy = audit === null ? null : await auditCopy(workbook, written);
      await save(command.output, output);
      if (audit !== null && copy !== null) await save(audit, copy);
      print(
        command.json
          ? JSON.stringify(toJson(written))
          : [...report(written, command.output), ...(audit === null ? [] : [cliTexts.auditMade(audit)])].join(
              '\n',
            ),
      );
    }
  }
}

/** Nothing is written over the input, nor the audit copy over the output. */
function forbidSameFile({ input, output, audit }: Extract<Command, { name: 'process' }>): void {
  forbidInput(output, [input]);
  if (audit !== null && [input, output].some((path) => resolve(path) === resolve(audit)))
    throw new UsageError(cliTexts.sameOutput);
}

/** The processed workbook with every amount as a native formula beside it. */
async function auditCopy(workbook: XlsxWorkbook, { assessed }: Run<WriteResult>): Promise<Uint8Array> {
  await workbook.apply(auditWrites(assessed));
  return workbook.save();
}

function summary({ applications, withdrawn, lines, verdicts, totals, reading }: CheckResult): string[] {
  const texts = [
    reading.taken,
    ...reading.questions.map(({ key, message, answers, place }) =>
      readingTexts.question(key, message, answers, place.address),
    ),
    cliTexts.counts(applications, lines),
    cliTexts.verdicts(verdicts),
    cliTexts.totals(totals.eligibleCost, totals.computed, totals.planned),
  ];
  if (totals.undetermined > 0) texts.push(cliTexts.undetermined(totals.undetermined));
  if (withdrawn > 0) texts.push(cliTexts.withdrawn(withdrawn));
  return texts;
}

function findings(outcome: CheckResult): string[] {
  return outcome.findings.map(({ severity, rule, receiptNumber, place, message }) =>
    cliTexts.finding(severity, rule, receiptNumber, place?.address ?? '', message),
  );
}

function report({ outcome }: Run<WriteResult>, path: string): string[] {
  return [
    ...summary(outcome),
    ...outcome.sheets.map(cliTexts.reconciled),
    outcome.changedCells === 0 ? cliTexts.unchanged : cliTexts.changed(outcome.changedCells, path),
  ];
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof WorkbookError) return `${error.message}${error.action}`;
  return cliTexts.unexpected(error instanceof Error ? error.message : String(error));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

process.exitCode = await main(process.argv.slice(2));
