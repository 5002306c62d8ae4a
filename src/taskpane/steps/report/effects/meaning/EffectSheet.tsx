import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { effectPaneTexts } from '../../../../../catalogue/effect-pane-texts';
import { small } from '../../../../parts/look/styles';
import { makeEffectSheet } from '../duty-jobs';
import { Ended } from '../Ended';
import { useEnding } from '../useEnding';

const words = effectPaneTexts.sheet;

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalXS },
  small: { ...small, margin: 0 },
});

/** Makes 効果集計, and takes it back. */
export function EffectSheet() {
  const styles = useStyles();
  const { done, failed, busy, stale, carryOut, back } = useEnding('effects');
  const make = () =>
    carryOut(makeEffectSheet, ({ sheet, changedCells, inverse }) => ({
      text: sheet === null ? words.none : changedCells === 0 ? words.same(sheet) : words.made(sheet),
      inverse,
    }));
  const cannot = busy || stale;
  return (
    <div className={styles.root}>
      <p className={styles.small}>{words.about}</p>
      <Button disabledFocusable={cannot} onClick={cannot ? undefined : () => void make()}>
        {words.make}
      </Button>
      <Ended done={done} failed={failed} busy={busy} onBack={back} />
    </div>
  );
}
