import { rangeReference } from '../../../base/a1';
import { sameArea } from '../../../base/areas';
import type { Area } from '../../../base/cells';
import type { Mark } from '../../../base/marks';
import type { Model } from './model';
import { COMMAND_BYTES, type Work } from './work';

/**
 * Puts a hidden defined name over an area; nothing to do where it stands there already. It comes before the
 * cells it marks, so that a write that breaks off part-way can still be found and taken back.
 */
export function markWorks(model: Model, mark: Mark): Work[] {
  const present = model.marks.get(mark.name);
  if (present && present.sheet === mark.sheet && sameArea(present.area, mark.area)) return [];
  model.marks.set(mark.name, mark);
  const added = addName(mark.name, mark.sheet, mark.area);
  // Excel keeps a name whose cells were deleted, and refuses a second one
  const broken = model.brokenMarks.delete(mark.name);
  return present || broken ? [deleteName(mark.name), added] : [added];
}

/** Removes a mark. */
export function unmarkWorks(model: Model, name: string): Work[] {
  const broken = model.brokenMarks.delete(name);
  if (!model.marks.delete(name) && !broken) return [];
  return [deleteName(name)];
}

function addName(name: string, sheet: string, area: Area): Work {
  return {
    bytes: 2 * COMMAND_BYTES,
    cells: 0,
    queue(context) {
      const { worksheets, names } = context.workbook;
      names.add(name, worksheets.getItem(sheet).getRange(rangeReference(area))).visible = false;
    },
  };
}

function deleteName(name: string): Work {
  return {
    bytes: COMMAND_BYTES,
    cells: 0,
    queue: (context) => context.workbook.names.getItem(name).delete(),
  };
}
