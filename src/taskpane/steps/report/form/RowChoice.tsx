import { Input, Label, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { headerKey } from '../../../../base/text';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import type { TagRow } from '../../../../report/tag-list';
import { small } from '../../../parts/look/styles';

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
  },
  note: { ...small, margin: 0 },
});

/** Lists up to this length are looked through faster than narrowed down. */
const SHORT = 20;
/** More options would take long to draw, and nobody reads them. */
const MOST = 100;

interface Props {
  readonly rows: readonly TagRow[];
  readonly chosen: TagRow;
  readonly onChoose: (row: TagRow) => void;
}

const words = formPaneTexts.picker;

const labelOf = ({ name, about, at }: TagRow): string =>
  at === null ? words.everyRow : words.rowLabel(name, about);

/** The rows of a 様式; typing narrows them down by their names and by what else is written in them. */
export function RowChoice({ rows, chosen, onChoose }: Props) {
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState('');
  const keys = useMemo(() => rows.map((row) => headerKey(labelOf(row))), [rows]);
  const rowsWith = (text: string): readonly TagRow[] => {
    const wanted = headerKey(text);
    return wanted === '' ? rows : rows.filter((_, at) => keys[at]?.includes(wanted));
  };
  const found = rowsWith(typed);
  const shown = found.slice(0, MOST);
  const narrow = (text: string): void => {
    setTyped(text);
    const [first] = rowsWith(text);
    if (text !== '' && first !== undefined) onChoose(first);
  };
  return (
    <div className={styles.field}>
      <Label htmlFor={id}>{words.row}</Label>
      {rows.length > SHORT && (
        <>
          <Input
            type="search"
            aria-label={words.narrow}
            placeholder={words.narrow}
            value={typed}
            onChange={(_, { value }) => narrow(value)}
          />
          <p className={styles.note} role="status">
            {found.length === 0 ? words.none : words.found(shown.length, found.length)}
          </p>
        </>
      )}
      <Select
        id={id}
        value={chosen.name}
        onChange={(_, { value }) => {
          const row = rows.find(({ name }) => name === value);
          if (row) onChoose(row);
        }}
      >
        {(shown.includes(chosen) ? shown : [chosen, ...shown]).map((row) => (
          <option key={row.name} value={row.name}>
            {labelOf(row)}
          </option>
        ))}
      </Select>
    </div>
  );
}
