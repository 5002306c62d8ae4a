import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { columnName } from '../../../../base/a1';
import { proposalTexts as words } from '../../../../catalogue/pane/proposal-texts';
import { focusIsLost } from '../../../parts/focus';
import { plainList, small } from '../../../parts/look/styles';
import type { PrepareActions } from '../types';
import { cellsOf, FIRST, firstCut, namedPlaces, type ProposalGroup } from './group-proposals';
import { ProposalItem } from './ProposalItem';
import { TAKES_ROW } from './useNextFocus';

const LINKS = 'button:not([data-takes-row])';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: small,
  list: {
    ...plainList,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  foot: { marginTop: tokens.spacingVerticalS },
});

type Props = { readonly group: ProposalGroup } & Pick<PrepareActions, 'busy' | 'onGo' | 'onReplace'>;

/** What is proposed for one column: each change once, with its cells; and all of them at once. */
export function ProposalColumn({ group: { header, sheet, column, changes }, busy, onGo, onReplace }: Props) {
  const styles = useStyles();
  /** Where the rest began when it was asked for; null while it is not shown. */
  const [restFrom, setRestFrom] = useState<number | null>(null);
  const whole = restFrom !== null;
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (restFrom === null || !focusIsLost()) return;
    // the button that asked for them is gone: the first of the others has its place
    const row = list.current?.querySelectorAll('li')[restFrom];
    row?.querySelectorAll<HTMLElement>(LINKS)[restFrom < FIRST ? FIRST : 0]?.focus();
  }, [restFrom]);
  const runs = changes.flatMap((change) => change.runs);
  const cells = cellsOf(runs);
  const shown = namedPlaces(changes, whole);
  const rest = cells - cellsOf(shown.flatMap(({ places }) => places));
  return (
    <section>
      <div className={styles.head}>
        <h3 className={styles.title}>{header}</h3>
        <span className={styles.note}>{words.column(sheet, columnName(column), cells)}</span>
      </div>
      <ul ref={list} className={styles.list}>
        {shown.map(({ change, places }) => (
          <ProposalItem
            key={places[0]?.address}
            change={change}
            places={places}
            busy={busy}
            onGo={onGo}
            onReplace={onReplace}
          />
        ))}
      </ul>
      {rest > 0 ? (
        <Button
          key="more"
          className={styles.foot}
          size="small"
          onClick={() => setRestFrom(firstCut(changes))}
        >
          {words.more(rest)}
        </Button>
      ) : (
        changes.length > 1 && (
          // not the same button: a key that is pressed twice must not enter anything
          <Button
            key="all"
            className={styles.foot}
            size="small"
            disabledFocusable={busy}
            {...TAKES_ROW}
            onClick={() => onReplace(runs)}
          >
            {words.all(header, cells)}
          </Button>
        )
      )}
    </section>
  );
}
