import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellPlace } from '../../../base/cells';
import type { Explained } from '../../../catalogue/pane/explained';
import { reasonWords } from '../../../catalogue/pane/reason/reason-texts';
import type { WordsOf } from '../../../catalogue/pane/reason/reason-texts-copy';
import { clausesOf } from '../../../catalogue/pane/reason/reason-texts-lines';
import { totalLines } from '../../../catalogue/pane/reason/reason-texts-total';
import type { Source } from '../../../scheme/types';
import { Section } from '../../parts/look/Section';
import { CategoryReason } from './CategoryReason';
import { CopyButton } from './CopyButton';
import { ReasonHeader } from './ReasonHeader';
import { ReasonLines } from './ReasonLines';

const useStyles = makeStyles({
  none: { margin: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL} 0` },
  copy: { margin: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL} 0` },
});

interface Props {
  readonly reason: Explained;
  readonly wordsOf: WordsOf;
  readonly onClause: (source: Source) => void;
  readonly onPlace: (place: CellPlace) => void;
  /** Copies the whole as text, and says whether that worked. */
  readonly onCopy: () => Promise<boolean>;
}

/** なぜこの額か of one application. */
export function ReasonView({ reason, wordsOf, onClause, onPlace, onCopy }: Props) {
  const styles = useStyles();
  const { rows, computed } = reason;
  return (
    <article aria-label={reasonWords.title}>
      <ReasonHeader reason={reason} />
      {rows.map((row, index) => (
        <CategoryReason
          key={row.name}
          row={row}
          quoted={new Set(rows.slice(0, index).flatMap(clausesOf))}
          wordsOf={wordsOf}
          onClause={onClause}
          onPlace={onPlace}
        />
      ))}
      {rows.length === 0 && (
        <p className={styles.none}>{computed === null ? reasonWords.unknown : reasonWords.noRows}</p>
      )}
      <Section title={reasonWords.total}>
        <ReasonLines lines={totalLines(reason)} label={reasonWords.total} onPlace={onPlace} />
      </Section>
      <div className={styles.copy}>
        <CopyButton words={reasonWords} onCopy={onCopy} />
      </div>
    </article>
  );
}
