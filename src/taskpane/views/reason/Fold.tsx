import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    border: 'none',
    backgroundColor: tokens.colorTransparentBackground,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  icon: { flexShrink: 0 },
  label: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly label: ReactNode;
  /** Said instead of the label while it is open. */
  readonly openLabel?: ReactNode;
  readonly startOpen?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part that is shown on demand; not drawn while it is closed. */
export function Fold({ label, openLabel, startOpen = false, className, children }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(startOpen);
  const id = useId();
  const Icon = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.button, className)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon className={styles.icon} aria-hidden />
        <span className={styles.label}>{open ? (openLabel ?? label) : label}</span>
      </button>
      {open && <div id={id}>{children}</div>}
    </>
  );
}
