import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { awardTexts as words } from '../../../catalogue/pane/award-texts';
import type { ProgrammeLook } from '../../../workbook/read/stages/award-look';
import { Section } from '../../parts/look/Section';
import { BudgetBar } from './BudgetBar';
import { focusRing, small } from './styles';

const useStyles = makeStyles({
  group: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...focusRing,
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small,
});

interface Props {
  readonly looks: readonly ProgrammeLook[];
  readonly chosen: string;
  readonly onChoose: (programme: string) => void;
}

/** The 事業 with a 予算額, each with how far it goes; one of them is looked at. */
export function ProgrammeCards({ looks, chosen, onChoose }: Props) {
  const styles = useStyles();
  return (
    <Section title={words.programmes}>
      <div className={styles.group} role="group" aria-label={words.programmes}>
        {looks.map((look) => {
          const { programme, budget, awarded, left } = look;
          const isChosen = programme === chosen;
          return (
            <button
              key={programme}
              type="button"
              className={mergeClasses(styles.card, isChosen && styles.chosen)}
              aria-pressed={isChosen}
              aria-label={words.programme(programme, budget, awarded, left)}
              onClick={() => onChoose(programme)}
            >
              <span className={styles.head}>
                <span className={styles.name}>{programme}</span>
                <span className={styles.small}>
                  {words.left} {words.amount(left)}
                </span>
              </span>
              <BudgetBar look={look} />
            </button>
          );
        })}
      </div>
    </Section>
  );
}
