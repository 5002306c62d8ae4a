import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons';
import { intakeTexts } from '../../../catalogue/pane/intake-texts';
import { useBusy, useWorkspace } from '../../workspace/context';
import { small } from './styles';

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  about: { ...small, margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** The way to 取込み. */
export function IntakeWay() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  return (
    <div className={styles.root}>
      <Button icon={<ArrowImport20Regular />} disabledFocusable={busy} onClick={() => workspace.showIntake()}>
        {intakeTexts.open}
      </Button>
      <p className={styles.about}>{intakeTexts.openAbout}</p>
    </div>
  );
}
