import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import { Section } from '../../../parts/look/Section';
import { usePane } from '../../../workspace/context';
import { DutyStatus } from './DutyStatus';
import { useDuties } from './useDuties';

const useStyles = makeStyles({
  about: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

/** 業務改善計画, 効果報告 and 事後評価: what is owed, and what has come in. */
export function EffectsCard() {
  const result = usePane((state) => state.result);
  return result === null || result.sources.length === 0 ? null : <Effects result={result} />;
}

function Effects({ result }: { readonly result: CheckResult }) {
  const styles = useStyles();
  const [day, setDay] = useState<string | null>(null);
  const duties = useDuties(result, day);
  if (duties === undefined || duties?.applicants.length === 0) return null;
  return (
    <Section title={words.title}>
      <p className={styles.about}>{duties === null ? words.noDay : words.about}</p>
      {duties !== null && <DutyStatus result={result} duties={duties} onDay={setDay} />}
    </Section>
  );
}
