import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { pickTexts as words } from '../../../catalogue/pane/pick-texts';
import type { ColumnGuess } from '../../../table/pick/guess-columns';
import type { PickColumn } from '../../../table/pick/table-mapping';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  needed: {
    marginInlineStart: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground3,
  },
  small: {
    gridColumn: '2',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  readonly header: string;
  readonly needed: boolean;
  readonly columns: readonly PickColumn[];
  /** The column that is chosen; '' for none. */
  readonly chosen: string;
  readonly guess: ColumnGuess['by'] | undefined;
  readonly samples: readonly string[];
  /** Something is running: nothing can be chosen. */
  readonly disabled?: boolean;
  readonly onChoose: (name: string) => void;
  /** What its amounts are in, where that is to be chosen. */
  readonly children?: ReactNode;
}

/** A column of the contract: which column of the sheet it is, why that is proposed, and what stands there. */
export function ColumnRow(props: Props) {
  const { header, needed, columns, chosen, guess, samples, disabled = false, onChoose, children } = props;
  const styles = useStyles();
  const about = useId();
  return (
    <li className={styles.row}>
      <span>
        {header}
        {needed && <span className={styles.needed}>{words.needed}</span>}
      </span>
      <Select
        size="small"
        aria-label={words.columnFor(header)}
        aria-describedby={about}
        aria-required={needed}
        disabled={disabled}
        value={chosen}
        onChange={(_, { value }) => onChoose(value)}
      >
        <option value="">{words.none}</option>
        {columns.map(({ column, name }) => (
          <option key={column} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <span id={about} className={styles.small}>
        {chosen !== '' && (
          <>
            {guess && <span>{words.guessed[guess]}。</span>}
            {samples.length > 0 ? words.samples(samples) : words.noValue}
          </>
        )}
      </span>
      {children}
    </li>
  );
}
