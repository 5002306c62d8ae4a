import { enteredRow } from '../single-row';
import type { ProgrammeHome } from './home';

/** 「予算の範囲内で決定」 (別紙4, 基金): the amount entered, without a rate, a 基準額 or a requirement of its own. */
export const asEntered: ProgrammeHome = {
  kind: 'asEntered',
  assess: ({ programme }, states) => [enteredRow(programme.name, states)],
  concerns: [],
  hasPlan: false,
  sheet: null,
};
