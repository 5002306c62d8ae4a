import { effectTexts } from '../../catalogue/sheets/effect-texts';
import { SHEETS } from '../../catalogue/sheets/headers';
import type { Look } from '../columns/column';
import type { Block } from '../input';
import {
  effectGapBlock,
  effectGapColumns,
  effectOutlierBlock,
  effectOutlierColumns,
  effectWageBlock,
  effectWageColumns,
} from './effect-lists';
import type { EffectMeaning } from './effect-meaning';
import { effectTotalBlock, effectTotalColumns } from './effect-totals';

const { forms } = effectTexts;

/** A block of 効果集計: one live call of GRANT_STAGE. */
export interface EffectForm {
  readonly kind: 'totals' | 'wages' | 'gaps' | 'outliers';
  /** 様式 of the call. */
  readonly name: string;
  readonly columns: Readonly<Record<string, { readonly header: string; readonly look: Look }>>;
  readonly block: (meaning: EffectMeaning) => Block;
}

/** From left to right; the first is the one that tags name. */
export const effectForms: readonly EffectForm[] = [
  { kind: 'totals', name: SHEETS.effectTotals, columns: effectTotalColumns, block: effectTotalBlock },
  { kind: 'wages', name: forms.wages, columns: effectWageColumns, block: effectWageBlock },
  { kind: 'gaps', name: forms.gaps, columns: effectGapColumns, block: effectGapBlock },
  { kind: 'outliers', name: forms.outliers, columns: effectOutlierColumns, block: effectOutlierBlock },
];
