import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellPlace } from '../../../../base/cells';
import { prepareTexts } from '../../../../catalogue/pane/prepare-texts';
import { focusRing } from '../../../parts/look/styles';

const useStyles = makeStyles({
  link: {
    flexShrink: 0,
    padding: 0,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    border: 'none',
    backgroundColor: tokens.colorTransparentBackground,
    ':hover': { textDecorationLine: 'underline' },
    ...focusRing,
  },
});

interface Props {
  readonly place: CellPlace;
  readonly onGo: (place: CellPlace) => void;
  /** Shown instead of the whole address, where its sheet is said above. */
  readonly text?: string;
}

/** The address of a cell; select it to go there. */
export function CellLink({ place, onGo, text = place.address }: Props) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={prepareTexts.columns.goTo(place.address)}
      onClick={() => onGo(place)}
    >
      {text}
    </button>
  );
}
