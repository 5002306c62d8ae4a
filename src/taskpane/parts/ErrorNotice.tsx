import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { pane } from '../../catalogue/pane';
import type { PaneError } from '../workspace/types';
import { copyText } from './copy';
import { Notice } from './Notice';

const useStyles = makeStyles({
  message: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  action: { margin: 0 },
  button: { justifySelf: 'start' },
  code: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    userSelect: 'all',
  },
  detail: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly error: PaneError;
  readonly onClose: () => void;
  /** Carries out what was refused because of a filter. */
  readonly onUnfiltered?: () => Promise<void>;
}

/** What happened, what to do, and in small print the code and what the engine said. */
export function ErrorNotice({ error, onClose, onUnfiltered }: Props) {
  const { code, detail } = error;
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  return (
    <Notice kind="error" role="alert" onClose={onClose}>
      <p className={styles.message}>{error.message}</p>
      <p className={styles.action}>{error.action}</p>
      {error.filtered && onUnfiltered && (
        <Button className={styles.button} size="small" onClick={() => void onUnfiltered()}>
          {pane.action.unfiltered}
        </Button>
      )}
      <div className={styles.code}>
        <span>{pane.error.code(code)}</span>
        <Button
          appearance="transparent"
          size="small"
          icon={<Copy16Regular />}
          aria-label={pane.error.copy}
          onClick={() => void copyText([code, detail].filter(Boolean).join('\n')).then(setCopied)}
        />
        <span aria-live="polite">{copied && pane.error.copied}</span>
      </div>
      {detail !== undefined && <div className={styles.detail}>{pane.error.detail(detail)}</div>}
    </Notice>
  );
}
