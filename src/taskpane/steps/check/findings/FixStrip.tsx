import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { fixTexts as words } from '../../../../catalogue/pane/fix-texts';
import type { FindingRow } from '../../../../report/columns/finding';
import { type CellFix, FIX_KINDS, type FixKind } from '../../../../workbook/read/cell-fixes';
import { useBusy, usePane } from '../../../workspace/context';
import { LazyFixes } from './lazy-dialogs';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  item: { listStyleType: 'none' },
  kind: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Kind {
  readonly kind: FixKind;
  readonly fixes: readonly CellFix[];
}

/** The kinds of which these findings name a cell, each with all of its cells; without findings all kinds. */
function kindsOf(fixes: readonly CellFix[], findings: readonly FindingRow[] | null): Kind[] {
  const named = findings && new Set(findings.map(({ place }) => place?.address));
  return FIX_KINDS.map((kind) => ({ kind, fixes: fixes.filter((fix) => fix.kind === kind) })).filter(
    ({ fixes: cells }) => cells.some(({ place }) => named === null || named.has(place.address)),
  );
}

/** For each kind of cells that can be mended in one way only, the way to a look at all of them. */
export function FixStrip({ findings }: { readonly findings: readonly FindingRow[] | null }) {
  const styles = useStyles();
  const busy = useBusy();
  const { fixes, stale } = usePane((state) => ({ fixes: state.result?.fixes ?? [], stale: state.stale }));
  const [open, setOpen] = useState<FixKind | null>(null);
  const kinds = kindsOf(fixes, findings);
  const chosen = kinds.find(({ kind }) => kind === open);
  if (kinds.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.label}>
      {kinds.map(({ kind, fixes: cells }) => (
        <li key={kind} className={styles.item}>
          <span className={styles.kind}>{words.kinds[kind]}</span>
          <Button
            size="small"
            aria-label={words.openKind(words.kinds[kind], cells.length)}
            disabledFocusable={busy || stale}
            onClick={() => setOpen(kind)}
          >
            {words.open(cells.length)}
          </Button>
        </li>
      ))}
      {chosen && (
        <Suspense fallback={null}>
          <LazyFixes kind={chosen.kind} fixes={chosen.fixes} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </ul>
  );
}
