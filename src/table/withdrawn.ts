import type { Cell } from '../grant/cell';
import { dateCell, wordCell, type RawValue } from './values';
import { withdrawn } from './words';

/** 取下げ: its day, or a mark. */
export function withdrawnCell(raw: RawValue, date1904: boolean): Cell<boolean> {
  const day = dateCell(raw, date1904);
  return day.kind === 'value' ? { kind: 'value', value: true, text: day.value } : wordCell(raw, withdrawn);
}
