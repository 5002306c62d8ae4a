import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { effectPaneTexts as words } from '../../../../../catalogue/effect-pane-texts';
import type { EffectTotal } from '../../../../../grant/effects/totals';
import type { EffectLook } from '../../../../../workbook/read/stages/effect-look';
import { Fold } from '../../../../parts/look/Fold';
import { small } from '../../../../parts/look/styles';
import { type EffectItem, gapItems, leftOutItems, outlierItems, returnedItems } from './effect-view';
import { EffectRows } from './EffectRows';

const useStyles = makeStyles({
  note: { ...small, margin: `0 0 ${tokens.spacingVerticalXS}` },
});

interface Props {
  readonly look: EffectLook;
  readonly total: EffectTotal;
}

/** What of the reports is to be looked at: R6-01, 外れ値, and what is in no sum. */
export function EffectLists({ look, total }: Props) {
  const returned = useMemo(() => returnedItems(look, total), [look, total]);
  const outliers = useMemo(() => outlierItems(look, total), [look, total]);
  const gaps = useMemo(() => gapItems(look, total), [look, total]);
  const leftOut = useMemo(() => leftOutItems(look), [look]);
  return (
    <div>
      <Rows title={words.returned.title(returned.length)} none={words.returned.none} items={returned} />
      <Rows
        title={words.outliers.title(outliers.length)}
        none={words.outliers.none}
        about={words.outliers.about}
        items={outliers}
      />
      <Rows title={words.gaps.title(gaps.length)} items={gaps} />
      <Rows title={words.leftOut.title(leftOut.length)} about={words.leftOut.about} items={leftOut} />
    </div>
  );
}

interface RowsProps {
  readonly title: string;
  /** What is said where there are none; left out: nothing. */
  readonly none?: string;
  readonly about?: string;
  readonly items: readonly EffectItem[];
}

function Rows({ title, none, about, items }: RowsProps) {
  const styles = useStyles();
  if (items.length === 0) return none === undefined ? null : <p className={styles.note}>{none}</p>;
  return (
    <Fold title={title}>
      {about !== undefined && <p className={styles.note}>{about}</p>}
      <EffectRows label={title} items={items} />
    </Fold>
  );
}
