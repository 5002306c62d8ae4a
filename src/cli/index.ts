import { cliTexts } from '../catalogue/cli';
import { readingTexts } from '../catalogue/pane/reading-texts';
import { awardListTexts } from '../catalogue/sheets/award-texts';
import { dayOf } from '../catalogue/sheets/sheet-texts';
import { auditWrites } from '../workbook/audit';
import type { CheckResult } from '../workbook/read/check-result';
import { type Run, runCheck, runWrite } from '../workbook/run/procedure';
import type { WriteResult } from '../workbook/run/results';
import { openXlsx, type XlsxWorkbook } from '../workbook/xlsx/adapter';
import { actorName } from './actor';
import { type Command, readCommand } from './arguments';
import { awardLetters } from './award-letters';
import { nodeCodec } from './codec';
import { comparison } from './compare';
import { complain, linesOf } from './complaint';
import { load } from './files';
import { fill } from './form';
import { importFiles } from './import';
import { toJson } from './json';
import { outputPlaces } from './output-places';
import { print, printingFault } from './print';
import { reminders, reportReminders } from './remind';
import { ruleBookBytes } from './rule-book';
import { type Output, saveAll } from './save';
import { submit } from './submit';
import { applicantFormBytes, templateBytes } from './template';
import { whatIf } from './what-if';

/** Exit 0: the work was done, findings or not. Exit 2: it could not be, and no file was made. */
const CANNOT = 2;

async function main(argv: readonly string[]): Promise<number> {
  let command: Command;
  let text: string;
  try {
    command = readCommand(argv);
    text = await run(command);
  } catch (error) {
    complain(linesOf(error));
    return CANNOT;
  }
  try {
    await print(text);
    return 0;
  } catch (error) {
    const { isReaderGone, lines } = printingFault(error);
    complain([...lines, ...('output' in command ? [cliTexts.savedAnyway] : [])]);
    return isReaderGone ? 0 : CANNOT;
  }
}

/** Does the work, files saved among it, and gives what is to be said of it. */
async function run(command: Command): Promise<string> {
  switch (command.name) {
    case 'template': {
      const { output, programme, settings, optional } = command;
      const [place] = await outputPlaces([output], settings === null ? [] : [settings]);
      if (programme === null) {
        await saveAll([{ place, bytes: await templateBytes(optional) }]);
        return cliTexts.templateMade(output);
      }
      const made = await applicantFormBytes(programme, settings);
      await saveAll([{ place, bytes: made.bytes }]);
      return cliTexts.applicantFormMade(made.programme, output);
    }
    case 'rulebook': {
      const [place] = await outputPlaces([command.output], []);
      await saveAll([{ place, bytes: await ruleBookBytes(command.year) }]);
      return cliTexts.ruleBookMade(command.output);
    }
    case 'compare':
      return (await comparison(command.years)).join('\n');
    case 'submit':
      return (await submit(command)).join('\n');
    case 'import':
      return (await importFiles(command)).join('\n');
    case 'form':
      return (await fill(command)).join('\n');
    case 'check': {
      const checked = await runCheck(openXlsx(await load(command.input), nodeCodec), { now: new Date() });
      return command.json
        ? JSON.stringify(toJson(checked))
        : [...summary(checked.outcome), ...findings(checked.outcome)].join('\n');
    }
    case 'what-if':
      return whatIf(command);
    case 'process':
      return processed(command);
  }
}

async function processed({
  input,
  output,
  audit,
  remind,
  remindReports,
  awardLetters: withLetters,
  json,
}: Extract<Command, { name: 'process' }>): Promise<string> {
  const [place, ...more] = await outputPlaces([output, ...(audit === null ? [] : [audit])], [input]);
  const workbook = openXlsx(await load(input), nodeCodec);
  const now = new Date();
  const written = await runWrite(workbook, { now, actor: actorName() }, true);
  const day = remind === 'today' ? dayOf(now) : remind;
  const reminded = day === null ? [] : await reminders(workbook, written.outcome, day);
  const reported =
    remindReports === null
      ? []
      : await reportReminders(workbook, written.outcome, remindReports === 'today' ? null : remindReports);
  const told = withLetters ? await awardLetters(workbook, written.outcome) : [];
  const outputs: Output[] = [{ place, bytes: await workbook.save() }];
  // both are made before either is saved
  for (const copy of more) outputs.push({ place: copy, bytes: await auditCopy(workbook, written) });
  await saveAll(outputs);
  if (json) return JSON.stringify(toJson(written));
  const beside = audit === null ? [] : [cliTexts.auditMade(audit)];
  return [...report(written, output), ...reminded, ...reported, ...told, ...beside].join('\n');
}

/** The processed workbook with every amount as a native formula beside it. */
async function auditCopy(workbook: XlsxWorkbook, { assessed }: Run<WriteResult>): Promise<Uint8Array> {
  await workbook.apply(auditWrites(assessed));
  return workbook.save();
}

function summary({
  applications,
  withdrawn,
  lines,
  verdicts,
  totals,
  reading,
  awarded,
}: CheckResult): string[] {
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
  return [...texts, ...(awarded === undefined ? [] : awards(awarded))];
}

/** 採択 of each 事業 with a 予算額, and who has moved up since the workbook was written. */
function awards({ award, changes }: NonNullable<CheckResult['awarded']>): string[] {
  const lines = award.programmes.map(({ programme, entries, budget, awarded, left }) =>
    cliTexts.awarded(
      programme,
      awardListTexts.counts(entries.map(({ outcome }) => outcome ?? '')),
      budget,
      awarded,
      left,
    ),
  );
  const raised = changes.raised.map(({ assessment }) => assessment.application.receiptNumber);
  return raised.length === 0 ? lines : [...lines, cliTexts.movedUp(raised)];
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

// What escapes all the same is said like any other failure.
process.on('uncaughtException', (error) => {
  complain(linesOf(error));
  process.exit(CANNOT);
});
process.exitCode = await main(process.argv.slice(2));
