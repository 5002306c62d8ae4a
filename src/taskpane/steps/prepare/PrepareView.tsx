import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import { Section } from '../../summary/Section';
import { LazyPicker } from '../report/form/lazy';
import { EmptyWorkbook, TemplateChoices } from './EmptyWorkbook';
import { Fold } from './Fold';
import { LazyDuties, LazyProposals } from './lazy';
import { PrepareSkeleton } from './PrepareSkeleton';
import { QuestionList } from './questions/QuestionList';
import { Readiness } from './Readiness';
import { SettingList } from './SettingList';
import { small } from './styles';
import { TableCard, tableName } from './TableCard';
import type { PrepareViewProps } from './types';

const useStyles = makeStyles({
  taken: { ...small, margin: 0 },
  template: { marginTop: tokens.spacingVerticalL },
  form: { margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0` },
});

/** 準備: what was recognised in the workbook and where, what is missing, and the settings. */
export function PrepareView({ preparation, ...actions }: PrepareViewProps) {
  const styles = useStyles();
  if (preparation === null) return <PrepareSkeleton />;
  if (preparation.empty) return <EmptyWorkbook {...actions} />;
  const { tables, reading, hasSettingsTable } = preparation;
  return (
    <>
      <Readiness preparation={preparation} {...actions} />
      {reading && <QuestionList reading={reading} hasSettingsTable={hasSettingsTable} {...actions} />}
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
            {...actions}
          />
        ))}
      </Section>
      {tables.every(({ found }) => found === null) && (
        <>
          <div className={styles.template}>
            <TemplateChoices {...actions} />
          </div>
          <div className={styles.form}>
            <Fold title={prepareTexts.officialForm}>
              <Suspense fallback={null}>
                <LazyPicker />
              </Suspense>
            </Fold>
          </div>
        </>
      )}
      <SettingList preparation={preparation} {...actions} />
      <Suspense fallback={null}>
        <LazyDuties preparation={preparation} {...actions} />
      </Suspense>
    </>
  );
}
