import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  DismissCircle20Filled,
  ErrorCircle20Regular,
  Info20Regular,
  Warning20Filled,
} from '@fluentui/react-icons';
import { pane } from '../../../../catalogue/pane';
import type { Severity } from '../../../../scheme/types';

const ICONS = {
  不備: DismissCircle20Filled,
  要確認: Warning20Filled,
  注意: ErrorCircle20Regular,
  情報: Info20Regular,
} as const;

const useStyles = makeStyles({
  不備: { color: tokens.colorStatusDangerForeground1 },
  要確認: { color: tokens.colorStatusWarningForeground1 },
  注意: { color: tokens.colorNeutralForeground2 },
  情報: { color: tokens.colorNeutralForeground3 },
});

/** Each severity has a shape of its own, and its word for readers. */
export function SeverityIcon({ severity, className }: { severity: Severity; className?: string }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <Icon className={mergeClasses(styles[severity], className)} aria-label={pane.severities[severity]} />
  );
}
