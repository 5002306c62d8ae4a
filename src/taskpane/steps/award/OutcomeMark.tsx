import {
  CheckmarkCircle16Filled,
  CheckmarkCircle16Regular,
  Clock16Regular,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import type { AwardOutcome } from '../../../grant/stages/award-records';
import { type Sign, Signed } from '../../parts/look/Sign';

const SIGNS: Readonly<Record<AwardOutcome, Sign>> = {
  採択: { icon: CheckmarkCircle16Filled, tone: 'good' },
  一部採択: { icon: CheckmarkCircle16Regular, tone: 'good' },
  補欠: { icon: Clock16Regular, tone: 'open' },
  採択相当: { icon: SubtractCircle16Regular, tone: 'plain' },
  不採択: { icon: SubtractCircle16Regular, tone: 'plain' },
};
const OPEN: Sign = { icon: QuestionCircle16Regular, tone: 'open' };

/** How 採択 comes out. */
export function OutcomeMark({
  outcome,
  text,
}: {
  readonly outcome: AwardOutcome | null;
  readonly text: string;
}) {
  return <Signed sign={outcome === null ? OPEN : SIGNS[outcome]} text={text} />;
}
