import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { letterTexts } from '../../../../catalogue/pane/letter-texts';
import { useBusy } from '../../../workspace/context';
import type { Letters } from './useLetters';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** 回答期限 of the letters; kept in 設定 for the sheets and for the next time. */
export function Deadline({ letters: { day, setDay, isKept, isRead, keep } }: { readonly letters: Letters }) {
  const styles = useStyles();
  const busy = useBusy();
  const id = useId();
  const [saved, setSaved] = useState(false);
  const words = letterTexts.deadline;
  const cannot = busy || !isRead || isKept;
  return (
    <div>
      <div className={styles.row}>
        <label htmlFor={id}>{words.label}</label>
        <Input
          id={id}
          type="date"
          size="small"
          value={day}
          onChange={(_, { value }) => {
            setSaved(false);
            setDay(value);
          }}
        />
        <Button
          size="small"
          disabledFocusable={cannot}
          onClick={cannot ? undefined : () => void keep().then(setSaved)}
        >
          {words.keep}
        </Button>
      </div>
      <div className={styles.small} role="status">
        {saved ? words.kept : isKept && day !== '' ? words.same : ''}
      </div>
    </div>
  );
}
