import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { awardTexts as words } from '../../../catalogue/pane/award-texts';
import type { CheckResult } from '../../../workbook/read/check-result';
import { Section } from '../../parts/look/Section';
import { Sources } from '../../summary/Sources';
import { useBusy, usePane, useWorkspace } from '../../workspace/context';
import { needsPreparing } from '../../workspace/standing';
import { AwardChanges } from './AwardChanges';
import { AwardLetters } from './AwardLetters';
import { AwardList } from './AwardList';
import { BudgetSettings } from './BudgetSettings';
import { ProgrammeCards } from './ProgrammeCards';
import { ProgrammeSummary } from './ProgrammeSummary';
import { useLooks } from './useLooks';

const useStyles = makeStyles({
  about: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** 採択: who gets it where 予算額 does not suffice, in which order, and why; by-hand decisions, one or many. */
export function AwardStep() {
  const workspace = useWorkspace();
  const busy = useBusy();
  const { result, error, unread } = usePane((state) => ({
    result: state.result,
    error: state.error,
    // what a clerk has cut off does not begin anew by itself
    unread: state.result === null && state.outcome?.kind !== 'cancelled' && !needsPreparing(state),
  }));
  // an answer about 設定 leaves nothing of what was read
  useEffect(() => {
    if (unread && !busy && error === null) void workspace.refresh();
  }, [unread, busy, error, workspace]);
  if (result === null || result.sources.length === 0) return <NotRead />;
  return (
    <>
      <Sources result={result} />
      <Awards result={result} />
    </>
  );
}

/** What the step is for, while nothing was read. */
function NotRead() {
  const styles = useStyles();
  return (
    <Section title={words.list.title}>
      <p className={styles.about}>{words.about}</p>
    </Section>
  );
}

function Awards({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  const { awarded } = result;
  const looks = useLooks(awarded);
  const written = usePane((state) => state.done.has('fill'));
  const [chosen, setChosen] = useState<string | null>(null);
  const budgets = awarded?.award.programmes.length ?? 0;
  if (awarded === undefined || budgets === 0) {
    return (
      <>
        <Section title={words.noBudget.title}>
          <p className={styles.text}>{words.noBudget.text}</p>
          <p className={styles.about}>{words.about}</p>
        </Section>
        <Section title={words.settings.title}>
          <BudgetSettings />
        </Section>
      </>
    );
  }
  const look = looks.find(({ programme }) => programme === chosen) ?? looks[0];
  return (
    <>
      {looks.length > 1 && look && (
        <ProgrammeCards looks={looks} chosen={look.programme} onChoose={setChosen} />
      )}
      {look && <ProgrammeSummary look={look} />}
      {!written && <AwardChanges changes={awarded.changes} />}
      <Section title={words.ways}>
        <BudgetSettings />
        <AwardLetters />
      </Section>
      {look && <AwardList key={look.programme} look={look} awarded={awarded} />}
    </>
  );
}
