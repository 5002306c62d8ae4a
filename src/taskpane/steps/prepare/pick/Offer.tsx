import { makeStyles, tokens } from '@fluentui/react-components';
import { pickTexts as words } from '../../../../catalogue/pane/pick-texts';
import { prepareTexts } from '../../../../catalogue/pane/prepare-texts';
import { KIND_OF } from '../../../../catalogue/settings/reading-words';
import type { InputTable } from '../../../../table/find/mapping';
import type { Preparation } from '../../../../workbook/prepare/preparation';
import { small } from '../../../parts/look/styles';
import type { PrepareActions } from '../types';
import { PickButtons } from './PickButtons';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  text: { ...small, margin: 0 },
});

/** One of the two tables was found and the other was not: which, and what it may be. */
export function Offer({
  preparation: { offers, tables },
  wanted,
  ...actions
}: { preparation: Preparation; wanted: InputTable } & Pick<PrepareActions, 'busy' | 'onPick'>) {
  const styles = useStyles();
  const kind = KIND_OF[wanted];
  const own = offers.filter((offer) => offer.kind === kind);
  const found = tables.find((table) => table.found !== null && !table.kinds.includes(wanted));
  const [offer] = own;
  return (
    <div className={styles.root}>
      <p className={styles.text}>
        {found && words.searched(found.kinds.map((each) => KIND_OF[each]).join('・'), kind)}
        {offer ? words.offer(offer.sheet, offer.headerRow) : prepareTexts.tables.needed}
      </p>
      <PickButtons offers={own} kind={kind} {...actions} />
    </div>
  );
}
