import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReferenceBlock } from '../../../reference';
import { highlight } from '../../../reference/search';
import { Excerpt } from './Excerpt';

/** Numbers and marks that the lines after the first are indented by. */
const MARK = /^(?:[・○◼■▶※]\d*|-|[①-⑳]|[(（](?:\d+|[ア-ン]|[ivx]+|※\d*)[）)])\s*/;

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: '1.75', textAlign: 'start' },
  marked: { paddingInlineStart: '1.5em', textIndent: '-1.5em' },
  table: {
    width: '100%',
    margin: `0 0 ${tokens.spacingVerticalM}`,
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  cell: {
    padding: tokens.spacingVerticalXS,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  head: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  last: { minWidth: '5em' },
});

/** A text in which what was searched for stands out. */
const Marked = ({ text, words }: { text: string; words: readonly string[] }) =>
  words.length === 0 ? text : <Excerpt segments={highlight(text, words)} />;

interface Props {
  readonly blocks: readonly ReferenceBlock[];
  readonly words: readonly string[];
}

/** The paragraphs and tables of a clause. */
export function SectionText({ blocks, words }: Props) {
  const styles = useStyles();
  return blocks.map((block, index) =>
    typeof block === 'string' ? (
      <p key={index} className={mergeClasses(styles.text, MARK.test(block) && styles.marked)}>
        <Marked text={block.replace(/^- /, '・')} words={words} />
      </p>
    ) : (
      <table key={index} className={styles.table}>
        <tbody>
          {block.table.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => {
                const Cell = row === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column}
                    {...(row === 0 ? { scope: 'col' } : {})}
                    className={mergeClasses(
                      styles.cell,
                      row === 0 && styles.head,
                      column === cells.length - 1 && styles.last,
                    )}
                  >
                    <Marked text={cell} words={words} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    ),
  );
}
