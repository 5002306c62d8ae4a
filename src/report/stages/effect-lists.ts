import { effectTexts } from '../../catalogue/sheets/effect-texts';
import { GAPS } from '../../grant/effects/comparison';
import { type Millionths, numberOf, percentOf } from '../../grant/effects/exact';
import { indicators } from '../../grant/effects/indicators';
import type { Outlier } from '../../grant/effects/outliers';
import type { EffectTotal, WageTotals } from '../../grant/effects/totals';
import { look } from '../columns/column';
import { plainBlock, reportColumns } from '../columns/report';
import type { Block } from '../input';
import { type EffectMeaning, yearText } from './effect-meaning';

const { headers } = effectTexts;
const COUNT = look('count', 7);
const YEAR = look('text', 10);
const INDICATOR = look('text', 13);
const FIGURE = look('count', 17);

interface WageRow {
  readonly total: EffectTotal;
  readonly name: string;
}

const wages = (header: string, width: number, of: (wages: WageTotals) => number) => ({
  header,
  look: look('count', width),
  cell: ({ total }: WageRow): number => of(total.wages),
});

/** 賃金還元 beside 収支 (別紙1 6⑥), a row for each total. */
export const effectWageColumns = reportColumns<WageRow>()({
  year: { header: '年度', look: YEAR, cell: ({ total }) => yearText(total.fiscalYear) },
  scope: {
    header: '区分',
    look: look('text', 8),
    cell: ({ total }) => effectTexts.scopes[total.scope],
  },
  name: { header: '名称', look: look('text', 30), cell: ({ name }) => name },
  reports: { header: '報告数', look: COUNT, cell: ({ total }) => total.reports },
  yes: wages('還元有', 7, ({ all }) => all.yes),
  no: wages('還元無', 7, ({ all }) => all.no),
  notApplicable: wages(effectTexts.wages.notApplicable, 9, ({ all }) => all.notApplicable),
  unknown: wages('未記入等', 9, ({ all }) => all.blank + all.unread),
  improved: wages(headers.improved, 11, ({ improved }) => improved),
  improvedYes: wages(headers.ofThemYes, 7, ({ ofImproved }) => ofImproved.yes),
  improvedNo: wages(headers.ofThemNo, 7, ({ ofImproved }) => ofImproved.no),
  finding: wages('R6-01', 7, ({ returnedNothing }) => returnedNothing),
});

export const effectWageBlock = ({ totals, nameOf }: EffectMeaning): Block =>
  plainBlock(
    effectWageColumns,
    totals.totals.map((total) => ({ total, name: nameOf(total) })),
  );

interface GapRow {
  readonly year: string;
  readonly indicator: string;
  readonly reason: string;
  readonly count: number;
  /** Σ of what the reports say all the same. */
  readonly besides: Millionths;
}

/** What is in no sum and why; of each indicator and year, and at the end the rows of 効果報告 that nobody owes. */
export const effectGapColumns = reportColumns<GapRow>()({
  year: { header: '年度', look: YEAR, cell: ({ year }) => year },
  indicator: { header: '指標', look: INDICATOR, cell: ({ indicator }) => indicator },
  reason: { header: '理由', look: look('text', 44), cell: ({ reason }) => reason },
  count: { header: '件数', look: COUNT, cell: ({ count }) => count },
  besides: { header: headers.besides, look: FIGURE, cell: ({ besides }) => numberOf(besides) },
});

export function effectGapBlock({ compared, totals }: EffectMeaning): Block {
  const whole = totals.totals.filter(({ scope }) => scope === 'all');
  const rows = whole.flatMap(({ fiscalYear, indicators: sums }) =>
    sums.flatMap(({ gaps, besides }, at): GapRow[] =>
      GAPS.flatMap((gap): GapRow[] => {
        const sum = besides.get(gap);
        const count = gaps.get(gap);
        if (count === undefined) return [];
        const indicator = indicators[at]?.name ?? '';
        return [
          { year: yearText(fiscalYear), indicator, reason: effectTexts.gaps[gap], count, besides: sum ?? 0n },
        ];
      }),
    ),
  );
  const reason = effectTexts.besides(compared.leftOut.map(({ why }) => why));
  const { leftOut } = totals;
  const outside = indicators.map(({ name }, at): GapRow => ({
    ...{ year: '', indicator: name, reason, count: leftOut.rows },
    besides: leftOut.besides[at] ?? 0n,
  }));
  return plainBlock(effectGapColumns, [...rows, ...(leftOut.rows === 0 ? [] : outside)]);
}

interface OutlierRow extends Outlier {
  readonly corporationName: string;
  readonly establishmentName: string;
}

/** 外れ値: figures to look at. */
export const effectOutlierColumns = reportColumns<OutlierRow>()({
  year: { header: '年度', look: YEAR, cell: ({ report }) => yearText(report.fiscalYear) },
  receiptNumber: {
    header: '受付番号',
    look: look('text', 11),
    cell: ({ report }) => report.subject.receiptNumber,
  },
  corporationName: {
    header: '法人名',
    look: look('text', 17),
    cell: ({ corporationName }) => corporationName,
  },
  establishmentName: {
    header: '事業所名',
    look: look('text', 17),
    cell: ({ establishmentName }) => establishmentName,
  },
  indicator: { header: '指標', look: INDICATOR, cell: ({ indicator }) => indicators[indicator]?.name ?? '' },
  baseline: { header: '計画', look: FIGURE, cell: ({ baseline }) => baseline ?? '' },
  measured: { header: '実績', look: FIGURE, cell: ({ measured }) => measured },
  rate: {
    header: '増減率(%)',
    look: look('decimal', 10),
    cell: ({ report, indicator }) => {
      const comparison = report.comparisons[indicator];
      return comparison?.gap === null && comparison.rate !== null ? percentOf(comparison.rate) : '';
    },
  },
  reason: { header: '理由', look: look('text', 40), cell: ({ oddity }) => effectTexts.oddity(oddity) },
});

export const effectOutlierBlock = ({ outliers, applications }: EffectMeaning): Block =>
  plainBlock(
    effectOutlierColumns,
    outliers.map((outlier) => {
      const own = applications.get(outlier.report.subject.receiptNumber);
      return {
        ...outlier,
        corporationName: own?.corporationName ?? '',
        establishmentName: own?.establishmentName ?? '',
      };
    }),
  );
