import { makeStyles, tokens } from '@fluentui/react-components';
import { firstFillTexts as words } from '../../../../catalogue/pane/pick-texts';
import { prepareTexts } from '../../../../catalogue/pane/prepare-texts';
import { inputColumns, type InputTable } from '../../../../table/find/mapping';
import type { Preparation } from '../../../../workbook/prepare/preparation';
import { Section } from '../../../parts/look/Section';
import { small } from '../../../parts/look/styles';
import { CellLink } from '../questions/CellLink';
import type { PrepareActions } from '../types';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: '20px',
  },
  note: { ...small, margin: `${tokens.spacingVerticalS} 0 0` },
});

const needed = (...tables: readonly InputTable[]): string[] => [
  ...new Set(
    tables.flatMap((table) =>
      inputColumns[table].filter(({ required }) => required === true).map(({ header }) => header),
    ),
  ),
];

/** The tables stand and hold nothing yet: what is to be filled in first, each with the way there. */
export function FirstFill({
  preparation: { tables, settings, shape },
  onGo,
}: { preparation: Preparation } & Pick<PrepareActions, 'onGo'>) {
  const styles = useStyles();
  const open = settings.filter(({ source }) => source === 'unanswered').map(({ label }) => label);
  const placeOf = (kind: InputTable) => tables.find(({ kinds }) => kinds.includes(kind))?.found?.place;
  const steps = [
    ...(open.length > 0 ? [{ text: words.settings(open), place: undefined }] : []),
    ...(shape === 'flat'
      ? [{ text: words.flat(needed('applications', 'lines')), place: placeOf('applications') }]
      : [
          { text: words.applications(needed('applications')), place: placeOf('applications') },
          { text: words.lines(needed('lines')), place: placeOf('lines') },
        ]),
  ];
  return (
    <Section title={words.title}>
      <ol className={styles.list}>
        {steps.map(({ text, place }) => (
          <li key={text}>
            {text} {place && <CellLink place={place} onGo={onGo} />}
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        {placeOf('members') && words.members}
        {words.then}
      </p>
      <p className={styles.note}>{prepareTexts.unansweredNote}</p>
    </Section>
  );
}
