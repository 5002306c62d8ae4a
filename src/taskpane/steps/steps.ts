import { type ComponentType, lazy } from 'react';
import type { StepId } from '../workspace/types';
import { CheckStep } from './check/CheckStep';

export interface StepEntry {
  readonly id: StepId;
  readonly Panel: ComponentType<object>;
}

// most clerks begin with 点検, and none comes to 算定, 採択 and 報告 before it
const PrepareStep = lazy(async () => ({ default: (await import('./prepare/PrepareStep')).PrepareStep }));

const FillStep = lazy(async () => ({ default: (await import('./fill/FillStep')).FillStep }));

const AwardStep = lazy(async () => ({ default: (await import('./award/AwardStep')).AwardStep }));

const ReportStep = lazy(async () => ({ default: (await import('./report/ReportStep')).ReportStep }));

/** The steps in their order; a further one is one line here, its words and its panel. */
export const STEPS: readonly [StepEntry, ...StepEntry[]] = [
  { id: 'prepare', Panel: PrepareStep },
  { id: 'check', Panel: CheckStep },
  { id: 'fill', Panel: FillStep },
  { id: 'award', Panel: AwardStep },
  { id: 'report', Panel: ReportStep },
];
