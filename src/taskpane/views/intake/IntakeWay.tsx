import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowImport20Regular } from '@fluentui/react-icons';
import { intakeTexts } from '../../../catalogue/intake-texts';
import { small } from '../../parts/look/styles';

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  about: { ...small, margin: `${tokens.spacingVerticalXS} 0 0` },
});

interface Props {
  /** Something is running. */
  readonly busy: boolean;
  readonly onIntake: () => void;
}

/** The way to 取込み. */
export function IntakeWay({ busy, onIntake }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Button icon={<ArrowImport20Regular />} disabledFocusable={busy} onClick={onIntake}>
        {intakeTexts.open}
      </Button>
      <p className={styles.about}>{intakeTexts.openAbout}</p>
    </div>
  );
}
