import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { trialTexts } from '../../../../catalogue/pane/trial-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { TrialResult, Trials } from '../../../../workbook/read/trial';
import { useJob } from '../../../parts/useJob';
import { Section } from '../../../summary/Section';
import { usePane } from '../../../workspace/context';
import { small } from '../../prepare/styles';
import { TrialForm } from './TrialForm';
import { TrialTable } from './TrialTable';

const useStyles = makeStyles({ small: { ...small, margin: 0 } });

/** What came of a trial, and of which rows. */
interface Tried {
  readonly of: CheckResult;
  readonly result: TrialResult;
}

/** 試算: what other values of a setting would come to; nothing is written. */
export function TrialCard() {
  const styles = useStyles();
  const { result, stale } = usePane((state) => ({ result: state.result, stale: state.stale }));
  const trials = useTrials(result);
  const { came, start } = useJob<Tried>();
  if (result === null || result.sources.length === 0) return null;
  const tried = came?.of === result ? came.result : null;
  return (
    <Section title={trialTexts.title}>
      <p className={styles.small}>{trialTexts.about}</p>
      {stale && <p className={styles.small}>{trialTexts.stale}</p>}
      {trials === 'failed' && <p className={styles.small}>{trialTexts.failed}</p>}
      {trials !== null && trials !== 'failed' && (
        <TrialForm
          trials={trials}
          came={tried}
          onStart={(setting, values) =>
            void start('trial', async ({ context }) => ({
              of: result,
              result: await trials.run(setting, values, context),
            }))
          }
        />
      )}
      <p className={styles.small} aria-live="polite">
        {tried && trialTexts.done(tried.label, tried.tried.length)}
      </p>
      {tried && <TrialTable result={tried} />}
    </Section>
  );
}

/** The trials of what was read, once their code is there. */
function useTrials(result: CheckResult | null): Trials | 'failed' | null {
  const [loaded, setLoaded] = useState<{ of: CheckResult; trials: Trials | 'failed' } | null>(null);
  useEffect(() => {
    if (result === null) return;
    let current = true;
    const put = (trials: Trials | 'failed'): void => {
      if (current) setLoaded({ of: result, trials });
    };
    result.trials().then(put, () => put('failed'));
    return () => {
      current = false;
    };
  }, [result]);
  return loaded !== null && loaded.of === result ? loaded.trials : null;
}
