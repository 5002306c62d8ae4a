import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { awardTexts as words } from '../../../catalogue/pane/award-texts';
import type { ProgrammeLook } from '../../../workbook/read/stages/award-look';
import { Section } from '../../parts/look/Section';
import { BudgetBar } from './BudgetBar';
import { OutcomeMark } from './OutcomeMark';
import { small } from './styles';

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  figure: { margin: 0, textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  note: { ...small, margin: `${tokens.spacingVerticalXS} 0 0` },
  over: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorStatusDangerForeground1,
  },
});

/** 予算額, 採択額 and what is left of one 事業, with how many come out how. */
export function ProgrammeSummary({ look }: { readonly look: ProgrammeLook }) {
  const styles = useStyles();
  const { programme, budget, awarded, left, rows, byHand, cut } = look;
  const counts = new Map<ProgrammeLook['rows'][number]['outcome'], number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const handed = rows.filter((row) => row.byHand).length;
  const suffices = cut === null && left !== null && left >= 0;
  return (
    <Section title={programme}>
      <dl className={styles.figures}>
        <dt>{words.budget}</dt>
        <dd className={styles.figure}>{words.amount(budget)}</dd>
        <dt>{words.awarded}</dt>
        <dd className={styles.figure}>{words.amount(awarded)}</dd>
        <dt>{words.left}</dt>
        <dd className={styles.figure}>{words.amount(left)}</dd>
      </dl>
      <BudgetBar look={look} />
      {left !== null && left < 0 && (
        <p className={styles.over}>
          <Warning16Filled aria-hidden />
          {words.over(-left)}
        </p>
      )}
      <ul className={styles.counts}>
        {[...counts].map(([outcome, count]) => (
          <li key={outcome ?? ''}>
            <OutcomeMark outcome={outcome} text={words.count(outcome ?? words.undecided, count)} />
          </li>
        ))}
      </ul>
      {handed > 0 && <p className={styles.note}>{words.byHandFirst(handed, byHand)}</p>}
      {suffices && <p className={styles.note}>{words.suffices}</p>}
    </Section>
  );
}
