import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { quotable } from '../../../catalogue/amounts/figures';
import { prepareTexts } from '../../../catalogue/pane/prepare-texts';
import { dutyTexts as words } from '../../../catalogue/settings/duty-texts';
import { CIRCLE } from '../../../catalogue/sheets/headers';
import type { PreparedDuty } from '../../../workbook/prepare/duties';
import type { Preparation } from '../../../workbook/prepare/preparation';
import { Fold } from '../../parts/look/Fold';
import { plainList, small } from '../../parts/look/styles';
import { CellLink } from './questions/CellLink';
import type { PrepareActions } from './types';

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0` },
  help: { ...small, margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: plainList,
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  // beside a label of several lines Fluent would set the box in the middle
  box: { alignItems: 'flex-start' },
  // unticked labels are paler than their clause otherwise
  text: { color: tokens.colorNeutralForeground1 },
  small: { ...small, display: 'block' },
  foot: {
    ...small,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    paddingInlineStart: '36px',
    paddingBottom: tokens.spacingVerticalXS,
  },
});

type Props = Pick<PrepareActions, 'busy' | 'onGo' | 'onAnswer'> & {
  readonly preparation: Pick<Preparation, 'duties' | 'hasSettingsTable'>;
};

/** What the notices ask of the prefecture itself, each with a tick that is kept in 設定. */
export function DutyList({ preparation: { duties, hasSettingsTable }, busy, onGo, onAnswer }: Props) {
  const styles = useStyles();
  if (duties.length === 0) return null;
  const tick = ({ key }: PreparedDuty, done: boolean): void => {
    // not `disabled` while something runs: the keyboard would lose its place in the list
    if (!busy) onAnswer({ key, answer: done ? CIRCLE : '' });
  };
  return (
    <div className={styles.root}>
      <Fold title={words.title(duties.filter(({ done }) => done).length, duties.length)}>
        <p className={styles.help}>
          {words.help}
          {!hasSettingsTable && words.noSheet}
        </p>
        <ul className={styles.list}>
          {duties.map((duty) => (
            <li key={duty.key} className={styles.item}>
              <Checkbox
                className={styles.box}
                checked={duty.done}
                aria-disabled={busy || undefined}
                onChange={(_, { checked }) => tick(duty, checked === true)}
                label={
                  <>
                    <span className={styles.text}>{duty.text}</span>
                    <span className={styles.small}>{words.clause(duty.clause, duty.quote)}</span>
                  </>
                }
              />
              <Standing duty={duty} onGo={onGo} />
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

/** What stands of it in 設定, since when, and where. */
function Standing({ duty: { written, origin, place }, onGo }: { duty: PreparedDuty } & Pick<Props, 'onGo'>) {
  const styles = useStyles();
  if (place === null) return null;
  const { since, changed } = prepareTexts.settings;
  return (
    <div className={styles.foot}>
      {written !== '' && <span>{words.written(written)}</span>}
      {origin?.kind === 'since' && <span>{since(origin.time, origin.actor)}</span>}
      {origin?.kind === 'changed' && <span>{changed(origin.time, quotable(origin.before))}</span>}
      <CellLink place={place} onGo={onGo} />
    </div>
  );
}
