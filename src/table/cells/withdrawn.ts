import type { CellValue } from '../../base/cells';
import { isUncalculated, normalised } from '../../base/text';
import type { Cell } from '../../grant/input/cell';
import { writtenDate } from './dates';
import { dateCell, wordCell } from './values';
import { withdrawn } from './words';

/** A day with the word before or behind it: R8.9.1取下げ, 取下げ（令和8年9月1日）. */
const WITH_WORD = /^(.*?)\s*取り?下げ?\s*(?:日|済み?)?[:\s]*(.*)$/u;
const BRACKETS = /^\((.*)\)$/u;

/** 取下げ: its day, or a mark. */
export function withdrawnCell(raw: CellValue, date1904: boolean): Cell<boolean> {
  const day = dateCell(raw, date1904);
  if (day.kind === 'value') return { ...day, value: true, text: day.value };
  const word = wordCell(raw, withdrawn);
  if (word.kind !== 'unreadable' || typeof raw !== 'string' || isUncalculated(raw)) return word;
  const date = dayBesideWord(normalised(raw));
  return date === null
    ? word
    : { kind: 'value', value: true, text: date, readFrom: raw.trim(), reading: 'date', readAs: date };
}

function dayBesideWord(text: string): string | null {
  const [, before = '', behind = ''] = WITH_WORD.exec(text) ?? [];
  if ((before === '') === (behind === '')) return null;
  const day = before || behind;
  return writtenDate(BRACKETS.exec(day)?.[1]?.trim() ?? day);
}
