import { makeStyles, tokens } from '@fluentui/react-components';
import type { Segment } from '../../../reference/search';

const useStyles = makeStyles({
  hit: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorStatusWarningBackground2,
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningForeground1}`,
  },
});

/** A text cut at what a search has found; what was found is underlined, so that colour is not the only sign. */
export function Excerpt({ segments }: { segments: readonly Segment[] }) {
  const styles = useStyles();
  return segments.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
