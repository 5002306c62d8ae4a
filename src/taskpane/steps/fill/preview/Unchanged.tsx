import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Regular } from '@fluentui/react-icons';
import { pane } from '../../../../catalogue/pane';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0`,
  },
  icon: { color: tokens.colorStatusSuccessForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 算定 would change nothing. */
export function Unchanged() {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <CheckmarkCircle24Regular className={styles.icon} aria-hidden />
      <div>
        <h2 className={styles.title}>{pane.preview.same}</h2>
        <p className={styles.text}>{pane.preview.sameText}</p>
      </div>
    </section>
  );
}
