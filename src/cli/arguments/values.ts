import { cliTexts } from '../../catalogue/cli';
import { reminderTexts } from '../../catalogue/reminder-texts';
import { OPTIONAL_TABLES, optionalSheets, type OptionalTable } from '../../catalogue/template/template-texts';
import { writtenDate } from '../../table/cells/dates';
import { UsageError } from '../usage-error';

const bare = (name: string): string => name.trim().replace(/（.*）$/u, '');

/** 計画,効果報告,実績報告,製品,過年度交付 */
export function sheetsOf(text: string): OptionalTable[] {
  return text.split(/[,、，・]/u).map((name) => {
    // 効果報告 is the table of 効果報告（記入）
    const kind = OPTIONAL_TABLES.find((each) => optionalSheets[each].replace(/（.*）$/u, '') === bare(name));
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
