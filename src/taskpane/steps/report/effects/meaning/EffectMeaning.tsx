import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { effectPaneTexts as words } from '../../../../../catalogue/effect-pane-texts';
import { indicators } from '../../../../../grant/effects/indicators';
import type { CheckResult } from '../../../../../workbook/read/check-result';
import type { EffectLook } from '../../../../../workbook/read/stages/effect-look';
import { plainList, small } from '../../../../parts/look/styles';
import { type EffectChoice, fullestYear, totalOf } from './effect-view';
import { EffectChoices } from './EffectChoices';
import { EffectLists } from './EffectLists';
import { EffectSheet } from './EffectSheet';
import { IndicatorRow } from './IndicatorRow';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  list: plainList,
  note: { ...small, margin: 0 },
  none: { margin: 0 },
});

/** 効果: what the effect reports say beside 計画, by year, 事業 and サービス種類. */
export function EffectMeaning({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  const look = useEffectLook(result);
  if (look === undefined) return <p className={styles.none}>{words.loading}</p>;
  return look === null ? <p className={styles.none}>{words.none}</p> : <Figures look={look} />;
}

function Figures({ look }: { readonly look: EffectLook }) {
  const styles = useStyles();
  const [choice, setChoice] = useState<EffectChoice | null>(null);
  const total = totalOf(look, choice ?? { year: fullestYear(look), scope: 'all', name: '' });
  if (total === undefined) return <p className={styles.none}>{words.none}</p>;
  return (
    <div className={styles.root}>
      <EffectChoices look={look} total={total} onChoose={setChoice} />
      {total.reports === 0 ? (
        <p className={styles.none}>{words.noReports}</p>
      ) : (
        <>
          <p className={styles.note}>{words.about}</p>
          <ul className={styles.list} aria-label={words.list}>
            {total.indicators.map((sum, at) => {
              const indicator = indicators[at];
              return indicator && <IndicatorRow key={indicator.name} indicator={indicator} sum={sum} />;
            })}
          </ul>
        </>
      )}
      {/* rows that were opened are of another total */}
      <EffectLists key={`${total.fiscalYear} ${total.scope} ${total.name}`} look={look} total={total} />
      <EffectSheet />
    </div>
  );
}

/** As the check has found it; undefined until it is made. */
function useEffectLook(result: CheckResult): EffectLook | null | undefined {
  const [made, setMade] = useState<EffectLook | null>();
  useEffect(() => {
    let isLeft = false;
    void result.effects().then((look) => {
      if (!isLeft) setMade(look);
    });
    return () => {
      isLeft = true;
    };
  }, [result]);
  return made;
}
