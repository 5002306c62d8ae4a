import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import { Section } from '../../parts/look/Section';
import { small } from '../../parts/look/styles';
import { IntakeWay } from '../../views/intake/IntakeWay';
import { standingOf } from '../../workspace/standing';
import { EmptyWorkbook } from './EmptyWorkbook';
import { LazyDuties, LazyFirstFill, LazyNoTable, LazyProposals, LazyQuestions } from './lazy';
import { PrepareSkeleton } from './PrepareSkeleton';
import { Readiness } from './Readiness';
import { SettingList } from './SettingList';
import { TableCard, tableName } from './TableCard';
import type { PrepareViewProps } from './types';

const useStyles = makeStyles({
  taken: { ...small, margin: 0 },
  other: { marginTop: tokens.spacingVerticalXS },
});

/** 準備: what was recognised in the workbook and where, what is missing, and the settings. */
export function PrepareView({ preparation, ...actions }: PrepareViewProps) {
  const styles = useStyles();
  if (preparation === null) return <PrepareSkeleton />;
  if (preparation.empty)
    return (
      <>
        <EmptyWorkbook {...actions} />
        <IntakeWay {...actions} />
      </>
    );
  const standing = standingOf(preparation);
  if (standing === 'noTable')
    return (
      <Suspense fallback={<PrepareSkeleton />}>
        <LazyNoTable preparation={preparation} {...actions} />
      </Suspense>
    );
  const { tables, reading, hasSettingsTable } = preparation;
  return (
    <>
      {standing === 'noRows' ? (
        <Suspense fallback={null}>
          <LazyFirstFill preparation={preparation} {...actions} />
        </Suspense>
      ) : (
        <Readiness preparation={preparation} {...actions} />
      )}
      {reading && reading.questions.length > 0 && (
        <Suspense fallback={null}>
          <LazyQuestions reading={reading} hasSettingsTable={hasSettingsTable} {...actions} />
        </Suspense>
      )}
      {preparation.proposals.length > 0 && (
        <Suspense fallback={null}>
          <LazyProposals proposals={preparation.proposals} {...actions} />
        </Suspense>
      )}
      <Section title={prepareTexts.tables.title}>
        {reading && <p className={styles.taken}>{reading.taken}</p>}
        {tables.map((table) => (
          <TableCard
            key={`${tableName(table)} ${table.found?.place.address ?? ''}`}
            table={table}
            preparation={preparation}
            {...actions}
          />
        ))}
        {standing !== 'lacking' && (
          <Button
            className={styles.other}
            size="small"
            appearance="subtle"
            disabledFocusable={actions.busy}
            onClick={() => actions.onPick({ sheet: null, headerRow: null, kind: null })}
          >
            {prepareTexts.tables.pickOther}
          </Button>
        )}
      </Section>
      <IntakeWay {...actions} />
      <SettingList preparation={preparation} {...actions} />
      <Suspense fallback={null}>
        <LazyDuties preparation={preparation} {...actions} />
      </Suspense>
    </>
  );
}
