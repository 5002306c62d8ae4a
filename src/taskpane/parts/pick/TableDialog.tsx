import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { pickTexts as words } from '../../../catalogue/pane/pick-texts';
import { KIND_ANSWERS, type TableKind } from '../../../catalogue/settings/reading-words';
import type { Grid } from '../../../table/find/grid';
import { HEADER_SEARCH_ROWS } from '../../../table/find/header-lines';
import type { TableMapping } from '../../../table/pick/table-mapping';
import { Dialog } from '../Dialog';
import { Columns } from './Columns';
import {
  type AskedUnits,
  type Draft,
  drafted,
  draftOf,
  faultsOf,
  type KnownNumbers,
  mappingInUnits,
  mappingOf,
  type PickStart,
  rowChoices,
} from './draft';
import { Preview } from './Preview';

const useStyles = makeStyles({
  frame: { display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', minHeight: 0 },
  body: {
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalM,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  /** The sheets to choose from, each with as many of its first rows as are shown and guessed by. */
  readonly sheets: readonly Grid[];
  readonly known: KnownNumbers;
  readonly start: PickStart;
  /** What can be chosen; all kinds unless given. */
  readonly kinds?: readonly TableKind[];
  /** Of a file: its rows are shown, and what its amounts are in is chosen too, of these columns in any case. */
  readonly asked?: AskedUnits;
  /** What the button does with the choice. */
  readonly note: string;
  readonly onPick: (mapping: TableMapping) => void;
  readonly onClose: () => void;
}

/**
 * 「この表ですか？」: which sheet and which row, what kind of table, and which column holds what. Everything is proposed and
 * nothing is taken before the button; what comes of it is plain data.
 */
export function TableDialog({ sheets, known, start, onPick, onClose, ...shown }: Props) {
  const styles = useStyles();
  const [draft, setDraft] = useState(() => draftOf(sheets, start, known));
  const grid = sheets.find(({ sheet }) => sheet === draft?.sheet);
  return (
    <Dialog title={words.title} onClose={onClose}>
      {draft === null || grid === undefined ? (
        <p className={styles.body}>{words.noSheet}</p>
      ) : (
        <Choice {...{ sheets, known, draft, grid, onPick, ...shown }} onDraft={setDraft} />
      )}
    </Dialog>
  );
}

interface ChoiceProps extends Omit<Props, 'start' | 'onClose'> {
  readonly draft: Draft;
  readonly grid: Grid;
  readonly onDraft: (draft: Draft | null) => void;
}

function Choice(props: ChoiceProps) {
  const { sheets, known, draft, grid, kinds = KIND_ANSWERS, asked, note, onDraft, onPick } = props;
  const styles = useStyles();
  const { lacking, twice } = faultsOf(draft);
  const fault = lacking.length > 0 ? words.lacking(lacking) : twice === null ? '' : words.twice(twice);
  const rows = useMemo(() => rowChoices(grid, HEADER_SEARCH_ROWS), [grid]);
  const row = draft.headerRow - 1;
  return (
    <div className={styles.frame}>
      <div className={styles.body} tabIndex={0} role="group" aria-label={words.title}>
        <p className={styles.small}>{words.lead}</p>
        <Field label={words.sheet} size="small">
          <Select
            value={draft.sheet}
            onChange={(_, { value }) =>
              onDraft(draftOf(sheets, { sheet: value, headerRow: null, kind: draft.kind }, known))
            }
          >
            {sheets.map(({ sheet }) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.row} size="small">
          <Select
            value={String(row)}
            onChange={(_, { value }) => onDraft(drafted(grid, Number(value), draft.kind, known))}
          >
            {rows.map(({ row: each, text }) => (
              <option key={each} value={String(each)}>
                {words.rowOf(each + 1, text)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.kind} size="small">
          <Select
            value={draft.kind}
            onChange={(_, { value }) => {
              const kind = kinds.find((each) => each === value);
              if (kind) onDraft(drafted(grid, row, kind, known));
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        {asked && <Preview grid={grid} headerRow={row} />}
        <Columns draft={draft} grid={grid} asked={asked} onDraft={onDraft} />
      </div>
      <div className={styles.foot}>
        <p className={styles.small} role="status">
          {fault === '' ? note : fault}
        </p>
        <Button
          appearance="primary"
          disabledFocusable={fault !== ''}
          onClick={() => onPick(asked ? mappingInUnits(draft, grid, asked) : mappingOf(draft))}
        >
          {words.use}
        </Button>
      </div>
    </div>
  );
}
