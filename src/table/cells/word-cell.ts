import type { CellValue } from '../../base/cells';
import { type Cell, unreadable } from '../../grant/input/cell';
import { textCell } from './texts';
import type { WordList } from './words';

/** Says how the character before it is drawn, in colour or not. */
const VARIATION = /[\ufe00-\ufe0f]/gu;

/** One of a list of words, or one of them with a remark behind it. */
export function wordCell<T>(raw: CellValue, list: WordList<T>): Cell<T> {
  const text = textCell(raw);
  if (text.kind !== 'value') return text;
  const written = typeof raw === 'string' ? raw.trim() : text.value;
  const word = text.value.replace(VARIATION, '');
  const value = list.values.get(word) ?? begun(word, list);
  if (value === undefined) return unreadable(written);
  const cell = { kind: 'value', value, text: written } as const;
  const readAs = list.own.get(value);
  if (readAs === undefined || readAs === word) return cell;
  const judged = list.judged.has(word) ? ({ judged: true } as const) : {};
  return { ...cell, ...judged, readFrom: written, reading: 'word', readAs };
}

function begun<T>(word: string, { beginnings }: WordList<T>): T | undefined {
  const found = beginnings.find(
    ({ word: start, unless }) => word.startsWith(start) && !unless.test(word.slice(start.length)),
  );
  return found?.value;
}
