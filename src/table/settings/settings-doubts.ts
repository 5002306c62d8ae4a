import { distance, nearest } from '../../base/nearest';
import { isBlank, isError, normalised } from '../../base/text';
import { settingTextsOf } from '../../catalogue/settings';
import { letterSettings } from '../../catalogue/settings/letter-settings';
import type { SettingDoubt } from '../../grant/input/settings';
import type { Scheme } from '../../scheme/types';
import { headerKey } from '../columns';
import { isDutyItem, isReadingItem } from '../find/answers';
import type { SettingRow } from './settings-locate';

/**
 * Rows whose value takes no effect although it stands there: of a 項目 that there is none of, or one that a row
 * further down sets otherwise.
 * @param books whose 経費区分 and 事業 a 項目 may be about.
 */
export function settingDoubts(rows: readonly SettingRow[], books: readonly Scheme[]): SettingDoubt[] {
  const items = [...new Set(books.flatMap(knownItems))];
  const keys = new Set(items.map(headerKey));
  const doubts: SettingDoubt[] = [];
  const used = new Map<string, { readonly written: string; doubted: boolean }>();
  for (const [row, { item, value }] of [...rows.entries()].reverse()) {
    if (isError(item)) continue;
    const label = normalised(item);
    const key = headerKey(item);
    if (!keys.has(key) && !isReadingItem(item) && !isDutyItem(item)) {
      if (isBlank(value) || isError(value)) continue;
      const likely = likelyItem(label, items);
      doubts.push({ kind: likely === '' ? 'unknown' : 'resembles', label, text: likely, row });
      continue;
    }
    const written = isBlank(value) ? '' : String(value).trim();
    const below = used.get(key);
    if (below === undefined) used.set(key, { written, doubted: false });
    else if (normalised(written) !== normalised(below.written) && !below.doubted) {
      below.doubted = true;
      doubts.push({ kind: 'twice', label, text: below.written, row });
    }
  }
  return doubts.reverse();
}

/** Every 項目, those with a 経費区分 or 事業 behind a colon written out. */
function knownItems(scheme: Scheme): string[] {
  const { programmes } = scheme;
  const categories = programmes.flatMap(({ categories: own }) => own ?? []);
  const followed: Readonly<Record<string, readonly string[]>> = {
    unitLimit: categories.filter(({ kind }) => kind === 'device').map(({ name }) => name),
    budget: programmes.map(({ name }) => name),
  };
  const settings = settingTextsOf(scheme).flatMap(
    ({ key, label }) => followed[key]?.map((name) => `${label}${name}`) ?? [label],
  );
  return [...settings, ...Object.values(letterSettings).map(({ label }) => label)];
}

/** The 項目 that is probably meant: one that differs in less than half, or holds what is written; '': none. */
function likelyItem(written: string, items: readonly string[]): string {
  const key = headerKey(written);
  const isLikely = (item: string): boolean => {
    const known = headerKey(item);
    const length = Math.max(key.length, known.length);
    return distance(key, known) * 2 < length || known.includes(key) || key.includes(known);
  };
  return nearest(written, items.filter(isLikely))[0] ?? '';
}
