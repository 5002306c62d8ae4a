import { makeStyles, tokens } from '@fluentui/react-components';

/** Bare buttons inside a row of a list. */
export const useItemStyles = makeStyles({
  button: {
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    border: 'none',
    backgroundColor: tokens.colorTransparentBackground,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '2px',
    minHeight: '24px',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline' },
    // forced colours leave nothing else to tell it from text
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  plain: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});
