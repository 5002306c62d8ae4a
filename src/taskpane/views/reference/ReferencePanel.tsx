import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { DocumentError24Regular } from '@fluentui/react-icons';
import { readingsOf } from '../../../reference/readings';
import { referenceWords } from '../../../reference/texts';
import { sectionText } from '../../../reference/words';
import { newest } from '../../../scheme';
import { copyText } from '../../parts/copy';
import { Guide } from '../../parts/Guide';
import { usePane, useWorkspace } from '../../workspace/context';
import { useReference } from './load';
import { ReferenceView } from './ReferenceView';

const useStyles = makeStyles({
  waiting: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  retry: { margin: `0 ${tokens.spacingHorizontalL}` },
});

const readings = readingsOf(newest);

/** 参考: the notices, opened at the clause that was asked for. */
export function ReferencePanel() {
  const styles = useStyles();
  const referenceClause = usePane((state) => state.referenceClause);
  const workspace = useWorkspace();
  const { reference, failed, retry } = useReference();
  if (reference !== null) {
    return (
      <ReferenceView
        key={referenceClause === null ? '' : `${referenceClause.source.clause}${referenceClause.quote ?? ''}`}
        reference={reference}
        clause={referenceClause}
        readings={readings}
        onSettings={() => workspace.showStep('prepare')}
        onCopy={(section) => copyText(sectionText(section))}
      />
    );
  }
  if (failed) {
    const { failed: title, failedAction } = referenceWords;
    return (
      <>
        <Guide icon={<DocumentError24Regular />} title={title} text={failedAction} />
        <Button className={styles.retry} appearance="primary" onClick={retry}>
          {referenceWords.retry}
        </Button>
      </>
    );
  }
  return (
    <Skeleton className={styles.waiting} aria-label={referenceWords.loading}>
      <SkeletonItem size={32} />
      {[1, 2, 3, 4].map((line) => (
        <SkeletonItem key={line} size={48} />
      ))}
    </Skeleton>
  );
}
