import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, QuestionCircle16Filled } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { quotable } from '../../../catalogue/amounts/figures';
import { prepareTexts, settingNote } from '../../../catalogue/pane/prepare-texts';
import type { PreparedSetting } from '../../../workbook/prepare/preparation';
import { rowButton, small } from '../../parts/look/styles';
import { SettingEditor } from './SettingEditor';
import type { PrepareActions } from './types';

const words = prepareTexts.settings;

const useStyles = makeStyles({
  item: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  button: { ...rowButton, display: 'grid', rowGap: tokens.spacingVerticalXXS, padding: 0 },
  change: { justifySelf: 'start' },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  label: { fontWeight: tokens.fontWeightSemibold },
  value: { textAlign: 'end', display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
  asked: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  small,
  source: {
    ...small,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  from: { marginInlineStart: 'auto', textAlign: 'end' },
  address: { color: tokens.colorBrandForegroundLink },
});

type Props = { readonly setting: PreparedSetting } & Pick<PrepareActions, 'busy' | 'onGo' | 'onAnswer'>;

/** A setting: its value, what it may be, by which clause, and where it was set. */
export function SettingItem({ setting, busy, onGo, onAnswer }: Props) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setEditing(false);
    // the keyboard goes on where it was
    requestAnimationFrame(() => opener.current?.focus());
  };
  const { label, place } = setting;
  return (
    <div className={styles.item}>
      {place === null ? (
        <Content setting={setting} />
      ) : (
        <button
          type="button"
          className={styles.button}
          title={words.goTo(label, place.address)}
          onClick={() => onGo(place)}
        >
          <Content setting={setting} />
        </button>
      )}
      {editing ? (
        <SettingEditor {...{ setting, busy, onAnswer }} onClose={close} />
      ) : (
        <Button
          ref={opener}
          className={styles.change}
          size="small"
          aria-label={`${actionFor(setting)}：${label}`}
          onClick={() => setEditing(true)}
        >
          {actionFor(setting)}
        </Button>
      )}
    </div>
  );
}

function actionFor({ names, source }: PreparedSetting): string {
  if (names !== null) return words.add;
  return source === 'unanswered' ? words.decide : words.change;
}

function Content({ setting }: { setting: PreparedSetting }) {
  const styles = useStyles();
  const { key, label, value, source, origin, place, allowed, unit, clause, explanation, mustAnswer } =
    setting;
  return (
    <>
      <span className={styles.head}>
        <span className={styles.label}>{label}</span>
        <Value source={source} value={value} />
      </span>
      {source === 'outOfRange' && <span className={styles.wrong}>{words.outOfRange(value)}</span>}
      <span className={styles.small}>{mustAnswer ? settingNote(key) : explanation}</span>
      <span className={styles.small}>{words.allowed(allowed, unit)}</span>
      {origin !== null && (
        <span className={styles.small}>
          {origin.kind === 'since'
            ? words.since(origin.time, origin.actor)
            : words.changed(origin.time, quotable(origin.before))}
        </span>
      )}
      <span className={styles.source}>
        <span>{words.clause(clause)}</span>
        <span className={styles.from}>
          {source === 'default' && words.source.default}
          {place && <span className={styles.address}> {place.address}</span>}
        </span>
      </span>
    </>
  );
}

function Value({ source, value }: Pick<PreparedSetting, 'source' | 'value'>) {
  const styles = useStyles();
  if (source === 'unanswered') {
    return (
      <span className={mergeClasses(styles.value, styles.asked)}>
        <QuestionCircle16Filled aria-hidden />
        {words.source.unanswered}
      </span>
    );
  }
  if (source === 'outOfRange') {
    return (
      <span className={mergeClasses(styles.value, styles.wrong)}>
        <ErrorCircle16Filled aria-hidden />
        {words.source.outOfRange}
      </span>
    );
  }
  return <span className={styles.value}>{value === '' ? words.none : value}</span>;
}
