import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { letterTexts } from '../../../../catalogue/pane/letter-texts';
import type { LetterRecord } from '../../../../report/columns/letter-record';
import type { ReturnLetter } from '../../../../report/return-letter';

const useStyles = makeStyles({
  state: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  changed: { color: tokens.colorStatusWarningForeground1 },
});

interface Props {
  readonly letter: ReturnLetter;
  readonly record: LetterRecord | undefined;
}

/** Whether a letter was sent and answered, as 差戻し記録 says. */
export function LetterState({ letter, record }: Props) {
  const styles = useStyles();
  const words = letterTexts.state;
  return (
    <span className={styles.state}>
      {words.of(record)}
      {record !== undefined && isOutdated(letter, record) && (
        <span className={mergeClasses(styles.state, styles.changed)}> {words.changed}</span>
      )}
    </span>
  );
}

/** What is asked now is not what was asked then. */
export const isOutdated = ({ issues }: ReturnLetter, record: LetterRecord): boolean =>
  record.issues !== issues;
