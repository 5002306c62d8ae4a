import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly words: { readonly copy: string; readonly copied: string; readonly notCopied: string };
  /** Copies, and says whether that worked. */
  readonly onCopy: () => Promise<boolean>;
}

/** Copies a text, and says beside the button whether it worked. */
export function CopyButton({ words, onCopy }: Props) {
  const styles = useStyles();
  const [worked, setWorked] = useState<boolean | null>(null);
  return (
    <div className={styles.root}>
      <Button icon={<Copy20Regular />} onClick={() => void onCopy().then(setWorked)}>
        {words.copy}
      </Button>
      <span className={styles.said} aria-live="polite">
        {worked !== null && (worked ? words.copied : words.notCopied)}
      </span>
    </div>
  );
}
