import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { pickTexts as words } from '../../../catalogue/pane/pick-texts';
import { KIND_ANSWERS, type TableKind } from '../../../catalogue/settings/reading-words';
import type { Grid } from '../../../table/find/grid';
import { HEADER_SEARCH_ROWS } from '../../../table/find/header-lines';
import { columnsBelow, type TableMapping, wantedColumns } from '../../../table/pick/table-mapping';
import { Dialog } from '../Dialog';
import { ColumnRow } from './ColumnRow';
import {
  type Draft,
  drafted,
  draftOf,
  faultsOf,
  type KnownNumbers,
  mappingOf,
  type PickStart,
  rowChoices,
  samplesOf,
  withColumn,
} from './draft';

const small = {
  margin: 0,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground2,
} as const;

const useStyles = makeStyles({
  frame: { display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', minHeight: 0 },
  body: {
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalM,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  small,
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  more: { cursor: 'pointer', marginBottom: tokens.spacingVerticalS },
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

function Choice({ sheets, known, draft, grid, kinds = KIND_ANSWERS, note, onDraft, onPick }: ChoiceProps) {
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
        <Columns draft={draft} grid={grid} onDraft={onDraft} />
      </div>
      <div className={styles.foot}>
        <p className={styles.small} role="status">
          {fault === '' ? note : fault}
        </p>
        <Button
          appearance="primary"
          disabledFocusable={fault !== ''}
          onClick={() => onPick(mappingOf(draft))}
        >
          {words.use}
        </Button>
      </div>
    </div>
  );
}

function Columns({ draft, grid, onDraft }: Pick<ChoiceProps, 'draft' | 'grid' | 'onDraft'>) {
  const styles = useStyles();
  const row = draft.headerRow - 1;
  const columns = useMemo(() => columnsBelow(grid, row), [grid, row]);
  const wanted = wantedColumns(draft.kind);
  const further = wanted.filter(({ header }) => !draft.open.has(header));
  const used = new Set(Object.values(draft.columns));
  const unused = columns.filter(({ name }) => !used.has(name)).map(({ name }) => name);
  const list = (shown: typeof wanted) => (
    <ul className={styles.list}>
      {shown.map(({ header, needed }) => (
        <ColumnRow
          key={header}
          {...{ header, needed, columns }}
          chosen={draft.columns[header] ?? ''}
          guess={draft.guesses.get(header)}
          samples={samplesOf(grid, row, draft.columns[header] ?? '')}
          onChoose={(name) => onDraft(withColumn(draft, header, name))}
        />
      ))}
    </ul>
  );
  return (
    <>
      <h3 className={styles.title}>{words.columns}</h3>
      {list(wanted.filter(({ header }) => draft.open.has(header)))}
      {further.length > 0 && (
        <details>
          <summary className={styles.more}>{words.optional(further.length)}</summary>
          {list(further)}
        </details>
      )}
      {unused.length > 0 && <p className={styles.small}>{words.unused(unused)}</p>}
    </>
  );
}
