import { makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
    color: tokens.colorNeutralForeground2,
  },
});

/** What the step will never do to the workbook. */
export function Assurance({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <ShieldCheckmark20Regular aria-hidden />
      <span>{text}</span>
    </div>
  );
}
