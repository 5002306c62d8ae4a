import { groupBy } from '../../base/group-by';
import { isErrorValue, isUncalculated } from '../../base/text';
import type { Report } from '../context';
import type { FindingPlace } from '../finding';
import type { VariantOf } from '../findings';
import { isDitto } from '../input/cell';
import type { ErrorCell } from '../input/records';
import type { Submission } from '../input/submission';
import { isUncountable } from '../joint/members';
import type { Candidate } from '../prefecture';
import { homes } from '../programmes';

/**
 * L-09: input cells with an error value that no other rule names, said of the application that they belong to.
 * @returns those that belong to none.
 */
export function checkErrorValues(
  submission: Submission,
  candidates: readonly Candidate[],
): readonly ErrorCell[] {
  const { errors } = submission;
  if (errors.length === 0) return errors;
  const ownersOf = ownership(candidates);
  const named = new Map<Candidate, ReadonlySet<string>>();
  const names = (owner: Candidate, key: string): boolean => {
    const cells = named.get(owner) ?? namedCells(owner);
    named.set(owner, cells);
    return cells.has(key);
  };
  return errors.filter((cell) => {
    const owners = ownersOf(cell);
    const [owner] = owners;
    if (owner === undefined) return true;
    const { place } = cell;
    const key = keyOf(place);
    const said = owners.some((each) => names(each, key) || names(each, columnKey(place)));
    if (!said) sayError(cell, severityOf(cell, owner, submission), owner.report);
    return false;
  });
}

/** L-09 on the cells that belong to no application, but for those that L-01 has named. */
export function checkOrphanedErrors(
  cells: readonly ErrorCell[],
  named: readonly { readonly place: FindingPlace | null }[],
  reportOn: (receiptNumber: string) => Report,
): void {
  if (cells.length === 0) return;
  const keys = new Set(named.map(({ place }) => keyOf(place)));
  for (const cell of cells) {
    if (!keys.has(keyOf(cell.place))) sayError(cell, '要確認', reportOn(cell.receiptNumber));
  }
}

/** What keeps a cell from being read. */
export function unreadBy(text: string): VariantOf<'L-09'> {
  if (isUncalculated(text)) return 'uncalculated';
  return isDitto(text) ? 'ditto' : 'error';
}

function sayError(cell: ErrorCell, severity: '要確認' | '不備', report: Report): void {
  const { place, lineNumber, label, text } = cell;
  report('L-09', place, lineNumber, { severity, variant: unreadBy(text), facts: { label, text } });
}

/** 不備 where a 基準額 waits for the cell: the corporations of a group cannot be counted. */
function severityOf(
  { place }: ErrorCell,
  { programme }: Candidate,
  { members }: Submission,
): '要確認' | '不備' {
  const counted = programme !== null && homes[programme.kind].members === 'counted';
  if (place.table !== 'members' || !counted) return '要確認';
  const member = members[place.row];
  return member !== undefined && isUncountable(member, place.field) ? '不備' : '要確認';
}

/**
 * The applications of a cell: that of its row of 申請; elsewhere, and in the further rows of a flat table, those that
 * bear its 受付番号 (two of them is ID-01).
 */
function ownership(candidates: readonly Candidate[]): (cell: ErrorCell) => readonly Candidate[] {
  const byRow = new Map(candidates.map((candidate) => [candidate.application.row, candidate]));
  const byNumber = groupBy(candidates, ({ application }) => application.receiptNumber);
  return ({ place, receiptNumber }) => {
    const own = place.table === 'applications' ? byRow.get(place.row) : undefined;
    if (own !== undefined) return [own];
    return receiptNumber === '' || isErrorValue(receiptNumber) ? [] : (byNumber.get(receiptNumber) ?? []);
  };
}

/** The cells that findings are about; a contradiction (ID-09) is about its column in every row of the application. */
function namedCells({ findings }: Candidate): ReadonlySet<string> {
  return new Set(findings.map(({ rule, place }) => (rule === 'ID-09' ? columnKey(place) : keyOf(place))));
}

function keyOf(place: FindingPlace | null): string {
  return place === null ? '' : `${place.table} ${place.row ?? ''} ${fieldOf(place)}`;
}

const columnKey = (place: FindingPlace | null): string =>
  place === null ? '' : `${place.table} ${fieldOf(place)}`;

const fieldOf = (place: FindingPlace): string => ('field' in place ? (place.field ?? '') : '');
