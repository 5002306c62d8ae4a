import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';

/** Heights of what will stand here: the line of readiness, the title, and three tables. */
const HEIGHTS = [42, 21, 74, 74, 74] as const;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
  },
});

/** Stands in for the step while the workbook is read. */
export function PrepareSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.root} aria-label={prepareTexts.reading}>
      {HEIGHTS.map((height, at) => (
        <SkeletonItem key={at} style={{ height }} />
      ))}
    </Skeleton>
  );
}
