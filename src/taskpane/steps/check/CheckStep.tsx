import { ClipboardTaskListLtr24Regular, DocumentSearch24Regular } from '@fluentui/react-icons';
import { Suspense, useEffect, useState } from 'react';
import { pane } from '../../../catalogue/pane';
import { Guide } from '../../parts/Guide';
import { Amounts } from '../../summary/Amounts';
import { Sources } from '../../summary/Sources';
import { VerdictCounts } from '../../summary/VerdictCounts';
import { usePane } from '../../workspace/context';
import { needsPreparing, standingOf } from '../../workspace/standing';
import { NO_FILTER } from './findings/filter';
import { LazyFindings, loadFindings } from './findings/lazy';

/** 点検: what was read, how it stands, and what is the matter where. */
export function CheckStep() {
  const { result, error, lacking, standing } = usePane((state) => ({
    result: state.result,
    error: state.error,
    lacking: needsPreparing(state),
    standing: state.preparation && standingOf(state.preparation),
  }));
  const [filter, setFilter] = useState(NO_FILTER);
  useEffect(() => {
    // while the clerk reads; a failure shows when the list is drawn
    loadFindings().catch(() => undefined);
  }, []);
  if (lacking) {
    const { emptyTitle, emptyText, emptySteps, noRowsTitle, noRowsText } = pane.check;
    if (standing === 'noRows')
      return <Guide icon={<DocumentSearch24Regular />} title={noRowsTitle} text={noRowsText} />;
    return (
      <Guide
        icon={<DocumentSearch24Regular />}
        title={error?.message ?? emptyTitle}
        text={error?.action ?? emptyText}
        steps={emptySteps}
      />
    );
  }
  if (!result) {
    const { startTitle, startText } = pane.check;
    return <Guide icon={<ClipboardTaskListLtr24Regular />} title={startTitle} text={startText} />;
  }
  return (
    <>
      <Sources result={result} />
      <VerdictCounts
        counts={result.verdicts}
        selected={filter.verdict}
        onSelect={(verdict) => setFilter({ ...filter, verdict })}
      />
      <Amounts {...result} />
      <Suspense fallback={null}>
        <LazyFindings
          findings={result.findings}
          wording={result.wording}
          filter={filter}
          onFilter={setFilter}
        />
      </Suspense>
    </>
  );
}
