import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { NoticeReading } from '../../../reference/readings';
import { highlight } from '../../../reference/search';
import { referenceWords } from '../../../reference/texts';
import { Excerpt } from './Excerpt';

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
  notice: { color: tokens.colorNeutralForeground2 },
  settings: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly reading: NoticeReading;
  readonly words: readonly string[];
  readonly onClause: (clause: string) => void;
  readonly onSettings: () => void;
}

/** How a place of the notices is read that their words alone do not settle, and by which settings that is decided. */
export function ReadingCard({
  reading: { id, text, reading, clause, settings },
  words,
  onClause,
  onSettings,
}: Props) {
  const styles = useStyles();
  const marked = (said: string) => <Excerpt segments={highlight(said, words)} />;
  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {text === null ? referenceWords.silent(id) : referenceWords.reading(id)}
        </h3>
        <Link as="button" onClick={() => onClause(clause)}>
          {clause}
        </Link>
      </div>
      {text !== null && <p className={mergeClasses(styles.text, styles.notice)}>「{marked(text)}」</p>}
      <p className={styles.text}>{marked(reading)}</p>
      {settings.length > 0 && (
        <>
          {settings.map(({ label, explanation }) => (
            <p key={label} className={styles.text}>
              <strong>{label}</strong>：{marked(explanation)}
            </p>
          ))}
          <Button className={styles.settings} size="small" onClick={onSettings}>
            {referenceWords.settledBy(settings.map(({ label }) => label))}
          </Button>
        </>
      )}
    </section>
  );
}
