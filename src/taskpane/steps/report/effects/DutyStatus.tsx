import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { dutyPaneTexts as words } from '../../../../catalogue/duty-pane-texts';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { Duties } from '../../../../workbook/read/duties';
import { small } from '../../../parts/look/styles';
import { ALL_DUTIES, countsBy, type DutyFilter, dutyItems, isShown, type NameCount } from './duty-items';
import { DutyActions } from './DutyActions';
import { DutyCounts } from './DutyCounts';
import { DutyList } from './DutyList';
import { NotOwedFold } from './NotOwedFold';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  field: { display: 'grid', gridTemplateColumns: '4em minmax(0, 1fr)', alignItems: 'center' },
  found: { ...small, margin: 0 },
});

interface Props {
  readonly result: CheckResult;
  readonly duties: Duties;
  readonly onDay: (day: string | null) => void;
}

/** 提出状況 on a day: counts that filter the list, the list, who owes nothing, 督促 and the sheet. */
export function DutyStatus({ result, duties, onDay }: Props) {
  const styles = useStyles();
  const id = useId();
  const [filter, setFilter] = useState<DutyFilter>(ALL_DUTIES);
  const items = useMemo(() => dutyItems(duties), [duties]);
  // the counts are of what the other filters leave
  const counted = useMemo(() => items.filter(isShown({ ...filter, state: null })), [items, filter]);
  const shown = useMemo(() => counted.filter(isShown(filter)), [counted, filter]);
  const reports = useMemo(() => countsBy(items, ({ report }) => report), [items]);
  const programmes = useMemo(() => countsBy(items, ({ applicant }) => applicant.programme), [items]);
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <label htmlFor={id}>{words.day}</label>
        <Input
          id={id}
          type="date"
          size="small"
          value={duties.day}
          onChange={(_, { value }) => onDay(value === '' ? null : value)}
        />
      </div>
      <DutyCounts
        items={counted}
        chosen={filter.state}
        onChoose={(state) => setFilter({ ...filter, state })}
      />
      <Names
        label={words.report}
        names={reports}
        chosen={filter.report}
        onChoose={(report) => setFilter({ ...filter, report })}
      />
      <Names
        label={words.programme}
        names={programmes}
        chosen={filter.programme}
        onChoose={(programme) => setFilter({ ...filter, programme })}
      />
      <DutyActions result={result} duties={duties} />
      <p className={styles.found} role="status">
        {shown.length === 0 ? words.none : words.found(shown.length)}
      </p>
      <DutyList items={shown} />
      <NotOwedFold duties={duties} />
    </div>
  );
}

interface NamesProps {
  readonly label: string;
  readonly names: readonly NameCount[];
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}

/** One of these, or all. */
function Names({ label, names, chosen, onChoose }: NamesProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        size="small"
        value={chosen ?? ''}
        onChange={(_, { value }) => onChoose(value === '' ? null : value)}
      >
        <option value="">{words.all}</option>
        {names.map(({ name, count, overdue }) => (
          <option key={name} value={name}>
            {words.option(name, count, overdue)}
          </option>
        ))}
      </Select>
    </div>
  );
}
