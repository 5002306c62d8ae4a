import { pane } from '../../catalogue/pane';
import { Amounts } from '../summary/Amounts';
import { CategoryTable } from '../summary/CategoryTable';
import { Section } from '../summary/Section';
import { Sources } from '../summary/Sources';
import { usePaneState } from '../workspace/context';
import { Assurance } from './Assurance';
import { Facts } from './Facts';

/** 算定: the amounts, and what will be written where. */
export function FillStep() {
  const { result } = usePaneState();
  const words = pane.fill;
  return (
    <>
      {result && result.sources.length > 0 && (
        <>
          <Sources result={result} />
          <Amounts totals={result.totals} />
          <CategoryTable categories={result.categories} />
        </>
      )}
      <Section title={words.title}>
        <Facts
          facts={[
            [words.applications, words.applicationColumns],
            [words.expenses, words.expenseColumns],
            [words.tables, words.tableNames],
          ]}
        />
      </Section>
      <Assurance text={words.promise} />
    </>
  );
}
