import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { awardTexts } from '../../../catalogue/pane/award-texts';
import type { CheckResult } from '../../../workbook/read/check-result';
import type { AwardLook, ProgrammeLook } from '../../../workbook/read/stages/award-look';
import { Rows } from '../../parts/look/Rows';
import { Section } from '../../parts/look/Section';
import { useRows } from '../../parts/look/useRows';
import { useBusy, usePane, useWorkspace } from '../../workspace/context';
import { AwardRow, type RowActions } from './AwardRow';
import { AwardTools } from './AwardTools';
import { ALL, itemsOf } from './filter';

const words = awardTexts.list;

/** Four lines; measured once drawn. */
const ROW_HEIGHT = 128;

const LazyDecide = lazy(async () => ({ default: (await import('./decide/DecideDialog')).DecideDialog }));

const useStyles = makeStyles({
  cut: {
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground1,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly look: ProgrammeLook;
  readonly awarded: NonNullable<CheckResult['awarded']>;
}

/** The applications by 順位 with the line at which 予算額 is used up; only the rows in sight are drawn. */
export function AwardList({ look, awarded }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const busy = useBusy();
  const { stale, written } = usePane((state) => ({ stale: state.stale, written: state.done.has('fill') }));
  const [filter, setFilter] = useState(ALL);
  const settled = useDeferredValue(filter);
  const items = useMemo(() => itemsOf(look, settled), [look, settled]);
  const rows = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])), [items]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<readonly string[] | null>(null);
  // who is ranked no more is chosen no more
  const chosen = useMemo(
    () => look.rows.filter(({ receiptNumber }) => ticked.has(receiptNumber)).map((row) => row.receiptNumber),
    [look, ticked],
  );
  const drawn = useRows(items.length, ROW_HEIGHT);
  const { current, setCurrent } = drawn.roving;
  // what was read before 算定 knows nothing of the sheet that it has made
  const hasSheet = written || awarded.sheet !== null;
  const handOf = useCallback((row: AwardLook) => (written ? row.writtenPlace : row.handPlace), [written]);
  const cannot = busy || stale || !hasSheet;

  const on = useMemo((): RowActions => {
    const at = (index: number) => {
      const item = items[index];
      setCurrent(index);
      return item?.kind === 'row' ? item.row : null;
    };
    return {
      go: (index) => {
        const place = at(index)?.place;
        if (place) void workspace.goTo(place);
      },
      goToHand: (index) => {
        const row = at(index);
        const place = row && handOf(row);
        if (place) void workspace.goTo(place);
      },
      choose: (index, wanted) => {
        const number = at(index)?.receiptNumber;
        if (number === undefined) return;
        setTicked(
          (before) => new Set([...[...before].filter((one) => one !== number), ...(wanted ? [number] : [])]),
        );
      },
      decide: (index) => {
        const number = at(index)?.receiptNumber;
        if (number !== undefined) setDeciding([number]);
      },
    };
  }, [items, handOf, setCurrent, workspace]);

  return (
    <Section title={words.title}>
      <AwardTools
        filter={filter}
        onFilter={setFilter}
        shown={rows.length}
        chosen={chosen.length}
        onChooseShown={() => setTicked(new Set([...ticked, ...rows.map((row) => row.receiptNumber)]))}
        onChooseNone={() => setTicked(new Set())}
        cannot={cannot}
        hasSheet={hasSheet}
        onDecide={() => setDeciding(chosen)}
      />
      {items.length === 0 && <p className={styles.none}>{words.none}</p>}
      <Rows rows={drawn} label={words.label}>
        {(index) => {
          const item = items[index];
          if (!item) return null;
          return item.kind === 'cut' ? (
            <div className={styles.cut} data-row={index} tabIndex={index === current ? 0 : -1}>
              {words.cut}
            </div>
          ) : (
            <AwardRow
              row={item.row}
              handPlace={handOf(item.row)}
              index={index}
              current={index === current}
              chosen={ticked.has(item.row.receiptNumber)}
              cannot={cannot}
              on={on}
            />
          );
        }}
      </Rows>
      {deciding && (
        <Suspense fallback={null}>
          <LazyDecide receiptNumbers={deciding} awarded={awarded} onClose={() => setDeciding(null)} />
        </Suspense>
      )}
    </Section>
  );
}
