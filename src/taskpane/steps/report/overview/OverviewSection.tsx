import { lazy, Suspense } from 'react';
import { overviewWords } from '../../../../catalogue/sheets/overview-texts';
import { Section } from '../../../parts/look/Section';
import { usePane } from '../../../workspace/context';

/** A script of its own: charts are wanted after a report, and by then the pane has long been in use. */
const LazyFigures = lazy(() =>
  import('./OverviewFigures').then(
    ({ OverviewFigures }) => ({ default: OverviewFigures }),
    () => ({ default: () => <p>{overviewWords.failed}</p> }),
  ),
);

/** 概況: the figures of the sheet of that name as charts, once the report has been made. */
export function OverviewSection() {
  const result = usePane((state) => state.reported);
  if (result === null || result.overview === null) return null;
  return (
    <Section title={overviewWords.title}>
      <Suspense fallback={<p>{overviewWords.loading}</p>}>
        <LazyFigures overview={result.overview} charts={result.charts} />
      </Suspense>
    </Section>
  );
}
