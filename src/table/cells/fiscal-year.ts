import type { CellValue } from '../../base/cells';
import { normalised } from '../../base/text';
import { withoutKanji } from './kanji-numbers';

/** R9, 令和9年度, 令和元年度, 2027年度分, FY2027; a remark in brackets may stand behind it. */
const YEAR =
  /^(?:令和|令|R|FY)?\s*\.?\s*(\d{1,2}|\d{4}|元)\s*(?:年度?)?(?:分|実績|報告)?(?:\s*\([^()]*\))?$/iu;

/** 令和元年 was 2019. */
const ERA = 2018;

/** 令和 by 9, R9, 令和9年度, 令和九年度, 2027. */
export function fiscalYearOf(raw: CellValue): number | null {
  const found = YEAR.exec(withoutKanji(normalised(String(raw ?? ''))));
  if (found === null) return null;
  const year = found[1] === '元' ? 1 : Number(found[1]);
  if (year > ERA) return year - ERA;
  return year > 0 && year < 100 ? year : null;
}
