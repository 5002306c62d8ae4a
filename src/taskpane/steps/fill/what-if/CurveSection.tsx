import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { whatIfPaneTexts as words } from '../../../../catalogue/pane/what-if-pane-texts';
import type { WhatIf } from '../../../../workbook/read/what-if';
import type { WhatIfSetting } from '../../../../workbook/read/what-if/settings';
import { Fold } from '../../../parts/look/Fold';
import { CurveChart } from './CurveChart';
import { CurveTable } from './CurveTable';
import { tableStyles } from './table-styles';
import { useCurve } from './useCurve';

const useStyles = makeStyles({
  small: tableStyles.small,
  narrow: { minWidth: 0, width: '100%' },
  chart: { margin: `${tokens.spacingVerticalS} 0` },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  range: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

const KEYS = ['planned', 'served', 'capped'] as const;

/** What the whole comes to along one setting; only what can be ordered has a curve. */
export function CurveSection({ whatIf }: { whatIf: WhatIf }) {
  const styles = useStyles();
  const settings = whatIf.settings.filter(({ entry }) => entry.kind !== 'choice');
  const [label, setLabel] = useState('');
  const setting = settings.find((one) => one.label === label) ?? settings[0];
  if (setting === undefined) return null;
  return (
    <>
      <Field label={words.curveSetting} hint={words.curveAbout}>
        <Select className={styles.narrow} value={setting.label} onChange={(_, { value }) => setLabel(value)}>
          {settings.map((one) => (
            <option key={one.label}>{one.label}</option>
          ))}
        </Select>
      </Field>
      <Curves whatIf={whatIf} setting={setting} />
    </>
  );
}

function Curves({ whatIf, setting }: { whatIf: WhatIf; setting: WhatIfSetting }) {
  const styles = useStyles();
  const { points, state } = useCurve(whatIf, setting);
  const { label, steps, present } = setting;
  const now = whatIf.stepOf({ label, value: present });
  const valueAt = (step: number): string => whatIf.worded({ label, value: steps[step] ?? '' });
  const said =
    state === 'failed'
      ? words.couldNot
      : state === 'drawn'
        ? words.drawn(label, points.length)
        : words.drawing(points.length, steps.length);
  return (
    <>
      {/* told at its end: each point would be said */}
      <p className={styles.small} aria-live={state === 'drawing' ? 'off' : 'polite'}>
        {said}
      </p>
      {KEYS.map((key) => {
        const values = points.map((figures) => figures[key]);
        const shown = (value: number | undefined): string => words.figure(key, value ?? 0);
        const summary = words.curveSummary(
          words.curveNames[key],
          label,
          [valueAt(0), shown(values[0])],
          [valueAt(Math.max(0, values.length - 1)), shown(values.at(-1))],
          now === null || values[now] === undefined ? null : shown(values[now]),
        );
        return (
          <div key={key} className={styles.chart}>
            <div className={styles.head}>
              <span className={styles.name}>{words.curveNames[key]}</span>
              <span className={styles.range}>
                {values.length > 0 && words.ends(shown(Math.min(...values)), shown(Math.max(...values)))}
              </span>
            </div>
            <CurveChart values={values} steps={steps.length} now={now} label={summary} />
          </div>
        );
      })}
      <div className={styles.head}>
        <span className={styles.range}>{valueAt(0)}</span>
        <span className={styles.range}>{valueAt(steps.length - 1)}</span>
      </div>
      {now !== null && <p className={styles.small}>{words.nowAt(present)}</p>}
      <Fold title={words.curveTable}>
        <CurveTable
          label={label}
          keys={KEYS}
          rows={points.map((figures, step) => [valueAt(step), figures])}
        />
      </Fold>
    </>
  );
}
