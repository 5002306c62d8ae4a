import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import { intakeTexts } from '../../../catalogue/intake-texts';
import { resubmissionTexts as words } from '../../../catalogue/resubmission-texts';
import type { Resubmission } from '../../../intake/resubmissions';
import { small } from '../../parts/look/styles';
import { Notice } from '../../parts/Notice';
import { useBusy } from '../../workspace/context';
import { BesideTable } from './BesideTable';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  text: { ...small, margin: 0, overflowWrap: 'anywhere' },
});

/** More are counted. */
const MOST = 20;
/** The value of the choice by which all count. */
const ALL = '';

interface Props {
  readonly groups: readonly Resubmission[];
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** 受付番号 of those that count, as far as it was said. */
  readonly counted: ReadonlySet<string>;
  readonly onCount: (keys: ReadonlySet<string>) => void;
}

/** Applications of one establishment for one 事業 beside each other: the clerk says which counts. */
export function Resubmissions({ groups, ...shared }: Props) {
  const styles = useStyles();
  return (
    <>
      {groups.slice(0, MOST).map((group) => (
        <Group key={group.applications.map(({ row }) => row.key).join(' ')} {...{ group, ...shared }} />
      ))}
      {groups.length > MOST && <p className={styles.text}>{words.rest(groups.length - MOST)}</p>}
    </>
  );
}

function Group({
  group,
  date1904,
  counted,
  onCount,
}: Omit<Props, 'groups'> & { readonly group: Resubmission }) {
  const styles = useStyles();
  const busy = useBusy();
  const id = useId();
  const { applications, beside } = group;
  const [newest = '', ...earlier] = applications.map(({ row }) => intakeTexts.row(row.key));
  const chosen = applications.find(({ row }) => counted.has(row.key));
  const choose = (value: string): void => {
    const next = new Set(counted);
    for (const { row } of applications) next.delete(row.key);
    if (value !== ALL) next.add(value);
    onCount(next);
  };
  const others = applications.filter((one) => chosen !== undefined && one !== chosen);
  const namesOf = (inWorkbook: boolean): string[] =>
    others.flatMap((one) => (one.inWorkbook === inWorkbook ? intakeTexts.row(one.row.key) : []));
  return (
    <Notice kind="warning">
      <p className={styles.line}>{words.same(newest, earlier)}</p>
      <BesideTable names={[newest, ...earlier]} beside={beside} date1904={date1904} />
      <span id={id}>{words.question}</span>
      <RadioGroup
        aria-labelledby={id}
        value={chosen?.row.key ?? ALL}
        disabled={busy}
        onChange={(_, { value }) => choose(value)}
      >
        {applications.map(({ row, receivedOn, inWorkbook }) => (
          <Radio
            key={row.key}
            value={row.key}
            label={words.one(intakeTexts.row(row.key), receivedOn, inWorkbook)}
          />
        ))}
        <Radio value={ALL} label={words.all} />
      </RadioGroup>
      <p className={styles.text} aria-live="polite">
        {words.effect(namesOf(true), namesOf(false))}
      </p>
    </Notice>
  );
}
