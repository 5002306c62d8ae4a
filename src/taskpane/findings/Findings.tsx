import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo } from 'react';
import { pane } from '../../catalogue/pane';
import type { FindingRow } from '../../workbook/results';
import { filterFindings } from './filter';
import type { FindingFilter } from './filter';
import { FindingsFilters } from './FindingsFilters';
import { FindingsList } from './FindingsList';

const useStyles = makeStyles({
  empty: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
  },
  good: { margin: 0, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly findings: readonly FindingRow[];
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** The findings with their filters; says so when there are none. */
export function Findings({ findings, filter, onFilter }: Props) {
  const styles = useStyles();
  // typing stays quick while thousands of rows are searched
  const settled = useDeferredValue(filter);
  const shown = useMemo(() => filterFindings(findings, settled), [findings, settled]);
  if (findings.length === 0) {
    return (
      <div className={styles.empty}>
        <p className={styles.good}>{pane.findings.none}</p>
        {pane.findings.noneDetail}
      </div>
    );
  }
  return (
    <>
      <FindingsFilters findings={findings} shown={shown.length} filter={filter} onChange={onFilter} />
      {shown.length === 0 ? (
        <div className={styles.empty}>{pane.findings.noMatch}</div>
      ) : (
        <FindingsList findings={shown} />
      )}
    </>
  );
}
