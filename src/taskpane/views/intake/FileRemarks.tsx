import { makeStyles, tokens } from '@fluentui/react-components';
import { intakeTexts } from '../../../catalogue/intake-texts';
import { identifiedIn } from '../../../intake/reports/identify';
import type { Comparison, IncomingFile } from '../../../workbook/intake/take-in';
import { small } from '../../parts/look/styles';
import { Notice } from '../../parts/Notice';

const useStyles = makeStyles({
  text: { ...small, margin: 0, overflowWrap: 'anywhere' },
  line: { margin: 0, overflowWrap: 'anywhere' },
  // a notice keeps to the sides of the pane by itself
  notices: { marginInline: `calc(-1 * ${tokens.spacingHorizontalL})` },
});

interface Props {
  readonly file: IncomingFile | null;
  readonly comparison: Comparison;
}

/** What of a file is not taken, and what it takes to take the rest: tables, sheets, rows and columns. */
export function FileRemarks({ file, comparison: { before, made, without, strays, unreadable } }: Props) {
  const styles = useStyles();
  const { tables = [], leftTables = [], left = [], unused = [] } = file?.lists ?? {};
  const unread = file?.unread ?? [];
  const texts = [
    ...(before === null ? [] : [intakeTexts.before(before)]),
    ...tables.flatMap(({ kind, sheets }) => (sheets.length > 1 ? [intakeTexts.sheets(kind, sheets)] : [])),
    ...identifiedIn(tables).map(([kind, rows]) => intakeTexts.identified(kind, rows)),
    ...strays.map(({ kind, numbers }) => intakeTexts.stray(kind, numbers)),
    ...(unreadable.length > 0 ? [intakeTexts.unreadable(unreadable)] : []),
    ...made.map((list) => intakeTexts.makes(list)),
    ...(left.length > 0 ? [intakeTexts.left(left)] : []),
    ...(unread.length > 0 ? [intakeTexts.unread(unread)] : []),
    ...unused.map(({ headers }) => intakeTexts.unused(headers)),
    ...without.map(({ table, header }) => intakeTexts.without(table, header)),
  ];
  return (
    <>
      {leftTables.length > 0 && (
        <div className={styles.notices}>
          <Notice kind="warning">
            {leftTables.map((one) => (
              <p key={`${one.table} ${one.sheet}`} className={styles.line}>
                {intakeTexts.leftTable(one)}
              </p>
            ))}
          </Notice>
        </div>
      )}
      {texts.map((text) => (
        <p key={text} className={styles.text}>
          {text}
        </p>
      ))}
    </>
  );
}
