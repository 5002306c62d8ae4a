import { WorkbookError } from '../../base/user-error';
import { importErrors } from '../../catalogue/errors/import-errors';
import type { ErrorText } from '../../catalogue/errors/work-errors';
import { type FoundLists, headerOf } from '../../intake/lists';
import type { MergeFault } from './merge';

/** @throws WorkbookError where amounts would go into a column that is not in yen, or may not be. */
export function refuseUnits(lists: FoundLists, name: string, own: FoundLists): void {
  const open = [...lists.notInYen, ...lists.doubts.filter(({ kind }) => kind === 'unit')];
  const found = open.find(({ table, wanted }) =>
    own.tables.some(
      ({ kind, fields }) => kind === table && fields.some((field) => headerOf(kind, field) === wanted),
    ),
  );
  if (found !== undefined) throw refused(importErrors.targetUnit(name, found.table, found.header));
}

/** @throws WorkbookError where something of the file has no place; a column that is missing is said instead. */
export function refuseFaults(name: string, faults: readonly MergeFault[]): void {
  for (const fault of faults) {
    const text =
      fault.kind === 'noList'
        ? importErrors.noTarget(name, fault.table)
        : fault.kind === 'formula'
          ? importErrors.formula(name, fault.address)
          : fault.kind === 'noRoom'
            ? importErrors.noRoom(name, fault.table, fault.address)
            : null;
    if (text !== null) throw refused(text);
  }
}

const refused = ({ code, message, action }: ErrorText): WorkbookError =>
  new WorkbookError(code, message, action);
