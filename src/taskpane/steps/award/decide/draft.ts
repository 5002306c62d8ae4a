import { awardTexts } from '../../../../catalogue/pane/award-texts';
import { AWARD_OUTCOMES } from '../../../../grant/stages/award-records';
import { isGranting, needsAmount } from '../../../../grant/stages/hand-decision';
import { MOST_COST } from '../../../../scheme/limits';
import type { ByHand } from '../../../../workbook/read/stages/by-hand';

const words = awardTexts.decide;

/** 手修正 as it can be chosen: as it stands, none, or one of the words. */
export const CHOICES = ['keep', 'clear', ...AWARD_OUTCOMES] as const;

/** What a clerk has filled in. */
export interface Draft {
  readonly outcome: (typeof CHOICES)[number];
  readonly amount: string;
  readonly withCondition: boolean;
  readonly condition: string;
}

export const EMPTY: Draft = { outcome: 'keep', amount: '', withCondition: false, condition: '' };

/** Whether 手修正額 means anything with this 手修正. */
export const takesAmount = ({ outcome }: Draft): boolean =>
  outcome === 'keep' || (outcome !== 'clear' && isGranting(outcome));

/** Whether 手修正 says by itself with how much. */
export const saysAmount = ({ outcome }: Draft): boolean =>
  outcome !== 'keep' && outcome !== 'clear' && isGranting(outcome) && !needsAmount(outcome);

/** What is to be entered, or what is the matter with the draft. */
export function saidBy(draft: Draft): { readonly said: ByHand } | { readonly refused: string } {
  const { outcome, withCondition } = draft;
  const text = draft.amount.normalize('NFKC').replace(/[,円\s]/gu, '');
  const given = takesAmount(draft) && text !== '' ? Number(text) : null;
  if (given !== null && !(/^\d+$/u.test(text) && given <= MOST_COST)) return { refused: words.amountForm };
  if (outcome !== 'keep' && outcome !== 'clear' && needsAmount(outcome) && given === null)
    return { refused: words.amountNeeded };
  const condition = withCondition ? { condition: draft.condition.trim() || null } : {};
  if (outcome !== 'keep')
    return { said: { outcome: outcome === 'clear' ? null : outcome, amount: given, ...condition } };
  const said = { ...(given === null ? {} : { amount: given }), ...condition };
  return Object.keys(said).length === 0 ? { refused: words.nothingChosen } : { said };
}
