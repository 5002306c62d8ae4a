import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { pane } from '../../catalogue/pane';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    width: '100vw',
    maxWidth: '560px',
    height: '100dvh',
    maxHeight: 'none',
    margin: '0 auto',
    padding: 0,
    border: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  frame: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', height: '100%' },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A screen over the pane; the browser keeps the focus in it, and gives it back to where it was. */
export function Dialog({ title, children, onClose }: Props) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.root} aria-label={title} onCancel={onClose}>
      <div className={styles.frame}>
        <header className={styles.head}>
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={pane.action.close}
            onClick={onClose}
          />
          <h2 className={styles.title}>{title}</h2>
        </header>
        {children}
      </div>
    </dialog>
  );
}
