import type { Scheme } from '../../scheme/types';
import { leaf, type Expression } from '../expression';
import { wholeRow } from '../single-row';
import { on, type ProgrammeHome } from './home';
import { checkPlan } from './plan';

/** 上限額 (円) of one model (別紙2 3(1)ウ). */
export function areaModelBase({ models }: Scheme): Expression {
  const { value, source } = models.areaModel;
  return leaf(value.ceiling, 'flat', source);
}

/** 面的支援モデル (別紙2 3(1)): min(⌊cost × モデル補助率⌋, ceiling). R2-08; R2-02 is for the prefecture as a whole. */
export const areaModel: ProgrammeHome = {
  kind: 'areaModel',
  assess: (entry, states) => {
    checkPlan(entry, 'R2-08', '不備');
    return [wholeRow(entry, states, areaModelBase(entry.context.scheme))];
  },
  concerns: on('required', 'R2-02', 'R2-08'),
  hasPlan: true,
  sheet: 'models',
  prefectureCeiling: ({ models }) => models.areaModel.value.ceiling * models.areaModel.value.models,
};
