import type { ComponentType } from 'react';
import type { StepId } from '../workspace/types';
import { CheckStep } from './CheckStep';
import { FillStep } from './FillStep';
import { ReportStep } from './ReportStep';

export interface StepEntry {
  readonly id: StepId;
  readonly Panel: ComponentType;
}

/** The steps in their order; a further one (準備, 参考) is one line here, its words and its panel. */
export const STEPS: readonly [StepEntry, ...StepEntry[]] = [
  { id: 'check', Panel: CheckStep },
  { id: 'fill', Panel: FillStep },
  { id: 'report', Panel: ReportStep },
];
