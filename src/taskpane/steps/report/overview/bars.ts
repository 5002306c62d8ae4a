import { overviewTexts, overviewWords } from '../../../../catalogue/sheets/overview-texts';
import type { Overview, OverviewRow } from '../../../../report/overview';

/** A bar with its figure in words. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly figure: string;
  /** What the whole length stands for. */
  readonly whole: number;
}

/** A chart of the pane; the table in its place has the same rows. */
export interface BarGroup {
  readonly title: string;
  /** part: each bar is a part of its own whole. */
  readonly unit: 'yen' | 'count' | 'part';
  /** Headers of the names and of the figures. */
  readonly headers: readonly [string, string];
  readonly bars: readonly Bar[];
}

const { charts, headers } = overviewTexts;

/** The charts of 概況, as on its sheet; a single bar compares nothing with anything, so such a chart is left out. */
export function barGroups(overview: Overview): BarGroup[] {
  const { programmes, categories, caps, verdicts, services, devices, reasons, prices } = overview;
  const groups: BarGroup[] = [
    amounts(charts.programmes, headers.programmes, programmes),
    counts(charts.verdicts, headers.verdicts, verdicts),
    amounts(charts.categories, headers.categories, categories),
    {
      title: charts.caps,
      unit: 'part',
      headers: [headers.caps[0], headers.caps[1]],
      bars: caps
        .map(({ name, capped, uncapped }) => ({ name, value: capped, whole: capped + uncapped }))
        .filter(({ whole }) => whole > 0)
        .map((bar) => ({ ...bar, figure: overviewWords.part(bar.value, bar.whole) })),
    },
    counts(charts.serviceCounts, headers.services, services),
    amounts(charts.services, headers.services, services),
    amounts(charts.devices, [headers.devices[0], '', headers.devices[3]], devices),
    counts(
      charts.reasons,
      [headers.reasons[0], headers.reasons[1]],
      reasons.map(({ rule, requirement, applications }) => ({
        name: overviewWords.reason(rule, requirement),
        count: applications,
      })),
    ),
    ...(
      [
        ['median', charts.prices, headers.prices[4]],
        ['most', charts.most, headers.prices[7]],
      ] as const
    ).map(([figure, title, header]) =>
      amounts(
        title,
        [headers.prices[0], '', header],
        prices.map((kind) => ({ name: kind.name, count: kind.count, amount: kind[figure] })),
      ),
    ),
  ];
  return groups.filter(({ bars }) => bars.length > 1);
}

const amounts = (
  title: string,
  [name, , amount]: readonly [string, string, string],
  rows: readonly OverviewRow[],
): BarGroup => ({
  title,
  unit: 'yen',
  headers: [name, amount],
  bars: againstLargest(
    rows.map((row) => ({ name: row.name, value: row.amount })),
    'yen',
  ),
});

const counts = (
  title: string,
  [name, count]: readonly [string, string, ...string[]],
  rows: readonly { readonly name: string; readonly count: number }[],
): BarGroup => ({
  title,
  unit: 'count',
  headers: [name, count],
  bars: againstLargest(
    rows.map((row) => ({ name: row.name, value: row.count })),
    'count',
  ),
});

function againstLargest(rows: readonly Pick<Bar, 'name' | 'value'>[], unit: 'yen' | 'count'): Bar[] {
  const whole = Math.max(...rows.map(({ value }) => value));
  // a bar has no length below nothing; its figure says how much was taken back
  return rows.map(({ name, value }) => ({
    name,
    value: Math.max(0, value),
    whole,
    figure: overviewWords.figure(value, unit),
  }));
}

/** What a chart says to those who do not see it; every figure is in its table. */
export function summaryOf({ title, bars }: BarGroup): string {
  const [first, ...others] = bars;
  if (first === undefined) return title;
  const longest = others.reduce((most, bar) => (lengthOf(bar) > lengthOf(most) ? bar : most), first);
  return overviewWords.summary(title, bars.length, longest.name, longest.figure);
}

const lengthOf = ({ value, whole }: Bar): number => (whole === 0 ? 0 : value / whole);
