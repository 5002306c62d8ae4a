import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { groupBy } from '../../base/group-by';
import { grouped } from '../../catalogue/amounts/figures';
import { pane } from '../../catalogue/pane';
import type { CategoryTotal } from '../../workbook/read/check-result';
import { Section } from '../parts/look/Section';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: `4px 0 4px ${tokens.spacingHorizontalS}`,
    textAlign: 'end',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { textAlign: 'start', whiteSpace: 'normal', paddingInlineStart: 0 },
  programme: { fontWeight: tokens.fontWeightSemibold, paddingTop: tokens.spacingVerticalS },
  member: { paddingInlineStart: tokens.spacingHorizontalM },
});

/** Categories of one programme stand below each other; a programme with a single one of its own name is one row. */
const groups = (categories: readonly CategoryTotal[]): [string, readonly CategoryTotal[]][] => [
  ...groupBy(categories, ({ programme }) => programme),
];

/** Eligible cost and amount by 補助区分, in yen. */
export function CategoryTable({ categories }: { categories: readonly CategoryTotal[] }) {
  const styles = useStyles();
  const figures = (total: CategoryTotal) =>
    [total.eligibleCost, total.grantAmount, total.capped].map((value, index) => (
      <td key={index} className={styles.cell}>
        {grouped(value)}
      </td>
    ));
  return (
    <Section title={pane.categories.title} note={pane.categories.unit}>
      {categories.length === 0 ? (
        pane.categories.empty
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
                {pane.categories.category}
              </th>
              {[pane.categories.eligibleCost, pane.categories.grantAmount, pane.categories.capped].map(
                (title) => (
                  <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          {groups(categories).map(([programme, members]) => {
            const single = members.length === 1 && members[0]?.category === programme;
            return (
              <tbody key={programme}>
                {!single && (
                  <tr>
                    <th
                      scope="rowgroup"
                      colSpan={4}
                      className={mergeClasses(styles.cell, styles.name, styles.programme)}
                    >
                      {programme}
                    </th>
                  </tr>
                )}
                {members.map((total) => (
                  <tr key={total.category}>
                    <th
                      scope="row"
                      className={mergeClasses(styles.cell, styles.name, !single && styles.member)}
                    >
                      {total.category}
                    </th>
                    {figures(total)}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      )}
    </Section>
  );
}
