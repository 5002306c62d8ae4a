import type { Case } from '../case';
import { textOf } from '../input/cell';
import type { LineState } from '../lines/line';
import { sayOnLine } from '../lines/line-findings';
import { enteredRow } from '../lines/single-row';
import type { ProgrammeHome } from './home';

/** 別紙4 (「予算の範囲内で決定」) and parts of 基金: the amount entered, without a rate or a 基準額. R5-08. */
export const asEntered: ProgrammeHome = {
  kind: 'asEntered',
  assess: (entry, states) => {
    checkCosts(entry, states);
    return [enteredRow(entry.programme.name, states)];
  },
  concerns: [{ rule: 'R5-08', degree: 'judged', ofListedCosts: true }],
  hasPlan: false,
  sheet: null,
};

/** R5-08: a cost that none of the words of a closed list is in. */
function checkCosts({ programme: { costWords } }: Case, states: readonly LineState[]): void {
  if (costWords === undefined) return;
  for (const state of states) {
    const text = textOf(state.line.category);
    const compared = text.normalize('NFKC').replace(/\s/gu, '');
    if (compared === '' || costWords.value.some((word) => compared.includes(word))) continue;
    sayOnLine(state, 'R5-08', 'category', { facts: { text, listed: costWords.value.join('、') } });
  }
}
