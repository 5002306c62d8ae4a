import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useDeferredValue, useMemo, useState } from 'react';
import { pane } from '../../../../catalogue/pane';
import type { FindingRow } from '../../../../report/columns/finding';
import type { LetterWording } from '../../../../report/letter-wording';
import { withoutInformation, worstFirst } from './entries';
import { filterFindings, type FindingFilter } from './filter';
import { FindingsFilters, type Layout } from './FindingsFilters';
import { FindingsList } from './FindingsList';
import { FixStrip } from './FixStrip';
import { groupByRule } from './group';
import { LazyLetters } from './lazy-dialogs';
import { RuleGroups } from './RuleGroups';

const useStyles = makeStyles({
  empty: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
  },
  folded: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  good: { margin: 0, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly findings: readonly FindingRow[];
  /** How the prefecture words 差戻し. */
  readonly wording: LetterWording;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** The findings with their filters, one by one or by rule; says so when there are none. */
export function Findings({ findings, wording, filter, onFilter }: Props) {
  const styles = useStyles();
  const [layout, setLayout] = useState<Layout>('list');
  const [letterOf, setLetterOf] = useState<string | null>(null);
  // typing stays quick while thousands of rows are searched
  const settled = useDeferredValue(filter);
  const { shown, folded } = useMemo(() => {
    const passed = withoutInformation(filterFindings(findings, settled), settled);
    return { ...passed, shown: worstFirst(passed.shown) };
  }, [findings, settled]);
  const groups = useMemo(() => groupByRule(shown), [shown]);
  if (findings.length === 0) {
    return (
      <div className={styles.empty}>
        <p className={styles.good}>{pane.findings.none}</p>
        {pane.findings.noneDetail}
      </div>
    );
  }
  const openRule = (rule: string): void => {
    onFilter({ ...filter, rule });
    setLayout('list');
  };
  return (
    <>
      <FindingsFilters
        findings={findings}
        shown={shown.length}
        folded={folded}
        filter={filter}
        onChange={onFilter}
        layout={layout}
        onLayout={setLayout}
      />
      <FixStrip
        findings={settled.rule === null ? null : findings.filter(({ rule }) => rule === settled.rule)}
      />
      {shown.length === 0 && <div className={styles.empty}>{pane.findings.noMatch}</div>}
      {shown.length > 0 && layout === 'rules' && <RuleGroups groups={groups} onOpen={openRule} />}
      {shown.length > 0 && layout === 'list' && (
        <FindingsList
          findings={shown}
          grouped={settled.rule === null && settled.text.trim() === ''}
          onLetter={setLetterOf}
        />
      )}
      {folded > 0 && (
        <Button
          className={styles.folded}
          appearance="subtle"
          onClick={({ currentTarget }) => {
            onFilter({ ...filter, severity: '情報' });
            // the button goes: the keyboard goes on at what has changed
            currentTarget.closest('main')?.querySelector<HTMLElement>('[role="search"] select')?.focus();
          }}
        >
          {pane.findings.showInformation(folded)}
        </Button>
      )}
      {letterOf !== null && (
        <Suspense fallback={null}>
          <LazyLetters
            findings={findings}
            wording={wording}
            first={letterOf}
            onClose={() => setLetterOf(null)}
          />
        </Suspense>
      )}
    </>
  );
}
