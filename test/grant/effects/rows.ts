import { atOnce } from '../../../src/base/pieces';
import { type IndicatorName, indicators } from '../../../src/grant/effects/indicators';
import {
  type ComparedReports,
  comparedReports,
  type EffectSubject,
  type PlanFigures,
  type ReportFigures,
} from '../../../src/grant/effects/reports';
import { BLANK, type Cell, read, unreadable } from '../../../src/grant/input/cell';

/** null: blank; a text: no number. */
export type Figures = Readonly<Partial<Record<IndicatorName, number | string | null>>>;

const cells = (figures: Figures): Cell<number>[] =>
  indicators.map(({ name }) => {
    const figure = figures[name] ?? null;
    if (figure === null) return BLANK;
    return typeof figure === 'number' ? read(figure) : unreadable(figure);
  });

export const subject = (receiptNumber: string, own: Partial<EffectSubject> = {}): EffectSubject => ({
  receiptNumber,
  programme: '定着支援',
  service: '51',
  years: [9, 10, 11],
  mustReturn: true,
  ...own,
});

export const plan = (receiptNumber: string, figures: Figures): PlanFigures => ({
  receiptNumber,
  figures: cells(figures),
});

export const report = (
  receiptNumber: string,
  fiscalYear: number | null,
  figures: Figures,
  own: Partial<ReportFigures> = {},
): ReportFigures => ({ receiptNumber, fiscalYear, figures: cells(figures), row: 0, wages: 'blank', ...own });

export const compared = (
  subjects: readonly EffectSubject[],
  plans: readonly PlanFigures[],
  effects: readonly ReportFigures[],
): ComparedReports => atOnce(comparedReports(subjects, plans, effects));
