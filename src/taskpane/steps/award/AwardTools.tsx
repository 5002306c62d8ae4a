import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import { awardTexts } from '../../../catalogue/pane/award-texts';
import { type AwardFilter, FILTERS } from './filter';
import { small } from './styles';

const words = awardTexts.list;

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  label: small,
  note: { ...small, margin: 0 },
});

interface Props {
  readonly filter: AwardFilter;
  readonly onFilter: (filter: AwardFilter) => void;
  readonly shown: number;
  readonly chosen: number;
  readonly onChooseShown: () => void;
  readonly onChooseNone: () => void;
  /** Nothing can be entered: something runs, or there is no sheet to enter it into. */
  readonly cannot: boolean;
  readonly hasSheet: boolean;
  readonly onDecide: () => void;
}

/** What is shown of the list, what of it is chosen, and what is entered beside all that is chosen. */
export function AwardTools(props: Props) {
  const styles = useStyles();
  const id = useId();
  const { filter, onFilter, shown, chosen, cannot, hasSheet } = props;
  return (
    <div className={styles.root} role="search">
      <Input
        size="small"
        type="search"
        contentBefore={<Search16Regular aria-hidden />}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
      />
      <div className={styles.row}>
        <label htmlFor={id} className={styles.label}>
          {words.filter}
        </label>
        <Select
          id={id}
          size="small"
          value={filter.outcome}
          onChange={(_, { value }) =>
            onFilter({ ...filter, outcome: FILTERS.find((one) => one === value) ?? 'all' })
          }
        >
          {FILTERS.map((one) => (
            <option key={one} value={one}>
              {one === 'all' ? words.all : one === 'byHand' ? words.byHand : one}
            </option>
          ))}
        </Select>
        <span className={styles.label} role="status">
          {words.found(shown)}
        </span>
      </div>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={shown === 0} onClick={props.onChooseShown}>
          {words.selectShown}
        </Button>
        <Button size="small" disabledFocusable={chosen === 0} onClick={props.onChooseNone}>
          {words.selectNone}
        </Button>
        <Button
          size="small"
          appearance={chosen > 0 ? 'primary' : 'secondary'}
          disabledFocusable={cannot || chosen === 0}
          onClick={cannot || chosen === 0 ? undefined : props.onDecide}
        >
          {words.decide(chosen)}
        </Button>
      </div>
      {!hasSheet && <p className={styles.note}>{words.noSheet}</p>}
    </div>
  );
}
