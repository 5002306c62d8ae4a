import { tokens } from '@fluentui/react-components';
import { small } from '../../../parts/look/styles';

/** Tables of figures that fit the pane's width. */
export const tableStyles = {
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalS,
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    padding: `4px 0 4px ${tokens.spacingHorizontalS}`,
    textAlign: 'end',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { color: tokens.colorNeutralForeground2, verticalAlign: 'bottom' },
  name: {
    textAlign: 'start',
    paddingInlineStart: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  figure: { display: 'block', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  whole: { whiteSpace: 'nowrap' },
  small: { ...small, margin: `${tokens.spacingVerticalXS} 0` },
} as const;
