import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { pickTexts as words } from '../../../catalogue/pane/pick-texts';
import { UNIT_ANSWERS, type UnitAnswer } from '../../../catalogue/settings/reading-words';

const useStyles = makeStyles({
  root: {
    gridColumn: '2',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  /** As the contract calls the column. */
  readonly header: string;
  readonly unit: UnitAnswer;
  readonly onChoose: (unit: UnitAnswer) => void;
}

/** What the amounts of a column are in. */
export function UnitChoice({ header, unit, onChoose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {words.unit}
      <Select
        size="small"
        aria-label={words.unitOf(header)}
        value={unit}
        onChange={(_, { value }) => {
          const answer = UNIT_ANSWERS.find((each) => each === value);
          if (answer) onChoose(answer);
        }}
      >
        {UNIT_ANSWERS.map((answer) => (
          <option key={answer}>{answer}</option>
        ))}
      </Select>
    </div>
  );
}
