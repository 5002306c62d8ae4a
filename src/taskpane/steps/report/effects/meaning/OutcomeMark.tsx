import {
  CheckmarkCircle16Filled,
  CircleSmall20Filled,
  ErrorCircle16Filled,
  Subtract16Regular,
} from '@fluentui/react-icons';
import type { Outcome } from '../../../../../grant/effects/comparison';
import { type Sign, Signed } from '../../../../parts/look/Sign';

const SIGNS: Readonly<Record<Outcome, Sign>> = {
  improved: { icon: CheckmarkCircle16Filled, tone: 'good' },
  worse: { icon: ErrorCircle16Filled, tone: 'bad' },
  unchanged: { icon: Subtract16Regular, tone: 'plain' },
  neither: { icon: CircleSmall20Filled, tone: 'plain' },
};

/** Whether an indicator is better or worse. */
export const OutcomeMark = ({ outcome, text }: { readonly outcome: Outcome; readonly text: string }) => (
  <Signed sign={SIGNS[outcome]} text={text} />
);
