import { lazy, Suspense } from 'react';
import { pane } from '../../../catalogue/pane';
import { Section } from '../../parts/look/Section';
import { Amounts } from '../../summary/Amounts';
import { CategoryTable } from '../../summary/CategoryTable';
import { Sources } from '../../summary/Sources';
import { usePane } from '../../workspace/context';
import type { PaneState } from '../../workspace/types';
import { Assurance } from '../Assurance';
import { Facts } from '../Facts';
import { Preview } from './preview/Preview';
import { PreviewSkeleton } from './preview/PreviewSkeleton';
import { Unchanged } from './preview/Unchanged';

/** Asked for below everything else, so that nothing moves when it comes. */
const LazyWhatIf = lazy(async () => ({ default: (await import('./what-if/WhatIfCard')).WhatIfCard }));

/** What stands first: what would change, and once it is written the amounts themselves. */
function Head({ result }: Pick<PaneState, 'result'>) {
  const { previewing, preview } = usePane((state) => ({
    previewing: state.running?.kind === 'preview',
    preview: state.stale ? null : state.preview,
  }));
  if (previewing) return <PreviewSkeleton />;
  if (preview) return preview.changedCells === 0 ? <Unchanged /> : <Preview preview={preview} />;
  return result && result.sources.length > 0 ? <Amounts {...result} /> : null;
}

/** 算定: what will change before it is written; afterwards the amounts. */
export function FillStep() {
  const result = usePane((state) => state.result);
  const words = pane.fill;
  const read = result && result.sources.length > 0 ? result : null;
  return (
    <>
      {read && <Sources result={read} />}
      <Head result={result} />
      {read && <CategoryTable categories={read.categories} />}
      <Section title={words.title}>
        <Facts
          facts={[
            [words.applications, words.applicationColumns],
            [words.expenses, words.expenseColumns],
            [words.tables, words.tableNames],
          ]}
        />
      </Section>
      <Assurance text={words.promise} />
      <Suspense fallback={null}>
        <LazyWhatIf />
      </Suspense>
    </>
  );
}
