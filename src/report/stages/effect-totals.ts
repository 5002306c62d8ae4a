import { effectTexts } from '../../catalogue/sheets/effect-texts';
import { numberOf, percentOf } from '../../grant/effects/exact';
import { type Indicator, indicators } from '../../grant/effects/indicators';
import type { EffectTotal, IndicatorTotal } from '../../grant/effects/totals';
import { look } from '../columns/column';
import { plainBlock, reportColumns } from '../columns/report';
import type { Block } from '../input';
import { type EffectMeaning, yearText } from './effect-meaning';

interface Row {
  readonly total: EffectTotal;
  readonly name: string;
  readonly indicator: Indicator;
  readonly sum: IndicatorTotal;
}

/** Sums of what nobody could compare are none. */
const figure = ({ sum }: Row, of: (sum: IndicatorTotal) => bigint): number | '' =>
  sum.compared === 0 ? '' : numberOf(of(sum));

// 収支 of a whole prefecture, with hundredths where another indicator has some
const AMOUNT = look('count', 17);
const COUNT = look('count', 6);

/** 職員数 neither improves nor worsens. */
const outcome =
  (kind: 'improved' | 'worse') =>
  ({ indicator, sum }: Row): number | '' =>
    indicator.wanted === 'neither' ? '' : sum.outcomes[kind];

/** 効果集計: a row for each indicator of each year, in all, by 事業 and by first サービス種類. */
export const effectTotalColumns = reportColumns<Row>()({
  year: { header: '年度', look: look('text', 9), cell: ({ total }) => yearText(total.fiscalYear) },
  scope: {
    header: '区分',
    look: look('text', 8),
    cell: ({ total }) => effectTexts.scopes[total.scope],
  },
  name: { header: '名称', look: look('text', 16), cell: ({ name }) => name },
  indicator: { header: '指標', look: look('text', 12), cell: ({ indicator }) => indicator.name },
  wanted: {
    header: '方向',
    look: look('center', 6),
    cell: ({ indicator }) => effectTexts.wanted[indicator.wanted],
  },
  reports: { header: '報告数', look: COUNT, cell: ({ total }) => total.reports },
  compared: { header: '比較数', look: COUNT, cell: ({ sum }) => sum.compared },
  baseline: { header: '計画', look: AMOUNT, cell: (row) => figure(row, ({ baseline }) => baseline) },
  measured: { header: '実績', look: AMOUNT, cell: (row) => figure(row, ({ measured }) => measured) },
  difference: {
    header: '差',
    look: AMOUNT,
    cell: (row) => figure(row, ({ difference }) => difference),
  },
  rate: {
    header: '増減率(%)',
    look: look('decimal', 10),
    cell: ({ sum }) => (sum.rate === null ? '' : percentOf(sum.rate)),
  },
  improved: { header: effectTexts.outcomes.improved, look: COUNT, cell: outcome('improved') },
  worse: { header: effectTexts.outcomes.worse, look: COUNT, cell: outcome('worse') },
  unchanged: {
    header: effectTexts.outcomes.unchanged,
    look: look('count', 10),
    cell: ({ sum }) => sum.outcomes.unchanged,
  },
  notCompared: { header: '比較不可', look: look('count', 8), cell: ({ sum }) => sum.notCompared },
});

/** 効果集計: the roll-up of every year first, then by 事業, then by サービス種類. */
export const effectTotalBlock = ({ totals, nameOf }: EffectMeaning): Block =>
  plainBlock(
    effectTotalColumns,
    totals.totals.flatMap((total): Row[] =>
      total.indicators.flatMap((sum, at) => {
        const indicator = indicators[at];
        return indicator === undefined ? [] : [{ total, name: nameOf(total), indicator, sum }];
      }),
    ),
  );
