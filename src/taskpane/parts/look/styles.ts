import { tokens } from '@fluentui/react-components';

/** Where the keyboard is. */
export const focusRing = {
  ':focus-visible': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
} as const;

/** A row that leads to a cell. */
export const rowButton = {
  width: '100%',
  boxSizing: 'border-box',
  textAlign: 'start',
  font: 'inherit',
  color: 'inherit',
  cursor: 'pointer',
  border: 'none',
  backgroundColor: tokens.colorTransparentBackground,
  ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  ...focusRing,
} as const;

export const small = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground2,
} as const;

export const plainList = { margin: 0, padding: 0, listStyleType: 'none' } as const;
