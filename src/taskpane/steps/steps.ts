import { type ComponentType, lazy } from 'react';
import type { StepId } from '../workspace/types';
import { CheckStep } from './check/CheckStep';
import { FillStep } from './fill/FillStep';
import { ReportStep } from './report/ReportStep';

export interface StepEntry {
  readonly id: StepId;
  readonly Panel: ComponentType<object>;
}

// most clerks begin with 点検
const PrepareStep = lazy(async () => ({ default: (await import('./prepare/PrepareStep')).PrepareStep }));

/** The steps in their order; a further one is one line here, its words and its panel. */
export const STEPS: readonly [StepEntry, ...StepEntry[]] = [
  { id: 'prepare', Panel: PrepareStep },
  { id: 'check', Panel: CheckStep },
  { id: 'fill', Panel: FillStep },
  { id: 'report', Panel: ReportStep },
];
