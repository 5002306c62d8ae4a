import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { pane } from '../../catalogue/pane';
import type { Severity } from '../../scheme/types';
import type { FindingRow } from '../../workbook/results';
import { isOpen, NO_FILTER, SEVERITIES, tally } from './filter';
import type { FindingFilter } from './filter';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    gridColumnStart: 'span 2',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  shown: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  clear: { marginInlineStart: 'auto', minWidth: 'auto', paddingInline: 0 },
  search: { gridColumnStart: 'span 2' },
});

interface Props {
  readonly findings: readonly FindingRow[];
  readonly shown: number;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Search, severity and rule; how many findings are left; and the way back to all of them. */
export function FindingsFilters({ findings, shown, filter, onChange }: Props) {
  const styles = useStyles();
  const bySeverity = useMemo(() => tally(findings, ({ severity }) => severity), [findings]);
  const byRule = useMemo(
    () =>
      [...tally(findings, ({ rule }) => rule)].sort(([a], [b]) =>
        a.localeCompare(b, 'ja', { numeric: true }),
      ),
    [findings],
  );
  return (
    <div className={styles.root} role="search">
      <div className={styles.head}>
        <h2 className={styles.title}>{pane.findings.title}</h2>
        <span className={styles.shown} aria-live="polite">
          {pane.findings.shown(shown, findings.length)}
        </span>
        {!isOpen(filter) && (
          <Button
            className={styles.clear}
            appearance="transparent"
            size="small"
            onClick={() => onChange(NO_FILTER)}
          >
            {pane.findings.clear}
          </Button>
        )}
      </div>
      <Input
        className={styles.search}
        type="search"
        aria-label={pane.findings.search}
        placeholder={pane.findings.searchHint}
        contentBefore={<Search16Regular />}
        value={filter.text}
        onChange={(_, { value }) => onChange({ ...filter, text: value })}
      />
      <Select
        aria-label={pane.findings.severity}
        value={filter.severity ?? ''}
        onChange={(_, { value }) => onChange({ ...filter, severity: (value || null) as Severity | null })}
      >
        <option value="">{pane.findings.allSeverities}</option>
        {SEVERITIES.filter((severity) => bySeverity.has(severity)).map((severity) => (
          <option key={severity} value={severity}>
            {pane.findings.option(severity, bySeverity.get(severity) ?? 0)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={pane.findings.rule}
        value={filter.rule ?? ''}
        onChange={(_, { value }) => onChange({ ...filter, rule: value || null })}
      >
        <option value="">{pane.findings.allRules}</option>
        {byRule.map(([rule, count]) => (
          <option key={rule} value={rule}>
            {pane.findings.option(rule, count)}
          </option>
        ))}
      </Select>
    </div>
  );
}
