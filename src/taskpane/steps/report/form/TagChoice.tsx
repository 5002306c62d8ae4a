import { Label, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import type { Block } from '../../../../report/input';
import {
  type TagChoices,
  tagChoices,
  type TagColumn,
  type TagRow,
  tagText,
} from '../../../../report/tag-list';
import { type Blocks, bodyRows, inText, valueAt } from '../../../../report/tags';
import { small } from '../../../parts/look/styles';
import { RowChoice } from './RowChoice';
import { TagActions } from './TagActions';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
  },
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
  },
  tag: { fontFamily: tokens.fontFamilyMonospace },
  note: { ...small, margin: 0 },
});

const words = formPaneTexts.picker;

/** The three lists, the tag that they make, and the value that it stands for. */
export function TagChoice({ blocks, withValues }: { blocks: Blocks; withValues: boolean }) {
  const styles = useStyles();
  const id = useId();
  const [sheet, setSheet] = useState(() => [...blocks.keys()][0] ?? '');
  const [rowName, setRowName] = useState<string | null>(null);
  const [columnName, setColumnName] = useState<string | null>(null);
  const block = useMemo(() => blocks.get(sheet) ?? [], [blocks, sheet]);
  const choices = useMemo(() => tagChoices(block), [block]);
  const { rows, columns, nameless } = choices;
  const row = rows.find(({ name }) => name === rowName) ?? firstRow(choices);
  const column = columns.find(({ name }) => name === columnName) ?? firstFigure(choices, block);
  if (row === undefined || column === undefined) return null;
  const tag = tagText(sheet, row.name, column.name);
  return (
    <div className={styles.root}>
      <div className={styles.field}>
        <Label htmlFor={`${id}form`}>{words.form}</Label>
        <Select id={`${id}form`} value={sheet} onChange={(_, { value }) => setSheet(value)}>
          {[...blocks.keys()].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </div>
      <RowChoice key={sheet} rows={rows} chosen={row} onChoose={({ name }) => setRowName(name)} />
      {nameless > 0 && <p className={styles.note}>{words.nameless(nameless)}</p>}
      <div className={styles.field}>
        <Label htmlFor={`${id}column`}>{words.column}</Label>
        <Select id={`${id}column`} value={column.name} onChange={(_, { value }) => setColumnName(value)}>
          {columns.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </div>
      <div className={styles.field}>
        <Label htmlFor={`${id}tag`}>{words.tag}</Label>
        <Textarea id={`${id}tag`} textarea={{ className: styles.tag }} readOnly rows={2} value={tag} />
      </div>
      {row.at === null && <p className={styles.note}>{words.everyRowNote}</p>}
      {withValues && <p className={styles.note}>{valueText(block, row, column)}</p>}
      <TagActions tag={tag} />
    </div>
  );
}

/** Of a 様式 without rows, its total. */
const firstRow = ({ rows }: TagChoices): TagRow | undefined => rows[2] ?? rows[1] ?? rows[0];

/** The first column with a figure: what a form asks for is seldom a name. */
function firstFigure(choices: TagChoices, block: Block): TagColumn | undefined {
  const at = firstRow(choices)?.at ?? 1;
  return choices.columns.find((column) => typeof block[at]?.[column.at] === 'number') ?? choices.columns[0];
}

function valueText(block: Block, row: TagRow, column: TagColumn): string {
  const shown = (at: number): string => {
    const value = inText(valueAt({ block, row: at, column: column.at }, at));
    return value === '' ? words.blank : value;
  };
  if (row.at !== null) return words.value(shown(row.at));
  const body = bodyRows(block);
  return words.values(body.length, body[0] === undefined ? '' : shown(body[0]));
}
