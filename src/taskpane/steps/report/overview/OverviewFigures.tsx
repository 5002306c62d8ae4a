import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { overviewWords } from '../../../../catalogue/sheets/overview-texts';
import type { Overview } from '../../../../report/overview';
import { Fold } from '../../../parts/look/Fold';
import { BarChart } from './BarChart';
import { barGroups } from './bars';
import { FigureTable } from './FigureTable';
import { OverviewRows } from './OverviewRows';

const useStyles = makeStyles({
  choice: { width: '100%' },
  unit: {
    margin: `${tokens.spacingVerticalXS} 0`,
    textAlign: 'end',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  note: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly overview: Overview;
  /** The sheet shows charts too. */
  readonly charts: boolean;
}

/** One chart of 概況 at a time, and its figures as a table. */
export function OverviewFigures({ overview, charts }: Props) {
  const styles = useStyles();
  const [title, setTitle] = useState('');
  const groups = barGroups(overview);
  const group = groups.find((candidate) => candidate.title === title) ?? groups[0];
  if (group === undefined) return null;
  return (
    <>
      <Select
        className={styles.choice}
        aria-label={overviewWords.choose}
        value={group.title}
        onChange={(_, { value }) => setTitle(value)}
      >
        {groups.map((one) => (
          <option key={one.title}>{one.title}</option>
        ))}
      </Select>
      <p className={styles.unit}>{overviewWords.units[group.unit]}</p>
      <BarChart group={group} />
      <Fold key={group.title} title={overviewWords.table}>
        <FigureTable group={group} />
      </Fold>
      <OverviewRows overview={overview} />
      <p className={styles.note}>{overviewWords.sheet(charts)}</p>
    </>
  );
}
