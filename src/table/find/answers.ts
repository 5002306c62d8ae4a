import { headerKey, isBlank, isError, normalised } from '../../base/text';
import { DUTY_PREFIX } from '../../catalogue/settings/duty-words';
import { READING_PREFIX } from '../../catalogue/settings/reading-words';
import type { SettingRow } from '../settings/settings-locate';
import type { TaxWord } from './headings';

const PREFIX = headerKey(READING_PREFIX);

/** Whether a 項目 of 設定 is an answer to one of the questions of 準備. */
export const isReadingItem = (item: string): boolean => headerKey(item).startsWith(PREFIX);

const DUTY = headerKey(DUTY_PREFIX);

/** Whether a 項目 of 設定 is a tick of 都道府県の確認. */
export const isDutyItem = (item: string): boolean => headerKey(item).startsWith(DUTY);

/** The answers that stand in 設定; a key is compared without spaces and in NFKC, as other 項目 are. */
export interface Answers {
  /** One of the possible answers; null where there is none, or another. */
  of<A extends string>(key: string, possible: readonly A[]): A | null;
}

export function answersIn(rows: readonly SettingRow[]): Answers {
  const given = new Map<string, string>();
  for (const { item, value } of rows) {
    if (!isReadingItem(item) || isBlank(value) || isError(value)) continue;
    given.set(headerKey(item), headerKey(normalised(String(value))));
  }
  return {
    of: (key, possible) => {
      const answer = given.get(headerKey(key));
      return answer === undefined ? null : (possible.find((word) => headerKey(word) === answer) ?? null);
    },
  };
}

/** What finding and reading the input tables depends on beside the cells. */
export interface ReadingContext {
  readonly answers: Answers;
  /** 令和; null where the setting cannot be used. */
  readonly fiscalYear: number | null;
  /** 税区分; null where it is not decided. */
  readonly taxBasis: TaxWord | null;
  /** An amount depends on 総事業費 (寄付金等の控除 = 総事業費から). */
  readonly totalCost?: boolean;
}

export const NO_CONTEXT: ReadingContext = { answers: answersIn([]), fiscalYear: null, taxBasis: null };
