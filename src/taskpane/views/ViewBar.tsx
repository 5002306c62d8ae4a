import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { pane } from '../../catalogue/pane';
import { usePane, useWorkspace } from '../workspace/context';
import type { View } from '../workspace/types';

const useStyles = makeStyles({
  // as high as the steps whose place it takes
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    height: '45px',
    boxSizing: 'border-box',
    paddingInline: `${tokens.spacingHorizontalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The name of a screen that was opened from elsewhere, and the way back. */
export function ViewBar({ view }: { view: Exclude<View, 'steps'> }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const step = usePane((state) => state.step);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // what opened this screen by keyboard is hidden now
    if (document.hasFocus() && document.activeElement === document.body) back.current?.focus();
  }, []);
  return (
    <div className={styles.bar}>
      <Button
        ref={back}
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={pane.app.back}
        title={pane.app.back}
        onClick={() => workspace.showStep(step)}
      />
      <h2 className={styles.title}>{pane.app[view]}</h2>
    </div>
  );
}
