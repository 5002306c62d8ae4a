import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import { small } from '../../../parts/look/styles';
import { useBusy, useWorkspace } from '../../../workspace/context';
import type { Job } from '../../../workspace/jobs';
import type { TagSource } from './load-tags';
import { TagChoice } from './TagChoice';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
  },
  // as high as the lists that will stand here
  loading: { minHeight: '240px', justifyContent: 'start', alignItems: 'start' },
  note: { ...small, margin: 0 },
});

const fromWorkbook: Job<TagSource> = async (tools) => (await import('./load-tags')).loadTags(tools);

/** タグを選ぶ: 様式, row and column make a tag, which is copied or put into the selected cell. */
export function TagPicker({ load = fromWorkbook }: { load?: Job<TagSource> }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const [source, setSource] = useState<TagSource | null>(null);
  const [stopped, setStopped] = useState(false);
  const asked = useRef(false);
  useEffect(() => {
    // where it had to give way to another run, it is read after that
    if (busy || asked.current || stopped || source !== null) return;
    asked.current = true;
    void workspace.carryOut('tags', load).then((tags) => {
      asked.current = false;
      if (tags.end === 'done') setSource(tags.result);
      else setStopped(tags.end === 'cancelled' || tags.end === 'failed');
    });
  }, [busy, stopped, source, load, workspace]);
  const words = formPaneTexts.picker;
  const without = source?.without ?? null;
  return (
    <div className={styles.root}>
      {source === null && !stopped && (
        <Spinner className={styles.loading} size="tiny" label={words.loading} />
      )}
      {(without || stopped) && (
        <p className={styles.note} role="status">
          {without?.code === 'NoTable' ? words.noData : words.unread(without?.message ?? '')}
        </p>
      )}
      {source && <TagChoice blocks={source.blocks} withValues={source.without === null} />}
    </div>
  );
}
