import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { intakeTexts } from '../../../catalogue/intake-texts';
import { receiptOfKey, type TargetTable } from '../../../intake/lists';
import type { TableMapping } from '../../../table/pick/table-mapping';
import type { Choice } from '../../../workbook/intake/take-in';
import type { Laid } from '../../../workbook/run/take-in';
import { small } from '../../parts/look/styles';
import { Notice } from '../../parts/Notice';
import { Replies } from '../../parts/Replies';
import { useBusy } from '../../workspace/context';
import { DifferenceList } from './DifferenceList';
import { FileRemarks } from './FileRemarks';
import type { ReadFile } from './intake-jobs';
import { MapFile } from './MapFile';
import { Resubmissions } from './Resubmissions';
import { TaxNotice } from './TaxNotice';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  text: { ...small, margin: 0 },
  line: { margin: 0 },
  notices: { marginInline: `calc(-1 * ${tokens.spacingHorizontalL})` },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly read: ReadFile;
  readonly comparison: Laid | null;
  readonly isLast: boolean;
  /** `taxAsSet`: the clerk has seen that the amounts are on the basis of 税区分. */
  readonly onTake: (chosen: Choice, taxAsSet: boolean) => void;
  /** 受付番号 of those that count where an establishment has applied several times. */
  readonly onCount: (keys: ReadonlySet<string>) => void;
  readonly onSkip: () => void;
  readonly onMap: (mapping: TableMapping) => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** What is said in the dialogue of columns. */
const ASKED: ReadonlySet<string> = new Set([
  'ImportNoList',
  'ImportUnit',
  'ImportColumn',
  'MappingUnreadable',
]);

const idOf = (table: TargetTable, key: string): string => `${table}\n${key}`;

/** One file beside the workbook: what it would change, and the button that takes it over. */
export function FileCard({ read, comparison, isLast, onTake, onCount, onSkip, onMap }: Props) {
  const styles = useStyles();
  const busy = useBusy();
  const [damaged, setDamaged] = useState(false);
  const [taxAsSet, setTaxAsSet] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { name, file } = read;
  const problems = damaged ? read.besides : read.problems;
  const isDamaged = read.besides.length < read.problems.length;
  const superseded = comparison?.superseded ?? NOBODY;
  const isTaken: Choice = (table, key) => !superseded.has(receiptOfKey(key)) && !left.has(idOf(table, key));
  const change = (table: TargetTable, keys: readonly string[], wanted: boolean): void => {
    const next = new Set(left);
    for (const key of keys) {
      if (wanted) next.delete(idOf(table, key));
      else next.add(idOf(table, key));
    }
    setLeft(next);
  };
  const differences = comparison?.differences ?? [];
  const count = (of: 'added' | 'changed'): number =>
    differences.reduce((sum, one) => sum + one[of].filter(({ key }) => isTaken(one.kind, key)).length, 0);
  const [added, changed] = [count('added'), count('changed')];
  const partial = new Set(
    differences.flatMap(({ kind, added: own, changed: others }) =>
      [...own, ...others].flatMap(({ key }) => (isTaken(kind, key) ? [] : [receiptOfKey(key)])),
    ),
  );
  const taxes = comparison?.taxes ?? [];
  const taxOpen = !taxAsSet && taxes.some(({ setting }) => setting !== null);
  const nothing = differences.every((one) => one.added.length + one.changed.length === 0);
  const rows = file?.lists.tables.reduce((sum, table) => sum + table.rows.length, 0) ?? 0;
  return (
    <section className={styles.root} aria-label={name}>
      <h3 className={styles.title}>{name}</h3>
      {file && <p className={styles.text}>{intakeTexts.kind(file.format, rows)}</p>}
      {file !== null && file.layouts.length > 0 && (
        <p className={styles.text}>
          {file.layouts.some(({ remembered }) => remembered !== true)
            ? intakeTexts.mapped
            : intakeTexts.remembered}
        </p>
      )}
      {file !== null && file.lists.given !== null && (
        <p className={styles.text}>{intakeTexts.given(file.lists.given)}</p>
      )}
      <div className={styles.notices}>
        {problems.map(({ code, message, action }) => (
          <Notice key={`${code} ${message}`} kind="error">
            <p className={styles.line}>{message}</p>
            <p className={styles.line}>{action}</p>
          </Notice>
        ))}
      </div>
      {isDamaged && (
        <Checkbox
          label={intakeTexts.damaged}
          checked={damaged}
          onChange={(_, { checked }) => setDamaged(checked === true)}
        />
      )}
      {problems.length === 0 && comparison && (
        <>
          <div className={styles.notices}>
            <Resubmissions
              groups={comparison.resubmissions}
              date1904={comparison.date1904}
              counted={file?.counted?.keys ?? NOBODY}
              onCount={onCount}
            />
            {comparison.expected !== null && (
              <Notice kind="warning">
                <p className={styles.line}>
                  {intakeTexts.expected(comparison.expected.shown, comparison.expected.ours)}
                </p>
              </Notice>
            )}
            <TaxNotice taxes={taxes} isSeen={taxAsSet} onSee={setTaxAsSet} />
          </div>
          <Replies replies={comparison.replies} when="before" isPartial={(key) => partial.has(key)} />
          {differences.map((difference) => (
            <DifferenceList
              key={difference.kind}
              difference={difference}
              date1904={comparison.date1904}
              isTaken={isTaken}
              superseded={superseded}
              onChange={change}
            />
          ))}
          <FileRemarks file={file} comparison={comparison} />
          {nothing && <p className={styles.line}>{intakeTexts.same}</p>}
        </>
      )}
      <div className={styles.ways}>
        {problems.length === 0 && comparison && !nothing && (
          <Button
            appearance="primary"
            disabledFocusable={busy || taxOpen || added + changed === 0}
            onClick={() => onTake(isTaken, taxAsSet)}
          >
            {added + changed === 0 ? intakeTexts.nothing : intakeTexts.take(added, changed)}
          </Button>
        )}
        {file !== null && (
          <MapFile
            file={file}
            numbers={comparison?.numbers ?? NOBODY}
            needed={problems.some(({ code }) => ASKED.has(code))}
            onMap={onMap}
          />
        )}
        <Button disabledFocusable={busy} onClick={onSkip}>
          {isLast ? intakeTexts.close : nothing ? intakeTexts.next : intakeTexts.skip}
        </Button>
      </div>
    </section>
  );
}
