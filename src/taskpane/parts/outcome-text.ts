import { awardLetterTexts } from '../../catalogue/award-letter-texts';
import { pane } from '../../catalogue/pane';
import type { RepairResult } from '../../workbook/host';
import type { WriteResult } from '../../workbook/run/results';
import type { Outcome } from '../workspace/types';
import type { UndoStep } from '../workspace/undo-step';
import { placesText, writtenPlaces } from './places';

/** What an outcome says in one sentence. */
export function headline(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'checked':
      return pane.outcome.checked(outcome.result.applications, outcome.result.findings.length);
    case 'previewed': {
      const { changedCells, plannedBefore, totals } = outcome.result;
      if (changedCells === 0) return pane.preview.same;
      return pane.preview.announce(changedCells, plannedBefore, totals.planned);
    }
    case 'written':
      if (outcome.result.changedCells === 0) return pane.outcome.unchanged;
      return outcome.step === 'fill' ? pane.outcome.filled : pane.outcome.reported;
    case 'repaired':
      return outcome.result.found === 0
        ? pane.outcome.nothingToRepair
        : pane.outcome.repaired(outcome.result.written);
    case 'decided':
      return pane.outcome.decided(outcome.applications, outcome.cells);
    case 'awardLetters': {
      const { letters, open, dropped } = outcome.result;
      return [
        letters.length === 0 ? awardLetterTexts.none : awardLetterTexts.made(letters.length),
        ...(open > 0 ? [awardLetterTexts.open(open)] : []),
        ...(dropped ? [awardLetterTexts.dropped] : []),
      ].join('');
    }
    case 'undone':
      return pane.outcome.undone;
    case 'nothingToUndo':
      return pane.outcome.nothingToUndo;
    case 'cancelled':
      return pane.outcome.cancelled;
  }
}

/** What was written, as a clerk calls it. */
export const nameOf = ({ kind, about }: Pick<UndoStep, 'kind' | 'about'>): string =>
  pane.undo.about(pane.undo.names[kind], about);

/**
 * What there is to say besides: how many cells, where, and whether the sheets agree.
 * @param named false where the places stand there as links
 */
export function details(outcome: Outcome, named: boolean): string[] {
  if (outcome.kind === 'repaired') return repairDetails(outcome.result);
  if (outcome.kind === 'undone') return [pane.outcome.undoneStep(nameOf(outcome.step), outcome.step.at)];
  if (outcome.kind !== 'written') return [];
  const { changedCells, inverse, sheets } = outcome.result;
  const lines: string[] = [];
  if (changedCells > 0) {
    lines.push(pane.outcome.changed(changedCells));
    const places = writtenPlaces(inverse);
    if (named && places.length > 0) lines.push(placesText(places));
  }
  if (sheets.length > 0) lines.push(checkLine(sheets));
  return lines;
}

function checkLine(sheets: WriteResult['sheets']): string {
  const differing = sheets.filter((sheet) => !sheet.agrees).length;
  return differing === 0 ? pane.outcome.sheetsAgree(sheets.length) : pane.outcome.sheetsDiffer(differing);
}

function repairDetails({ remaining, protectedSheets }: RepairResult): string[] {
  return [
    ...(remaining.length > 0 ? [pane.outcome.stillBroken(remaining)] : []),
    ...(protectedSheets.length > 0 ? [pane.outcome.notRepaired(protectedSheets)] : []),
  ];
}
