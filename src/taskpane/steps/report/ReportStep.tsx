import { lazy, Suspense } from 'react';
import { pane } from '../../../catalogue/pane';
import { Section } from '../../parts/look/Section';
import { Notice } from '../../parts/Notice';
import { Amounts } from '../../summary/Amounts';
import { Sources } from '../../summary/Sources';
import { usePane } from '../../workspace/context';
import { Assurance } from '../Assurance';
import { Facts } from '../Facts';
import { LazyEffects } from './effects/lazy';
import { OverviewSection } from './overview/OverviewSection';
import { SheetChecks } from './SheetChecks';
import { LazySubmission } from './submission/lazy';

/** The ticks come with the code that makes the sheets. */
const LazySheetChoice = lazy(async () => ({ default: (await import('./SheetChoice')).SheetChoice }));

/** 厚労省報告: the sheets to make, and afterwards whether they agree with the tables. */
export function ReportStep() {
  const { result, reported, behind } = usePane((state) => ({
    result: state.result,
    reported: state.reported,
    behind: state.reportBehind || (state.stale && state.done.has('report')),
  }));
  const words = pane.report;
  const sheets = reported?.sheets ?? [];
  return (
    <>
      {result && result.sources.length > 0 && (
        <>
          <Sources result={result} />
          <Amounts {...result} />
        </>
      )}
      {behind && <Notice kind="warning">{words.behind}</Notice>}
      {!behind && sheets.length > 0 && <SheetChecks sheets={sheets} />}
      <OverviewSection />
      <Section title={words.title}>
        <Suspense fallback={<Facts facts={words.sheets.map(({ name, about }) => [name, about] as const)} />}>
          <LazySheetChoice />
        </Suspense>
      </Section>
      <Suspense fallback={null}>
        <LazySubmission />
      </Suspense>
      <Suspense fallback={null}>
        <LazyEffects />
      </Suspense>
      <Assurance text={words.promise} />
    </>
  );
}
