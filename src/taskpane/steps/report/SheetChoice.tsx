import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { pane } from '../../../catalogue/pane';
import { SHEETS } from '../../../catalogue/sheets/headers';
import { leftOutKinds } from '../../../workbook/ministry/report-sheets';
import { useBusy, usePane, useWorkspace } from '../../workspace/context';

const useStyles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  row: { display: 'flex' },
  name: { fontWeight: tokens.fontWeightSemibold },
  about: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The sheets of 厚労省報告, each with a tick; what another one is made from cannot be left out without it. */
export function SheetChoice() {
  const styles = useStyles();
  const leftOut = usePane((state) => state.leftOut);
  const busy = useBusy();
  const { choose } = useWorkspace();
  const words = pane.report;
  const without = new Set([...leftOutKinds(leftOut)].map((kind): string => SHEETS[kind]));
  const isLast = words.sheets.length - without.size === 1;
  const reasonFor = (name: string): string | null => {
    if (without.has(name)) return null;
    if (leftOut.has(name)) return words.neededBy(SHEETS.overview);
    return isLast ? words.atLeastOne : null;
  };
  return (
    <fieldset className={styles.group} aria-label={words.title}>
      <p className={styles.note}>{words.choice}</p>
      {words.sheets.map(({ name, about }) => {
        const reason = reasonFor(name);
        return (
          <div key={name} className={styles.row}>
            <Checkbox
              checked={!without.has(name)}
              disabled={busy || (isLast && reason !== null)}
              onChange={(_, { checked }) => choose(name, checked === true)}
              label={
                <>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.about}>{about}</span>
                  {reason !== null && <span className={styles.about}>{reason}</span>}
                </>
              }
            />
          </div>
        );
      })}
    </fieldset>
  );
}
