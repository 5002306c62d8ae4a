import type { CellStyle, Tone } from './sheet-content';

/** What a cell's number format says; words have none of their own. */
export type Figures = 'words' | 'text' | 'amount' | 'hundredths';

/** How a style looks, colours as RRGGBB. Each adapter says in its own terms what is left open here. */
export interface Look {
  readonly figures: Figures;
  readonly bold?: true;
  /** Points more or less than the usual size. */
  readonly larger?: number;
  readonly color?: string;
  readonly fill?: string;
  /** Where it is not what Excel does by itself; for yen said nevertheless. */
  readonly horizontal?: 'center' | 'right';
  readonly wrap?: true;
  readonly line?: 'top' | 'bottom';
  /** Number format of a word: what is shown before it, and in which of Excel's 56 colours. */
  readonly sign?: string;
}

const GREEN = '1E4620';
const PALE_GREEN = 'E2F0D9';
/** Colour of the lines under our headers and over our totals. */
export const RULE_COLOUR = '7FA66F';

export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { figures: 'words', bold: true, larger: 3 },
  note: { figures: 'words', color: '595959' },
  header: {
    figures: 'words',
    bold: true,
    color: GREEN,
    fill: PALE_GREEN,
    horizontal: 'center',
    wrap: true,
    line: 'bottom',
  },
  text: { figures: 'text' },
  wrap: { figures: 'words', wrap: true },
  center: { figures: 'words', horizontal: 'center' },
  right: { figures: 'words', horizontal: 'right' },
  subject: { figures: 'words', bold: true, larger: 1, horizontal: 'center', wrap: true },
  // sorting and filters take a cell's format along; 10 is 008000, 53 is 993300, 9 is 800000: readable on white
  good: { figures: 'words', horizontal: 'center', sign: '[Color10]"○ "@' },
  doubtful: { figures: 'words', horizontal: 'center', sign: '[Color53]"△ "@' },
  bad: { figures: 'words', horizontal: 'center', sign: '[Color9]"× "@' },
  yen: { figures: 'amount', horizontal: 'right' },
  count: { figures: 'amount' },
  decimal: { figures: 'hundredths' },
  datetime: { figures: 'text' },
  day: { figures: 'words', horizontal: 'center', sign: 'yyyy/mm/dd' },
  // a formula says how many: its colour has to come with the figure
  late: { figures: 'amount', horizontal: 'right', sign: '[Color9]#,##0"日超過"' },
  total: { figures: 'amount', bold: true, line: 'top' },
};

/** What is the same on every printed page of ours: margins in hundredths of an inch, and the footer's parts in Excel's codes. */
export const PAGE_LOOK = {
  margins: { left: 40, right: 40, top: 50, bottom: 60, header: 30, footer: 30 },
  // name of the sheet; page of pages. It shrinks with the sheet: 11 points are 8 where the rest is
  footer: { left: '&11&A', right: '&11&P / &N' },
} as const;

/** How the bars of a chart look; sizes in points. */
export const CHART_LOOK: {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly outline: string;
  readonly ink: string;
  readonly frame: string;
  readonly title: number;
  readonly text: number;
} = {
  tones: { dark: GREEN, mid: RULE_COLOUR, light: PALE_GREEN },
  outline: GREEN,
  ink: '262626',
  frame: 'A6A6A6',
  title: 12,
  text: 10,
};
