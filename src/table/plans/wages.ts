import type { CellValue } from '../../base/cells';
import type { WagesSaid } from '../../grant/effects/wages';
import { type Cell, read, unreadable, valueOf } from '../../grant/input/cell';
import { textCell, wordCell } from '../cells/values';
import { yesNo } from '../cells/words';

/** 該当なし, with a remark behind it or not. */
const APPLIES_NOT = /^(?:該当(?:なし|無し?|せず|しない|しません)|非該当|対象外)(?:[(、。:].*)?$/u;
const YES =
  /^(?:はい|還元済み?|還元(?:した|している|しました|しています|あり|有り?)|実施(?:済み?|した|している))$/u;
const NO =
  /^(?:いいえ|(?:還元|実施)?(?:していない|していません|しない|しません|せず|しなかった|なし|無し?)|還元(?:はしていない|はない)|未(?:還元|実施))$/u;
/** 「無（該当なし）」 is one of two things. */
const BOTH = /(?:無|なし).*(?:該当|対象外)/u;

/** 賃金還元: 有, 無 or 該当なし in the words in which it is answered; 「検討中」 and 「無（該当なし）」 say none of them. */
export function wagesCell(raw: CellValue): Cell<WagesSaid> {
  const text = textCell(raw);
  if (text.kind !== 'value') return text;
  const { value: said } = text;
  if (APPLIES_NOT.test(said)) return read('notApplicable');
  if (YES.test(said)) return read('yes');
  if (NO.test(said)) return read('no');
  const known = BOTH.test(said) ? null : valueOf(wordCell(raw, yesNo));
  return known === null ? unreadable(String(raw).trim()) : read(known);
}
