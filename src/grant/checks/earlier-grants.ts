import type { Scheme } from '../../scheme/types';
import type { Report } from '../context';
import { textOf } from '../input/cell';
import type { Settings } from '../input/settings';
import type { EarlierGrant } from '../input/side-records';
import { earlierCategories, earlierNumber, earlierYen, isOfThisYear } from '../joint/earlier-grants';

/**
 * L-11 on 過年度交付 itself, where 過年度分の扱い looks at it: rows that cannot be read, rows of this year, and that there is
 * no such table.
 */
export function checkEarlierGrants(
  rows: readonly EarlierGrant[] | null,
  { earlierGrants }: Settings,
  scheme: Scheme,
  report: Report,
): void {
  if (earlierGrants === 'ignored') return;
  const setting = 'earlierGrants';
  const severity = earlierGrants === 'noted' ? '注意' : '要確認';
  if (rows === null) {
    if (earlierGrants !== null)
      report('L-11', { table: 'settings', row: null }, '', {
        severity,
        variant: 'noTable',
        facts: { setting },
      });
    return;
  }
  const categoryOf = earlierCategories(scheme);
  for (const entry of rows) {
    const say = (
      field: 'amount' | 'establishmentNumber' | 'costCategory' | 'year',
      variant: 'amount' | 'number' | 'category' | 'notEarlier',
      text: string,
    ): void => {
      const place = { table: 'earlierGrants', row: entry.row, field } as const;
      const blank = text === '' && variant !== 'notEarlier';
      if (blank) report('L-11', place, '', { severity, variant: `${variant}Blank`, facts: { setting } });
      else report('L-11', place, '', { severity, variant, facts: { setting, text } });
    };
    if (isOfThisYear(entry, scheme)) {
      say('year', 'notEarlier', textOf(entry.year));
      continue;
    }
    if (earlierNumber(entry) === null)
      say('establishmentNumber', 'number', textOf(entry.establishmentNumber));
    if (categoryOf(entry) === null) say('costCategory', 'category', textOf(entry.costCategory));
    if (earlierYen(entry) === null) say('amount', 'amount', textOf(entry.amount));
  }
}
