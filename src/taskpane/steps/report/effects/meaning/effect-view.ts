import type { CellPlace } from '../../../../../base/cells';
import { effectPaneTexts as words } from '../../../../../catalogue/effect-pane-texts';
import { effectTexts } from '../../../../../catalogue/sheets/effect-texts';
import { GAPS } from '../../../../../grant/effects/comparison';
import { numberOf } from '../../../../../grant/effects/exact';
import { BALANCE, indicators } from '../../../../../grant/effects/indicators';
import type { ComparedReport } from '../../../../../grant/effects/reports';
import type { EffectTotal, Scope } from '../../../../../grant/effects/totals';
import type { EffectCell, EffectLook } from '../../../../../workbook/read/stages/effect-look';

/** Of which reports the figures are. */
export interface EffectChoice {
  readonly year: number;
  readonly scope: Scope;
  /** 事業, or code of サービス種類; '' for all. */
  readonly name: string;
}

/** A row that leads to its cell. */
export interface EffectItem {
  readonly receiptNumber: string;
  readonly name: string;
  readonly lines: readonly string[];
  /** null: there is no cell to go to. */
  readonly place: CellPlace | null;
}

/** The years with the totals of all, in order. */
export const yearsIn = ({ totals }: EffectLook): EffectTotal[] =>
  totals.totals.filter(({ scope }) => scope === 'all');

/** The year with the most reports, of equals the later: of the next one a few come in early. */
export const fullestYear = (look: EffectLook): number =>
  yearsIn(look).reduce<EffectTotal | null>(
    (most, each) => (most === null || each.reports >= most.reports ? each : most),
    null,
  )?.fiscalYear ?? 0;

/** The total that is chosen; where the year has none of the name, that of all. */
export function totalOf(look: EffectLook, { year, scope, name }: EffectChoice): EffectTotal | undefined {
  const ofYear = look.totals.totals.filter(({ fiscalYear }) => fiscalYear === year);
  return (
    ofYear.find((total) => total.scope === scope && total.name === name) ??
    ofYear.find((total) => total.scope === 'all')
  );
}

const isIn =
  ({ fiscalYear, scope, name }: EffectTotal) =>
  ({ fiscalYear: year, subject }: ComparedReport): boolean =>
    year === fiscalYear && (scope === 'all' || subject[scope] === name);

/** R6-01 among the reports of a total; each leads to its 賃金還元. */
export const returnedItems = (look: EffectLook, total: EffectTotal): EffectItem[] =>
  look.compared.reports
    .filter((report) => report.returnedNothing && isIn(total)(report))
    .map((report) => {
      const balance = report.comparisons[BALANCE];
      const baseline = balance?.gap === null ? numberOf(balance.baseline) : null;
      const measured = numberOf(report.measured[BALANCE] ?? 0n);
      return itemOf(look, report, [words.returned.detail(baseline, measured)], 'wages');
    });

/** 外れ値 among them; each leads to the figure. */
export const outlierItems = (look: EffectLook, total: EffectTotal): EffectItem[] =>
  look.outliers
    .filter(({ report }) => isIn(total)(report))
    .map(({ report, indicator, baseline, measured, oddity }) => {
      const figure = words.outliers.figure(indicators[indicator]?.name ?? '', baseline, measured);
      return itemOf(look, report, [figure, effectTexts.oddity(oddity)], indicator);
    });

/** The reports of which an indicator cannot be compared, with the reasons; each leads to the first such figure. */
export const gapItems = (look: EffectLook, total: EffectTotal): EffectItem[] =>
  look.compared.reports.filter(isIn(total)).flatMap((report): EffectItem[] => {
    const lines = GAPS.flatMap((gap): string[] => {
      const names = indicators.flatMap(({ name }, at) => (report.comparisons[at]?.gap === gap ? [name] : []));
      return names.length === 0 ? [] : [words.gaps.reason(gap, names, indicators.length)];
    });
    if (lines.length === 0) return [];
    const first = report.comparisons.findIndex(({ gap }) => gap !== null);
    return [itemOf(look, report, lines, first)];
  });

/** The rows of 効果報告 that are in no total; each leads to its 受付番号. */
export const leftOutItems = (look: EffectLook): EffectItem[] =>
  look.compared.leftOut.map(({ row, receiptNumber, why }) => ({
    receiptNumber,
    name: nameOf(look, receiptNumber),
    lines: [words.leftOut.reason(why)],
    place: look.placeOf(row, 'receiptNumber'),
  }));

const itemOf = (
  look: EffectLook,
  { row, subject: { receiptNumber } }: ComparedReport,
  lines: readonly string[],
  cell: EffectCell,
): EffectItem => ({
  receiptNumber,
  name: nameOf(look, receiptNumber),
  lines,
  place: look.placeOf(row, cell),
});

function nameOf({ applications }: EffectLook, receiptNumber: string): string {
  const { establishmentName = '', corporationName = '' } = applications.get(receiptNumber) ?? {};
  return establishmentName === '' ? corporationName : establishmentName;
}
