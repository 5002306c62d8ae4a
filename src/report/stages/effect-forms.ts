import { effectTexts } from '../../catalogue/sheets/effect-texts';
import { SHEETS, SUPPORTER } from '../../catalogue/sheets/headers';
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
import { supporterBlock, supporterColumns } from './supporters';

const { forms } = effectTexts;

/** A block of 効果集計: one live call of GRANT_STAGE. */
export interface EffectForm {
  readonly kind: 'totals' | 'wages' | 'gaps' | 'supporters' | 'outliers';
  /** 様式 of the call. */
  readonly name: string;
  /** The table without which there is none. */
  readonly needs: 'plans' | 'effects';
  readonly columns: Readonly<Record<string, { readonly header: string; readonly look: Look }>>;
  readonly block: (meaning: EffectMeaning) => Block;
}

const needs = 'effects';

/** From left to right; the first is the one that tags name, and the last goes to nobody outside. */
export const effectForms: readonly EffectForm[] = [
  { kind: 'totals', name: SHEETS.effectTotals, needs, columns: effectTotalColumns, block: effectTotalBlock },
  { kind: 'wages', name: forms.wages, needs, columns: effectWageColumns, block: effectWageBlock },
  { kind: 'gaps', name: forms.gaps, needs, columns: effectGapColumns, block: effectGapBlock },
  { kind: 'supporters', name: SUPPORTER, needs: 'plans', columns: supporterColumns, block: supporterBlock },
  { kind: 'outliers', name: forms.outliers, needs, columns: effectOutlierColumns, block: effectOutlierBlock },
];
