import { mergeClasses } from '@fluentui/react-components';
import { clauseName } from '../../../../catalogue/clauses';
import { pane } from '../../../../catalogue/pane';
import type { FindingRow } from '../../../../report/columns/finding';
import { useItemStyles } from './item-styles';

interface Props {
  readonly finding: FindingRow;
  readonly tabIndex: number;
  readonly onClause: () => void;
}

/** The rule and its clause; the clause opens 参考 there. Our own checks of the data have none. */
export function FindingLinks({ finding: { basis, rule }, tabIndex, onClause }: Props) {
  const styles = useItemStyles();
  const named = clauseName(basis);
  return (
    <>
      <span className={styles.plain}>{rule}</span>
      {basis?.kind !== 'clause' ? (
        <span className={styles.plain}>{named}</span>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.button, styles.link)}
          tabIndex={tabIndex}
          title={pane.findings.clause(named)}
          onClick={onClause}
        >
          {named}
        </button>
      )}
    </>
  );
}
