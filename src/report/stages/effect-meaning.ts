import type { Pieces } from '../../base/pieces';
import { effectTexts } from '../../catalogue/sheets/effect-texts';
import { reportTexts } from '../../catalogue/sheets/report-texts';
import { mustReturn } from '../../grant/checks/effects';
import { type Outlier, outliersOf } from '../../grant/effects/outliers';
import {
  type ComparedReports,
  comparedReports,
  type EffectSubject,
  type ReportFigures,
} from '../../grant/effects/reports';
import { type Supporter, supportersOf } from '../../grant/effects/supporters';
import { type EffectTotal, type EffectTotals, effectTotals } from '../../grant/effects/totals';
import type { Wages } from '../../grant/effects/wages';
import { BLANK, type Cell, read, unreadable } from '../../grant/input/cell';
import type { DecidedOf } from '../../grant/joint/decided';
import { effectReportYears } from '../../grant/joint/effect-reports';
import { isGranted, nothingDecided } from '../../grant/joint/granted';
import { homes } from '../../grant/programmes';
import type { Books } from '../../scheme';
import type { Programme } from '../../scheme/types';
import { bookOf, programmeOf } from '../books';
import type { ReportApplication, ReportEffect, ReportInput } from '../input';

/** What 計画 and 効果報告 mean together. */
export interface EffectMeaning {
  readonly compared: ComparedReports;
  readonly totals: EffectTotals;
  readonly outliers: readonly Outlier[];
  /** Of the 事業 whose 業務改善支援事業者 are made public, what is granted. */
  readonly supporters: readonly Supporter<Applicant>[];
  /** By 受付番号. */
  readonly applications: ReadonlyMap<string, Applicant>;
  /** As a total is called: 定着支援, 51 介護老人福祉施設; '' for that of all. */
  nameOf(total: Pick<EffectTotal, 'scope' | 'name'>): string;
}

type Applicant = Pick<
  ReportApplication,
  | 'receiptNumber'
  | 'programme'
  | 'fiscalYear'
  | 'corporationName'
  | 'establishmentName'
  | 'services'
  | 'planned'
>;

/** What {@link effectMeaning} is made from. */
export interface EffectSources extends Pick<
  ReportInput,
  'plans' | 'effects' | 'unfiled' | 'supporters' | 'decidedFor'
> {
  readonly applications: readonly Applicant[];
}

/** How 賃金還元 is read, which stands as it is written in the rows: the sheet 効果報告 shows it so. */
export type WagesReader = (written: string) => Wages;

/** Every report of the tables against its plan, with all totals and what is to be looked at. */
export function* effectMeaning(
  { applications, plans, effects, unfiled = [], supporters, decidedFor = nothingDecided }: EffectSources,
  books: Books,
  wagesOf: WagesReader,
): Pieces<EffectMeaning> {
  const compared = yield* comparedReports(
    applications.map((application) => subjectOf(application, books, decidedFor)),
    (plans ?? []).map(({ receiptNumber, indicators }) => ({
      receiptNumber,
      figures: indicators.map(cellOf),
    })),
    (effects ?? []).map(figuresIn(wagesOf)),
    unfiled.map(figuresIn(wagesOf)),
  );
  yield;
  const totals = yield* effectTotals(compared, yearsOf(books));
  yield;
  const order = books.all.flatMap(({ programmes }) => programmes.map(({ name }) => name));
  return {
    compared,
    totals: { ...totals, totals: [...totals.totals].sort(byProgramme(order)) },
    outliers: outliersOf(compared.reports),
    supporters: supportersOf(
      applications.filter(
        (application) =>
          isGranted(application, decidedFor(application.receiptNumber)) &&
          isNamed(programmeOf(application, books)),
      ),
      supporters ?? [],
    ),
    applications: new Map(applications.map((application) => [application.receiptNumber, application])),
    nameOf: ({ scope, name }) => {
      if (scope === 'all') return '';
      return scope === 'programme' ? name : effectTexts.service(name, serviceName(name, books));
    },
  };
}

const figuresIn =
  (wagesOf: WagesReader) =>
  ({ row, receiptNumber, fiscalYear, indicators, wages }: ReportEffect): ReportFigures => ({
    ...{ row, receiptNumber, fiscalYear },
    figures: indicators.map(cellOf),
    wages: wagesOf(wages),
  });

const isNamed = (programme: Programme | null): boolean =>
  programme !== null && homes[programme.kind].namesSupporter === true;

/** The years (令和) of the ministry's roll-up: those for which any 事業 owes a report. */
const yearsOf = ({ primary }: Books): number[] =>
  [
    ...new Set(primary.programmes.flatMap((programme) => effectReportYears(programme, primary.fiscalYear))),
  ].sort((a, b) => a - b);

function subjectOf(application: Applicant, books: Books, decidedFor: DecidedOf): EffectSubject {
  const programme = programmeOf(application, books);
  const owes = programme !== null && isGranted(application, decidedFor(application.receiptNumber));
  return {
    receiptNumber: application.receiptNumber,
    programme: application.programme,
    service: application.services[0] ?? '',
    years: owes ? effectReportYears(programme, bookOf(application, books).fiscalYear) : [],
    mustReturn: mustReturn(programme),
  };
}

/** As `ReportPlan` has it: a number, or the text of a cell that holds none. */
function cellOf(figure: string | number): Cell<number> {
  if (typeof figure === 'number') return read(figure);
  return figure === '' ? BLANK : unreadable(figure);
}

const serviceName = (code: string, { all }: Books): string =>
  all.find(({ services }) => services.names[code] !== undefined)?.services.names[code] ?? '';

/** By 事業 in the order of the rule book; codes of サービス種類 as they are, none at the end. */
const byProgramme =
  (order: readonly string[]) =>
  (a: EffectTotal, b: EffectTotal): number => {
    if (a.scope !== b.scope || a.fiscalYear !== b.fiscalYear) return 0;
    if (a.scope === 'programme') return order.indexOf(a.name) - order.indexOf(b.name);
    return Number(a.name === '') - Number(b.name === '');
  };

/** 令和9年度 */
export const yearText = reportTexts.fiscalYear;
