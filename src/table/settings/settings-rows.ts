import type { CellValue } from '../../base/cells';
import { isBlank, isError, normalised } from '../../base/text';
import { type SettingText, settingTextsOf } from '../../catalogue/settings';
import type { SettingError, SettingKey, SettingProblem } from '../../grant/input/settings';
import type { Scheme } from '../../scheme/types';
import { headerKey } from '../columns';
import type { SettingRow } from './settings-locate';
import { type SettingSchema, whole, wholeYen } from './settings-values';

/** Takes settings out of their rows by 項目, and notes what is out of range or unanswered. */
export interface SettingTaker {
  readonly problems: SettingProblem[];
  /** The setting's value; `initial` where its cell is blank; null, with a problem, where there is none. */
  take<T>(key: SettingKey, schema: SettingSchema<T>, initial: T | null): T | null;
  /** The settings whose 項目 goes on after a colon, by what follows it. */
  takeEach(key: 'unitLimit' | 'budget', least: number): Map<string, number>;
  /** Notes that a value that can be read is out of range all the same. */
  refuse(key: SettingKey): void;
}

/** @param scheme the rule book whose limits a problem names */
export function settingTaker(rows: readonly SettingRow[], scheme: Scheme): SettingTaker {
  const byItem = new Map(rows.map((row, position) => [headerKey(row.item), { ...row, position }]));
  const problems: SettingProblem[] = [];
  const texts = new Map(settingTextsOf(scheme).map((text) => [text.key, text]));
  const text = (key: SettingKey): SettingText => {
    const found = texts.get(key);
    if (found === undefined) throw new Error(`no text for setting ${key}`);
    return found;
  };
  const problem = (
    key: SettingKey,
    label: string,
    kind: SettingProblem['kind'],
    raw: CellValue,
    row: number | null,
  ): null => {
    const written = raw === null ? '' : String(raw).trim();
    problems.push({ key, label, kind, text: written, allowed: text(key).allowed, row });
    return null;
  };
  return {
    problems,
    take: (key, schema, initial) => {
      const { label } = text(key);
      const row = byItem.get(headerKey(label));
      if (row === undefined || isBlank(row.value)) {
        return initial ?? problem(key, label, 'unanswered', null, row?.position ?? null);
      }
      const parsed = schema.safeParse(row.value);
      return parsed.success ? parsed.data : problem(key, label, 'outOfRange', row.value, row.position);
    },
    takeEach: (key, least) => {
      const values = new Map<string, number>();
      const prefix = headerKey(text(key).label);
      for (const [item, row] of byItem) {
        if (!item.startsWith(prefix) || isBlank(row.value)) continue;
        const parsed = (key === 'budget' ? wholeYen : whole)(least, Number.MAX_SAFE_INTEGER).safeParse(
          row.value,
        );
        if (parsed.success) values.set(normalised(row.item).slice(prefix.length).trim(), parsed.data);
        else problem(key, normalised(row.item), 'outOfRange', row.value, row.position);
      }
      return values;
    },
    refuse: (key) => {
      const { label } = text(key);
      const row = byItem.get(headerKey(label));
      problem(key, label, 'outOfRange', row?.value ?? null, row?.position ?? null);
    },
  };
}

/** The rows with an error value that no problem is about, 項目 before 値. */
export function settingErrors(
  rows: readonly SettingRow[],
  problems: readonly SettingProblem[],
): SettingError[] {
  const errors: SettingError[] = [];
  for (const [row, { item, value }] of rows.entries()) {
    if (isError(item)) errors.push({ label: '項目', text: item, row, field: 'item' });
    if (!isError(value) || problems.some((problem) => problem.row === row)) continue;
    errors.push({ label: isError(item) ? '値' : normalised(item), text: String(value), row, field: 'value' });
  }
  return errors;
}
