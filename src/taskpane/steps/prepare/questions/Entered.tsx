import { makeStyles } from '@fluentui/react-components';
import { prepareTexts } from '../../../../catalogue/pane/prepare-texts';
import { proposalTexts } from '../../../../catalogue/pane/proposal-texts';
import { unseen } from '../../../parts/unseen';
import { usePane } from '../../../workspace/context';

const useStyles = makeStyles({ unseen });

/** Tells screen readers what was entered by an answer or a proposal; always present, so that changes are noticed. */
export function Entered() {
  const styles = useStyles();
  const { answered, replaced } = usePane((state) => ({
    answered: state.answered,
    replaced: state.replaced,
  }));
  return (
    <div className={styles.unseen} aria-live="polite">
      <span>
        {answered &&
          (answered.adopted
            ? prepareTexts.questions.adopted(answered.adopted)
            : prepareTexts.questions.given(answered))}
      </span>
      <span>{replaced && proposalTexts.done(replaced.address, replaced.cells)}</span>
    </div>
  );
}
