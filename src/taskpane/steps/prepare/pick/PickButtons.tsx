import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pickTexts as words } from '../../../../catalogue/pane/pick-texts';
import type { TableKind } from '../../../../catalogue/settings/reading-words';
import type { TableOffer } from '../../../../workbook/prepare/offer-tables';
import type { PrepareActions } from '../types';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props extends Pick<PrepareActions, 'busy' | 'onPick'> {
  readonly offers: readonly TableOffer[];
  /** The kind that is looked for; null where any is. */
  readonly kind?: TableKind;
}

/** The tables that are proposed, the likeliest first, and the way to any other. */
export function PickButtons({ offers, kind, busy, onPick }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.ways}>
      {offers.map((offer, at) => (
        <Button
          key={offer.kind}
          appearance={at === 0 ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={() => onPick(offer)}
        >
          {words.offerOf(offer.kind, offer.sheet)}
        </Button>
      ))}
      <Button
        appearance={offers.length === 0 ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => onPick({ sheet: null, headerRow: null, kind: kind ?? null })}
      >
        {offers.length === 0 ? words.pick : words.pickOther}
      </Button>
    </div>
  );
}
