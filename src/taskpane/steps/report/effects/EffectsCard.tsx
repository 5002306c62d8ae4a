import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import { effectPaneTexts } from '../../../../catalogue/effect-pane-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import { Section } from '../../../parts/look/Section';
import { usePane } from '../../../workspace/context';
import { DutyStatus } from './DutyStatus';
import { useDuties } from './useDuties';
import { ViewTabs } from './ViewTabs';

/** What was achieved is asked for long after what has come in. */
const LazyMeaning = lazy(async () => ({ default: (await import('./meaning/EffectMeaning')).EffectMeaning }));

const useStyles = makeStyles({
  panel: { marginTop: tokens.spacingVerticalS },
  about: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

/** 業務改善計画, 効果報告 and 事後評価: what is owed and what has come in, and what it says. */
export function EffectsCard() {
  const result = usePane((state) => state.result);
  return result === null || result.sources.length === 0 ? null : <Effects result={result} />;
}

function Effects({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  const id = useId();
  const [view, setView] = useState<'duties' | 'effects'>('duties');
  const [day, setDay] = useState<string | null>(null);
  const duties = useDuties(result, day);
  if (duties === undefined || duties?.applicants.length === 0) return null;
  return (
    <Section title={words.title}>
      <ViewTabs
        label={effectPaneTexts.views.label}
        views={{ duties: effectPaneTexts.views.duties, effects: effectPaneTexts.views.effects }}
        chosen={view}
        onChoose={setView}
        panel={id}
      />
      <div id={id} role="tabpanel" aria-labelledby={`${id}-${view}`} className={styles.panel}>
        {view === 'effects' ? (
          <Suspense fallback={<p className={styles.about}>{effectPaneTexts.loading}</p>}>
            <LazyMeaning result={result} />
          </Suspense>
        ) : (
          <>
            <p className={styles.about}>{duties === null ? words.noDay : words.about}</p>
            {duties !== null && <DutyStatus result={result} duties={duties} onDay={setDay} />}
          </>
        )}
      </div>
    </Section>
  );
}
