import { Button, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { pane } from '../../../../catalogue/pane';
import type { FindingRow } from '../../../../report/columns/finding';
import type { Severity } from '../../../../scheme/types';
import { filterFindings, type FindingFilter, isOpen, NO_FILTER, SEVERITIES, tally } from './filter';
import { groupByRule } from './group';

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
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minHeight: '24px',
    whiteSpace: 'nowrap',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  shown: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  layouts: {
    display: 'flex',
    marginInlineStart: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  layout: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    minHeight: '26px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: 'inherit',
    cursor: 'pointer',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorTransparentBackground,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  line: { gridColumnStart: 'span 2', display: 'flex', columnGap: tokens.spacingHorizontalS },
  clear: { flexShrink: 0, minWidth: 'auto', paddingInline: 0 },
  search: { flexGrow: 1, minWidth: 0 },
});

export type Layout = 'list' | 'rules';

const LAYOUTS: readonly (readonly [Layout, string])[] = [
  ['list', pane.findings.asList],
  ['rules', pane.findings.byRule],
];

interface Props {
  readonly findings: readonly FindingRow[];
  readonly shown: number;
  /** 情報 that is not shown. */
  readonly folded: number;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}

/** Search, severity and rule; how many findings are left; and the way back to all of them. */
export function FindingsFilters({ findings, shown, folded, filter, onChange, layout, onLayout }: Props) {
  const styles = useStyles();
  // each choice counts what it would show beside the others
  const bySeverity = useMemo(
    () => tally(filterFindings(findings, { ...filter, severity: null }), ({ severity }) => severity),
    [findings, filter],
  );
  const byRule = useMemo(
    () =>
      groupByRule(filterFindings(findings, { ...filter, rule: null })).sort((a, b) =>
        a.rule.localeCompare(b.rule, 'ja', { numeric: true }),
      ),
    [findings, filter],
  );
  return (
    <div className={styles.root} role="search">
      <div className={styles.head}>
        <h2 className={styles.title}>{pane.findings.title}</h2>
        <span className={styles.shown} aria-live="polite">
          {pane.findings.shown(shown, findings.length - folded, folded)}
        </span>
        <div className={styles.layouts} role="group" aria-label={pane.findings.view}>
          {LAYOUTS.map(([id, name]) => (
            <button
              key={id}
              type="button"
              className={mergeClasses(styles.layout, id === layout && styles.chosen)}
              aria-pressed={id === layout}
              onClick={() => onLayout(id)}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <div className={styles.line}>
        <Input
          className={styles.search}
          type="search"
          aria-label={pane.findings.search}
          placeholder={pane.findings.searchHint}
          contentBefore={<Search16Regular />}
          value={filter.text}
          onChange={(_, { value }) => onChange({ ...filter, text: value })}
        />
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
        {byRule.map(({ rule, requirement, count }) => (
          <option key={rule} value={rule}>
            {pane.findings.option(`${rule} ${requirement}`, count)}
          </option>
        ))}
      </Select>
    </div>
  );
}
