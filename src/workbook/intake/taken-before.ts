import { isBlank } from '../../base/text';
import { positionsOf } from '../../report/columns/column';
import { SHEET_MARKS } from '../marks';
import type { WorkbookInfo, WorkbookPort } from '../port';
import { receiptColumns } from '../receipt-columns';

/** A file with the same bytes that was taken in before, as 受付記録 has it. */
export interface TakenBefore {
  readonly time: string;
  /** What it was called. */
  readonly file: string;
}

const at = positionsOf(receiptColumns);

/** The last time that a file with these bytes was taken in; null: never, as far as 受付記録 tells. */
export async function takenBefore(
  port: WorkbookPort,
  { marks }: Pick<WorkbookInfo, 'marks'>,
  digest: string,
): Promise<TakenBefore | null> {
  const sheet = marks.find(({ name }) => name === SHEET_MARKS.receipts)?.sheet;
  if (sheet === undefined) return null;
  const cells = (await port.read([sheet])).get(sheet);
  const from = cells?.area.column ?? 0;
  const row = cells?.values.findLast((each) => each[at.digest - from] === digest);
  const [time = null, file = null] = [row?.[at.time - from], row?.[at.file - from]];
  return isBlank(time) ? null : { time: String(time), file: String(file ?? '') };
}
