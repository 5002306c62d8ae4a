import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import { formTexts } from '../../../../catalogue/sheets/form-texts';
import { copyText } from '../../../parts/copy';
import { plainList, small } from '../../../parts/look/styles';
import type { FormProblem } from './make-form';

const useStyles = makeStyles({
  list: { ...plainList, marginTop: tokens.spacingVerticalS },
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  place: { fontWeight: tokens.fontWeightSemibold },
  tag: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, userSelect: 'all' },
  what: { ...small, margin: 0 },
  repairs: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalXXS },
  repair: {
    maxWidth: '100%',
    paddingInline: tokens.spacingHorizontalXS,
    textAlign: 'start',
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightRegular,
  },
  more: { ...small, margin: `${tokens.spacingVerticalS} 0 0` },
});

/** A form has tens of tags; one in which hundreds are wrong is mended by a pattern, not by a list. */
const MOST = 50;

/** The tags of a form that cannot be filled, with what is wrong and what may have been meant. */
export function ProblemList({ problems }: { problems: readonly FormProblem[] }) {
  const styles = useStyles();
  const words = formPaneTexts.problems;
  return (
    <>
      <ul className={styles.list} aria-label={words.label}>
        {problems.slice(0, MOST).map((problem, at) => (
          <li key={at} className={styles.item}>
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > MOST && <p className={styles.more}>{words.more(problems.length - MOST)}</p>}
    </>
  );
}

function Problem({ problem }: { problem: FormProblem }) {
  const styles = useStyles();
  const { sheet, cell, tag, kind, suggestions, repairs } = problem;
  const words = formPaneTexts.problems;
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <div className={styles.place}>
        {sheet}!{cell}
      </div>
      <div className={styles.tag}>{tag}</div>
      <p className={styles.what}>{formTexts.problem(kind, suggestions)}</p>
      <div className={styles.repairs}>
        {repairs.map((text) => (
          <Button
            key={text}
            className={styles.repair}
            size="small"
            icon={<Copy16Regular />}
            aria-label={words.copy(text)}
            onClick={() => void copyText(text).then(setCopied)}
          >
            {text}
          </Button>
        ))}
      </div>
      <span className={styles.what} role="status">
        {copied !== null && (copied ? words.copied : words.notCopied)}
      </span>
    </>
  );
}
