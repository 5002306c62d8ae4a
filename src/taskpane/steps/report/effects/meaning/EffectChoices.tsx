import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { effectPaneTexts as words } from '../../../../../catalogue/effect-pane-texts';
import type { EffectTotal, Scope } from '../../../../../grant/effects/totals';
import { yearText } from '../../../../../report/stages/effect-meaning';
import type { EffectLook } from '../../../../../workbook/read/stages/effect-look';
import { type EffectChoice, yearsIn } from './effect-view';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  field: { display: 'grid', gridTemplateColumns: '4em minmax(0, 1fr)', alignItems: 'center' },
});

const PARTS = ['programme', 'service'] as const satisfies readonly Scope[];

const keyOf = ({ scope, name }: Pick<EffectTotal, 'scope' | 'name'>): string => `${scope} ${name}`;

interface Props {
  readonly look: EffectLook;
  readonly total: EffectTotal;
  readonly onChoose: (choice: EffectChoice) => void;
}

/** The year, and of it all reports, those of a 事業 or those of a サービス種類. */
export function EffectChoices({ look, total, onChoose }: Props) {
  const styles = useStyles();
  const [year, scope] = [useId(), useId()];
  const ofYear = look.totals.totals.filter(({ fiscalYear }) => fiscalYear === total.fiscalYear);
  const choose = (key: string): void => {
    const chosen = ofYear.find((each) => keyOf(each) === key);
    if (chosen) onChoose({ year: chosen.fiscalYear, scope: chosen.scope, name: chosen.name });
  };
  const all = ofYear.find((each) => each.scope === 'all');
  return (
    <div className={styles.root}>
      <div className={styles.field}>
        <label htmlFor={year}>{words.year}</label>
        <Select
          id={year}
          size="small"
          value={String(total.fiscalYear)}
          onChange={(_, { value }) => onChoose({ ...total, year: Number(value) })}
        >
          {yearsIn(look).map(({ fiscalYear, reports }) => (
            <option key={fiscalYear} value={String(fiscalYear)}>
              {words.option(yearText(fiscalYear), reports)}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.field}>
        <label htmlFor={scope}>{words.scope}</label>
        <Select id={scope} size="small" value={keyOf(total)} onChange={(_, { value }) => choose(value)}>
          {all && <option value={keyOf(all)}>{words.option(words.scopes.all, all.reports)}</option>}
          {PARTS.map((part) => (
            <optgroup key={part} label={words.scopes[part]}>
              {ofYear
                .filter((each) => each.scope === part)
                .map((each) => (
                  <option key={keyOf(each)} value={keyOf(each)}>
                    {words.option(look.nameOf(each), each.reports)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </div>
    </div>
  );
}
