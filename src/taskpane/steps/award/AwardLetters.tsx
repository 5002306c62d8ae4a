import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { awardTexts } from '../../../catalogue/pane/award-texts';
import { useBusy, usePane, useWorkspace } from '../../workspace/context';
import { small } from './styles';

const words = awardTexts.letters;

const useStyles = makeStyles({
  about: { ...small, margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}` },
});

/** The data from which letters about 採択 are printed. */
export function AwardLetters() {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const stale = usePane((state) => state.stale);
  const cannot = busy || stale;
  return (
    <div>
      <p className={styles.about}>{words.about}</p>
      <Button
        size="small"
        disabledFocusable={cannot}
        onClick={cannot ? undefined : () => void workspace.awardLetters()}
      >
        {words.make}
      </Button>
    </div>
  );
}
