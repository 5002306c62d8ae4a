import { CheckmarkCircle16Filled, Clock16Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import type { DutyState } from '../../../../grant/joint/effect-duties';
import { type Sign, Signed } from '../../../parts/look/Sign';

const SIGNS: Readonly<Record<DutyState, Sign>> = {
  due: { icon: Clock16Regular, tone: 'plain' },
  overdue: { icon: ErrorCircle16Filled, tone: 'bad' },
  in: { icon: CheckmarkCircle16Filled, tone: 'good' },
};

/** 状態 of a report. */
export const DutyMark = ({ state }: { readonly state: DutyState }) => (
  <Signed sign={SIGNS[state]} text={words.state(state)} />
);
