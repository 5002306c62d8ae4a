import type { VariantOf } from '../../findings';
import type { LineState } from '../../lines/line';
import { sayOnLine } from '../../lines/line-findings';

/**
 * 定着促進費用 (4(1)イ) goes with a 介護ソフト that is eligible: in the package with one in the package, else with one
 * outside it (表2 4行 「導入する介護ソフトの経費と合わせて」). R1-37.
 */
export function checkAdoption(state: LineState, states: readonly LineState[]): void {
  const software = states.filter(({ category }) => category?.careSoftware === true);
  const beside = software.filter(({ packaged }) => packaged === state.packaged);
  if (beside.some(isLeft)) return;
  // a 介護ソフト is left out by 他補助 alone
  const severity = beside.length > 0 ? '要確認' : '不備';
  sayOnLine(state, 'R1-37', 'category', { severity, variant: variantOf(state, software, beside) });
  state.excluded = true;
}

const isLeft = ({ excluded }: LineState): boolean => !excluded;

function variantOf(
  { packaged }: LineState,
  software: readonly LineState[],
  beside: readonly LineState[],
): VariantOf<'R1-37'> {
  if (software.some(isLeft)) return packaged ? 'unmark' : 'mark';
  if (beside.length > 0) return 'otherGrant';
  return packaged ? 'package' : 'single';
}
