import { formTexts } from '../catalogue/sheets/form-texts';
import { submissionTexts } from '../catalogue/sheets/submission-texts';
import { fillForm, type FormFault } from '../documents/form/form';
import { refuseDiffering } from '../workbook/ministry/refuse-differing';
import { ministrySheets, reportBlocks } from '../workbook/run/ministry-sheets';
import { openXlsx } from '../workbook/xlsx/adapter';
import type { Command } from './arguments';
import { nodeCodec } from './codec';
import { load } from './files';
import { outputPlaces } from './output-places';
import { saveAll } from './save';
import { UsageError } from './usage-error';

/**
 * Fills a form of the ministry's and says what was filled.
 * @throws UsageError with a line for each tag that names nothing or more than one thing
 */
export async function fill(command: Extract<Command, { name: 'form' }>): Promise<string[]> {
  const { input, form, output, allowUnknown } = command;
  const [place] = await outputPlaces([output], [input, form]);
  const [bytes, blank] = [await load(input), await load(form)];
  const { checks, sheets: made } = await ministrySheets(openXlsx(bytes, nodeCodec), { now: new Date() });
  refuseDiffering(checks, submissionTexts.errors.differs);
  const { bytes: filled, faults, sheets } = fillForm(blank, reportBlocks(made), allowUnknown);
  if (sheets.length === 0) throw new UsageError(formTexts.noTags(form));
  if (filled === null)
    throw new UsageError([formTexts.refused(faults.length), ...faults.map(line)].join('\n'));
  await saveAll([{ place, bytes: filled }]);
  return [
    ...sheets.map(({ name, filled: tags }) => formTexts.filled(name, tags)),
    ...(faults.length === 0 ? [] : [formTexts.left(faults.length), ...faults.map(line)]),
    formTexts.made(output),
  ];
}

const line = ({ sheet, cell, tag, kind, suggestions }: FormFault): string =>
  formTexts.fault(sheet, cell, tag, kind, suggestions);
