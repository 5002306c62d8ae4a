import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { productFixTexts } from '../../../../catalogue/findings/product-fix-texts';
import { fixTexts as words } from '../../../../catalogue/pane/fix-texts';
import type { ProposedRun } from '../../../../workbook/prepare/proposals';
import type { CellFix, FixKind } from '../../../../workbook/read/cell-fixes';
import { Dialog } from '../../../parts/Dialog';
import { useWorkspace } from '../../../workspace/context';

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr) auto', minHeight: 0 },
  help: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  tools: { display: 'flex', columnGap: tokens.spacingHorizontalS, padding: `0 ${tokens.spacingHorizontalL}` },
  list: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, overflowY: 'auto' },
  item: { listStyleType: 'none', contentVisibility: 'auto', containIntrinsicSize: 'auto 48px' },
  place: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  change: { display: 'block', overflowWrap: 'anywhere' },
  foot: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
});

interface Props {
  readonly kind: FixKind;
  readonly fixes: readonly CellFix[];
  readonly onClose: () => void;
}

const HELP: Readonly<Partial<Record<FixKind, string>>> = {
  product: productFixTexts.productHelp,
  productNear: productFixTexts.nearHelp,
};

const runOf = (fix: CellFix): ProposedRun => ({
  address: fix.place.address,
  cells: [fix],
  header: fix.header,
  written: fix.written,
  entered: fix.value,
});

/** All cells of a kind, before and after; those that are chosen are entered together, and 元に戻す takes them back. */
export function FixDialog({ kind, fixes, onClose }: Props) {
  const styles = useStyles();
  const workspace = useWorkspace();
  // what is only like it is chosen by the clerk, one by one
  const [left, setLeft] = useState<ReadonlySet<CellFix>>(new Set(kind === 'productNear' ? fixes : []));
  const chosen = fixes.filter((fix) => !left.has(fix));
  const choose = (fix: CellFix, wanted: boolean): void => {
    const now = new Set(left);
    if (wanted) now.delete(fix);
    else now.add(fix);
    setLeft(now);
  };
  return (
    <Dialog title={words.title(words.kinds[kind])} onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.help}>{HELP[kind] ?? words.help}</p>
        <div className={styles.tools}>
          <Button size="small" onClick={() => setLeft(new Set())}>
            {words.all}
          </Button>
          <Button size="small" onClick={() => setLeft(new Set(fixes))}>
            {words.none}
          </Button>
        </div>
        <ul className={styles.list}>
          {fixes.map((fix) => (
            <li key={fix.place.address} className={styles.item}>
              <Checkbox
                checked={!left.has(fix)}
                onChange={(_, { checked }) => choose(fix, checked === true)}
                label={
                  <>
                    <span className={styles.place}>{words.row(fix.place.address, fix.header)}</span>
                    <span className={styles.change}>{words.change(fix.written, fix.value)}</span>
                    {fix.from && (
                      <span className={styles.place}>
                        {productFixTexts.from(fix.from.address, fix.from.product, fix.from.version)}
                      </span>
                    )}
                  </>
                }
              />
            </li>
          ))}
        </ul>
        <div className={styles.foot}>
          <Button
            appearance="primary"
            disabledFocusable={chosen.length === 0}
            onClick={() => {
              onClose();
              void workspace.replace(chosen.map(runOf));
            }}
          >
            {words.apply(chosen.length)}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
