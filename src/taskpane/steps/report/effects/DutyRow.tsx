import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import { dutyTexts } from '../../../../catalogue/sheets/duty-texts';
import { rowButton, small } from '../../../parts/look/styles';
import type { DutyItem } from './duty-items';
import { DutyMark } from './DutyMark';

const useStyles = makeStyles({
  root: {
    ...rowButton,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  who: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  receipt: { fontWeight: tokens.fontWeightSemibold },
  small,
  days: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

interface Props {
  readonly item: DutyItem;
  readonly index: number;
  /** Only one row of the list is in the order of the Tab key. */
  readonly current: boolean;
  readonly onGo: (index: number) => void;
}

/** A report that is owed: whose, which, until when; it leads to the row that reports it, or to its application. */
export const DutyRow = memo(function DutyRow({ item, index, current, onGo }: Props) {
  const styles = useStyles();
  const { applicant, duty, state, report } = item;
  const { receiptNumber, establishmentName, corporationName } = applicant;
  const deadline =
    duty.deadline === null ? '' : dutyTexts.deadline(duty.deadline, duty.isPast && state !== 'in');
  return (
    <button
      type="button"
      className={styles.root}
      tabIndex={current ? 0 : -1}
      data-row={index}
      title={duty.place ? words.goTo(receiptNumber, duty.place.address) : undefined}
      onClick={() => onGo(index)}
    >
      <span className={styles.line}>
        <span className={styles.who}>
          <span className={styles.receipt}>{receiptNumber}</span> {establishmentName || corporationName}
        </span>
        <DutyMark state={state} />
      </span>
      <span className={styles.line}>
        <span>{report}</span>
        {duty.daysOver > 0 && <span className={styles.days}>{words.daysOver(duty.daysOver)}</span>}
      </span>
      <span className={mergeClasses(styles.line, styles.small)}>
        <span>{words.due(deadline)}</span>
        {duty.filed !== null && <span>{words.filedOn(duty.filed.submittedOn)}</span>}
        {duty.isInDoubt === true && <span>{dutyTexts.inDoubt}</span>}
      </span>
    </button>
  );
});
