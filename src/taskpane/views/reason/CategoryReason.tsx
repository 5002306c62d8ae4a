import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellPlace } from '../../../base/cells';
import type { ExplainedRow } from '../../../catalogue/pane/explained';
import { effectText, reasonWords } from '../../../catalogue/pane/reason/reason-texts';
import type { WordsOf } from '../../../catalogue/pane/reason/reason-texts-copy';
import { reasonLines, subsidisedName } from '../../../catalogue/pane/reason/reason-texts-lines';
import type { Source } from '../../../scheme/types';
import { Section } from '../../parts/look/Section';
import { CapBar } from './CapBar';
import { ClauseQuotes } from './ClauseQuotes';
import { ReasonLines } from './ReasonLines';

const useStyles = makeStyles({
  effects: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: '18px' },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly row: ExplainedRow;
  /** Clauses whose words stand further up already. */
  readonly quoted: ReadonlySet<string>;
  readonly wordsOf: WordsOf;
  readonly onClause: (source: Source) => void;
  readonly onPlace: (place: CellPlace) => void;
}

/** A 補助区分: the arithmetic, the bar against its cap, what would change it, and the clauses. */
export function CategoryReason({ row, quoted, wordsOf, onClause, onPlace }: Props) {
  const styles = useStyles();
  const { name, steps, effects, subsidised, base } = row;
  const lines = reasonLines(row);
  const scaled = steps.some(({ kind }) => kind === 'rate');
  return (
    <Section title={name}>
      <ReasonLines lines={lines} label={reasonWords.steps(name)} onPlace={onPlace} />
      {subsidised !== null && base !== null && (
        <CapBar subsidised={subsidised} base={base} name={subsidisedName(scaled)} />
      )}
      {effects.length > 0 && (
        <div className={styles.effects}>
          <h3 className={styles.title}>{reasonWords.effects}</h3>
          <ul className={styles.list}>
            {effects.map((effect) => (
              <li key={effect.kind}>{effectText(effect)}</li>
            ))}
          </ul>
          {effects.some((effect) => 'gain' in effect) && (
            <p className={styles.note}>{reasonWords.effectsNote}</p>
          )}
        </div>
      )}
      <ClauseQuotes lines={lines} quoted={quoted} wordsOf={wordsOf} onClause={onClause} />
    </Section>
  );
}
