import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import { small } from '../../prepare/styles';
import { toPaneError } from '../../../workspace/errors';
import type { PaneError } from '../../../workspace/types';
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

const fromWorkbook = async (): Promise<TagSource> => (await import('./load-tags')).loadTags();

/** タグを選ぶ: 様式, row and column make a tag, which is copied or put into the selected cell. */
export function TagPicker({ load = fromWorkbook }: { load?: () => Promise<TagSource> }) {
  const styles = useStyles();
  const [source, setSource] = useState<TagSource | null>(null);
  const [failed, setFailed] = useState<PaneError | null>(null);
  useEffect(() => {
    let left = false;
    load().then(
      (loaded) => !left && setSource(loaded),
      (cause: unknown) => !left && setFailed(toPaneError(cause)),
    );
    return () => {
      left = true;
    };
  }, [load]);
  const words = formPaneTexts.picker;
  const without = failed ?? source?.without ?? null;
  return (
    <div className={styles.root}>
      {source === null && failed === null && (
        <Spinner className={styles.loading} size="tiny" label={words.loading} />
      )}
      {without && (
        <p className={styles.note} role="status">
          {without.code === 'NoTable' ? words.noData : words.unread(without.message)}
        </p>
      )}
      {source && <TagChoice blocks={source.blocks} withValues={source.without === null} />}
    </div>
  );
}
