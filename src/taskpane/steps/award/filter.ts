import { AWARD_OUTCOMES } from '../../../grant/stages/award-records';
import type { AwardLook, ProgrammeLook } from '../../../workbook/read/stages/award-look';

/** What of the list is shown. */
export const FILTERS = ['all', ...AWARD_OUTCOMES, 'byHand'] as const;

export interface AwardFilter {
  readonly text: string;
  readonly outcome: (typeof FILTERS)[number];
}

export const ALL: AwardFilter = { text: '', outcome: 'all' };

/** A row of the list: an application, or the line at which 予算額 is used up. */
export type AwardItem = { readonly kind: 'row'; readonly row: AwardLook } | { readonly kind: 'cut' };

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The rows that are shown, and the line among them as long as nothing is left out. */
export function itemsOf({ rows, cut }: ProgrammeLook, { text, outcome }: AwardFilter): AwardItem[] {
  const sought = folded(text.trim());
  const passes = (row: AwardLook): boolean =>
    (outcome === 'all' || (outcome === 'byHand' ? row.byHand : row.outcome === outcome)) &&
    [row.receiptNumber, row.corporationName, row.establishmentName].some((name) =>
      folded(name).includes(sought),
    );
  const line = outcome === 'all' && sought === '' ? cut : null;
  return rows.flatMap((row, at): AwardItem[] => {
    if (!passes(row)) return [];
    const item: AwardItem = { kind: 'row', row };
    return at === line ? [{ kind: 'cut' }, item] : [item];
  });
}
