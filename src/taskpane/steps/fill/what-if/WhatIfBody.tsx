import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { WhatIf } from '../../../../workbook/read/what-if';
import type { ComparisonWritten } from '../../../../workbook/run/compare-sheet';
import { Fold } from '../../../parts/look/Fold';
import { ComparisonTable } from './ComparisonTable';
import { CurveSection } from './CurveSection';
import { nameOf, useDrafts } from './drafts';
import { ScenarioDetails } from './ScenarioDetails';
import { ScenarioEditor } from './ScenarioEditor';
import { tableStyles } from './table-styles';
import { type Compared, useComparison } from './useComparison';
import { useWhatIf } from './useWhatIf';
import { WriteComparison } from './WriteComparison';

const useStyles = makeStyles({
  small: tableStyles.small,
  narrow: { minWidth: 0, width: '100%' },
  part: { display: 'grid', rowGap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
});

/** The card, once it is opened. */
export function WhatIfBody({ result }: { result: CheckResult }) {
  const styles = useStyles();
  const whatIf = useWhatIf(result);
  if (whatIf === null || whatIf === 'failed')
    return <p className={styles.small}>{whatIf === null ? words.loading : words.failed}</p>;
  return <Open whatIf={whatIf} />;
}

function Open({ whatIf }: { whatIf: WhatIf }) {
  const styles = useStyles();
  const { drafts, compareWith } = useDrafts();
  const { compared, state } = useComparison(whatIf, drafts);
  const [written, setWritten] = useState<{ of: Compared['rows']; what: ComparisonWritten } | null>(null);
  const names = [words.now, ...drafts.scenarios.map(nameOf)];
  const said = state === 'failed' ? words.couldNot : state === 'computing' ? words.computing : words.computed;
  return (
    <>
      <div className={styles.part}>
        <ScenarioEditor whatIf={whatIf} />
      </div>
      <div className={styles.part}>
        <Field label={words.base}>
          <Select
            className={styles.narrow}
            value={String(drafts.base)}
            onChange={(_, { value }) => compareWith(Number(value))}
          >
            {names.map((name, at) => (
              <option key={at} value={at}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <p className={styles.small} aria-live="polite" data-state={state}>
          {said}
        </p>
      </div>
      {compared && <Result compared={compared} whatIf={whatIf} />}
      <div className={styles.part}>
        <WriteComparison
          whatIf={whatIf}
          compared={state === 'there' ? compared : null}
          written={written !== null && written.of === compared?.rows ? written.what : null}
          onWritten={(what) => setWritten(what && compared && { of: compared.rows, what })}
        />
        <Fold title={words.curves}>
          <CurveSection whatIf={whatIf} />
        </Fold>
      </div>
    </>
  );
}

function Result({ compared, whatIf }: { compared: Compared; whatIf: WhatIf }) {
  const styles = useStyles();
  const { rows, base, scenarios } = compared;
  return (
    <>
      <ComparisonTable compared={compared} whatIf={whatIf} />
      <p className={styles.small}>{words.legend}</p>
      {rows.map((row, at) => (
        <ScenarioDetails
          key={at}
          name={at === 0 ? words.now : (scenarios[at - 1]?.name ?? '')}
          row={row}
          base={at === base ? null : (rows[base] ?? null)}
        />
      ))}
    </>
  );
}
