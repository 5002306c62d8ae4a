import { WorkbookError } from '../../../base/user-error';
import { dayOf } from '../../../catalogue/sheets/sheet-texts';
import type { WorkbookPort, WriteOp } from '../../port';
import { type Found, foundIn } from '../../read/found';
import { type LetterReply, repliesIn } from '../../read/letters/letter-replies';
import { lastOf, type LetterSheet, readLetterSheet } from '../../read/letters/letter-sheet';
import type { RunContext } from '../../run-context';
import { assessWorkbook } from '../assess-workbook';
import { asIfEntered } from './as-if-entered';

/**
 * What a file that is taken in answers of what was asked.
 * @param ops what it enters
 * @param about keys of the 受付番号 of which something is new or changed
 */
export async function repliesTo(
  port: WorkbookPort,
  ops: readonly WriteOp[],
  about: ReadonlySet<string>,
  context: RunContext,
): Promise<{ readonly sheet: LetterSheet; readonly replies: readonly LetterReply[] }> {
  const sheet = await readLetterSheet(port);
  const isAsked = [...lastOf(sheet.rows ?? []).keys()].some((key) => about.has(key));
  if (!isAsked) return { sheet, replies: [] };
  const found = await foundAnew(asIfEntered(port, ops), context);
  return { sheet, replies: found === null ? [] : repliesIn(sheet, found, dayOf(context.now), about) };
}

/** null where the lists are not complete yet: 点検 says what is missing. */
async function foundAnew(port: WorkbookPort, context: RunContext): Promise<Found | null> {
  try {
    return foundIn(await assessWorkbook(port, context));
  } catch (cause) {
    if (cause instanceof WorkbookError) return null;
    throw cause;
  }
}
