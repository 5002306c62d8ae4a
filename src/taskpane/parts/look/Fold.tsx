import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import { focusRing } from './styles';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '28px',
    padding: 0,
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
    cursor: 'pointer',
    border: 'none',
    backgroundColor: tokens.colorTransparentBackground,
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ...focusRing,
  },
  body: { paddingInlineStart: '20px', paddingBottom: tokens.spacingVerticalS },
});

/** What a clerk seldom needs to see, behind its title. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Chevron aria-hidden />
        <span>{title}</span>
      </button>
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
