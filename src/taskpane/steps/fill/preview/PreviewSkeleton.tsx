import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0`,
  },
  bar: { borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground4 },
  figure: { height: '48px' },
  line: { height: '21px' },
});

/** Stands where the preview will, as high as its first part, so that nothing moves when the figures arrive. */
export function PreviewSkeleton() {
  const styles = useStyles();
  return (
    <div className={styles.root} aria-hidden>
      <div className={`${styles.bar} ${styles.figure}`} />
      <div className={`${styles.bar} ${styles.line}`} />
      <div className={`${styles.bar} ${styles.line}`} />
    </div>
  );
}
