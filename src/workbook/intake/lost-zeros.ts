import { WorkbookError } from '../../base/user-error';
import { importErrors } from '../../catalogue/errors/import-errors';
import type { TableDifference } from '../../intake/difference';
import { type FoundLists, receiptOfKey } from '../../intake/lists';

const receiptsOf = ({ tables }: FoundLists): string[] =>
  tables.flatMap(({ rows }) => rows.map(({ key }) => receiptOfKey(key)));

/**
 * Excel makes 1 of 0001: what would be taken in as new beside a number that differs in zeros at its beginning alone may
 * be the same application.
 * @throws WorkbookError that names both
 */
export function refuseLostZeros(
  name: string,
  present: FoundLists,
  file: FoundLists,
  differences: readonly TableDifference[],
): void {
  const known = new Map<string, string>();
  for (const receipt of [...receiptsOf(present), ...receiptsOf(file)]) {
    const bare = receipt.replace(/^0+(?=\d)/u, '');
    const other = known.get(bare);
    if (other === undefined) known.set(bare, receipt);
    else if (other !== receipt && isNew(receipt, differences)) {
      const { code, message, action } = importErrors.lostZero(name, receipt, other);
      throw new WorkbookError(code, message, action);
    }
  }
}

const isNew = (receipt: string, differences: readonly TableDifference[]): boolean =>
  differences.some(({ added }) => added.some(({ key }) => receiptOfKey(key) === receipt));
