import { lettersOf, numberOf, type ReadCell, type ReadFile, type ReadSheet } from './read-file';

/** Headers of the columns that the add-in puts beside a list. */
const OURS = new Set([
  '判定',
  '対象経費計',
  '算定額',
  '交付予定額',
  '上限適用',
  '優先',
  '採択',
  '算定根拠',
  '対象経費',
  '補助区分',
  '行判定',
  '行理由',
  '決定時の交付予定額',
  '規則集',
  '変更後決定額',
  '記録欄',
]);

const same = (a: ReadCell, b: ReadCell): boolean =>
  Object.is(a.value, b.value) &&
  a.isError === b.isError &&
  a.formula === b.formula &&
  (a.look === null || a.look === b.look);

const shown = ({ value, formula, look }: ReadCell): string => JSON.stringify({ value, formula, look });

/** What of the input is no longer what it was: values, formulas and formats, cell by cell; what is new must be ours. */
export function touchedCells(before: ReadFile, after: ReadFile, isUndone = false): string[] {
  const faults: string[] = [];
  for (const [name, sheet] of before.sheets) {
    const now = after.sheets.get(name);
    if (now === undefined) faults.push(`sheet ${name} is gone`);
    else faults.push(...ofSheet(sheet, now, isUndone));
  }
  return faults;
}

function ofSheet(before: ReadSheet, after: ReadSheet, isUndone: boolean): string[] {
  const faults: string[] = [];
  for (const [place, cell] of before.cells) {
    const now = after.cells.get(place);
    if (
      now === undefined
        ? cell.value !== null || cell.formula !== null
        : !same(cell, now) && !(isEmpty(cell) && isOurs(place, after, before))
    )
      faults.push(
        `${before.name}!${place} was ${shown(cell)}, is ${now === undefined ? 'gone' : shown(now)}`,
      );
  }
  for (const [place, cell] of after.cells) {
    if (before.cells.has(place) || isEmpty(cell)) continue;
    if (isUndone || !isOurs(place, after, before))
      faults.push(`${before.name}!${place} is new: ${shown(cell)}`);
  }
  return faults;
}

const isEmpty = ({ value, formula }: ReadCell): boolean => value === null && formula === null;

/** Under, or itself, a header of ours that was not there before. */
function isOurs(place: string, after: ReadSheet, before: ReadSheet): boolean {
  const column = lettersOf(numberOf(place.replace(/\d+$/, '')));
  for (let row = Number(place.slice(column.length)); row > 0; row--) {
    const head = after.cells.get(`${column}${row}`)?.value;
    const was = before.cells.get(`${column}${row}`)?.value ?? null;
    if (typeof head === 'string' && OURS.has(head.replace(/[（(].*$/, '')) && was === null) return true;
  }
  return false;
}
