import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
    whiteSpace: 'nowrap',
  },
  // a dot of 16 px is drawn by none of the icons
  icon: { width: '16px', height: '16px', flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorStatusWarningForeground1 },
  plain: { color: tokens.colorNeutralForeground2 },
});

/** A sign, and what it is taken for: good, bad, to be looked at, or neither. */
export interface Sign {
  readonly icon: FluentIcon;
  readonly tone: 'good' | 'bad' | 'open' | 'plain';
}

/** A sign beside its words, so that colour is never all that tells it. */
export function Signed({ sign: { icon: Icon, tone }, text }: { readonly sign: Sign; readonly text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <Icon className={`${styles.icon} ${styles[tone]}`} aria-hidden />
      {text}
    </span>
  );
}
