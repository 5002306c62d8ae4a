import { cliTexts } from '../catalogue/cli';
import { submissionTexts } from '../catalogue/sheets/submission-texts';
import { submissionCopy } from '../documents/submission/submission-copy';
import { openXlsx } from '../workbook/xlsx/adapter';
import type { Command } from './arguments';
import { nodeCodec } from './codec';
import { load } from './files';
import { outputPlaces } from './output-places';
import { saveAll } from './save';

/** Saves the copy for the ministry and says what it is. */
export async function submit({ input, output }: Extract<Command, { name: 'submit' }>): Promise<string[]> {
  const [place] = await outputPlaces([output], [input]);
  const bytes = await load(input);
  const copy = await submissionCopy(openXlsx(bytes, nodeCodec), { now: new Date() }, bytes, nodeCodec);
  await saveAll([{ place, bytes: copy.bytes }]);
  return [
    ...copy.checks.map(cliTexts.reconciled),
    ...(copy.recomputed.length === 0 ? [] : [submissionTexts.recomputed(copy.recomputed)]),
    ...(copy.omitted.length === 0 ? [] : [submissionTexts.omitted(copy.omitted)]),
    submissionTexts.checked,
    submissionTexts.made(output, copy.sheets),
  ];
}
