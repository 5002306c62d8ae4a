import type { Verdict } from '../../../grant/finding';
import { yenText } from '../../amounts/figures';
import type { Explained } from '../explained';
import { reasonWords } from './reason-texts';
import { plain, type ReasonLine } from './reason-texts-lines';

/** From the sum of the 補助額 to 交付予定額: the sum, the rounding, the claim, and what is granted. */
export function totalLines(explained: Explained): ReasonLine[] {
  const { rows, sum, roundingUnit, computed, claimed, planned, verdict } = explained;
  const lines: ReasonLine[] = [];
  if (rows.length > 1) lines.push(plain('total', reasonWords.sum, sum));
  const cut = sum !== null && computed !== null ? sum - computed : 0;
  const unit = roundingUnit === null ? '' : reasonWords.rounding(roundingUnit);
  const rounding = cut > 0 ? `${unit}（−${yenText(cut)}）` : unit === '' ? '' : `${unit}（端数なし）`;
  lines.push(
    plain('total', reasonWords.computed, computed, computed === null ? reasonWords.unknown : rounding),
  );
  if (claimed !== null) lines.push(plain('total', reasonWords.claimed, claimed));
  lines.push(plain('total', reasonWords.planned, planned, plannedNote(explained, verdict)));
  return lines;
}

function plannedNote({ computed, claimed, planned }: Explained, verdict: Verdict): string {
  if (verdict === '不備') return '判定が不備のため、交付予定額は決まりません';
  if (planned === null || computed === null) return reasonWords.unknown;
  if (claimed === null) return '申請額の記入がないため、算定額による';
  if (claimed === computed) return '申請額は算定額と同じです';
  return claimed < computed
    ? '申請額が算定額より少ないため、申請額による'
    : `申請額が算定額を${yenText(claimed - computed)}超えるため、算定額による`;
}
