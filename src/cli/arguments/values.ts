import { cliTexts } from '../../catalogue/cli';
import { reminderTexts } from '../../catalogue/reminder-texts';
import { optionalSheets } from '../../catalogue/template/template-texts';
import { writtenDate } from '../../table/cells/dates';
import type { SideTable } from '../../table/side/columns';
import { UsageError } from '../usage-error';

/** 製品,過年度交付 */
export function sheetsOf(text: string): SideTable[] {
  const kinds = ['products', 'earlierGrants'] as const;
  return text.split(/[,、，・]/u).map((name) => {
    const kind = kinds.find((each) => optionalSheets[each] === name.trim());
    if (kind === undefined)
      throw new UsageError(cliTexts.noSheet(name.trim(), Object.values(optionalSheets)));
    return kind;
  });
}

/** For an option without a day. */
export const TODAY = 'today';

/** The day that 督促 is asked for. */
export function dayOf(remind: string): string {
  const day = remind === TODAY ? TODAY : writtenDate(remind);
  if (day === null) throw new UsageError(reminderTexts.dayForm(remind));
  return day;
}

/** The two years that `rulebook --compare` is followed by. */
export function yearsOf(before: string | undefined, after: string | undefined): readonly [number, number] {
  const years = [yearOf(before), yearOf(after)] as const;
  const [from, to] = years;
  if (from === null || to === null) throw new UsageError(cliTexts.noYears);
  return [from, to];
}

export function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,2}$/.test(text)) throw new UsageError(cliTexts.yearForm(text));
  return Number(text);
}
