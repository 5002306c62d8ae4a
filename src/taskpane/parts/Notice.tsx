import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  Dismiss16Regular,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { pane } from '../../catalogue/pane';

export type NoticeKind = 'success' | 'warning' | 'error' | 'info';

const ICONS = {
  success: CheckmarkCircle20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
  info: Info20Filled,
} as const;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
  info: {},
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  body: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  close: {
    minWidth: '24px',
    height: '24px',
    padding: 0,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
});

interface Props {
  readonly kind: NoticeKind;
  readonly children: ReactNode;
  readonly onClose?: () => void;
  readonly role?: 'alert';
}

/** A message in the flow of the pane, with an icon so that colour is never the only sign. */
export function Notice({ kind, children, onClose, role }: Props) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <section className={mergeClasses(styles.root, styles[kind])} role={role}>
      <Icon className={styles[`${kind}Icon`]} aria-hidden />
      <div className={styles.body}>{children}</div>
      {onClose && (
        <Button
          className={styles.close}
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={pane.action.close}
          onClick={onClose}
        />
      )}
    </section>
  );
}
