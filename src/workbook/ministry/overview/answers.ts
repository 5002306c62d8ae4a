import { eachPiece, type Pieces } from '../../../base/pieces';
import { textOf, valueOf } from '../../../grant/input/cell';
import type { OverviewAnswers } from '../../../report/figures/answers';
import { topReasons } from '../../../report/figures/top-reasons';
import { type PricedLine, unitPrices } from '../../../report/figures/unit-prices';
import type { Overview } from '../../../report/overview';
import { ruleOf } from '../../../scheme';
import type { Scheme } from '../../../scheme/types';
import type { Assessed } from '../../read/assessed';
import { placeOf } from '../../read/places';
import type { OverviewTable } from './formulas';

/** Rows of the tables of single rules and single lines: more are not looked at one by one. */
export const MOST_ROWS = 8;

interface Priced extends PricedLine {
  /** Position of its record. */
  readonly row: number;
}

/** Why applications are 不備, and which lines cost far more per 台 than their kind, each with its cell. */
export function* overviewAnswers({ gathered, result, findings }: Assessed): Pieces<OverviewAnswers> {
  const { books } = gathered;
  const numbers = new Set(result.assessments.map(({ application }) => application.receiptNumber));
  numbers.delete('');
  const reasons = topReasons(findings, numbers).slice(0, MOST_ROWS);
  yield;
  const lines = yield* pricedLines(gathered, result);
  yield;
  const { prices, outliers } = unitPrices(lines, devicesOf(books.all));
  return {
    reasons: reasons.map(({ first, ...reason }) => ({
      ...reason,
      requirement: ruleOf(first, books.all)?.requirement ?? '',
      place: first.place,
    })),
    prices,
    outliers: outliers.slice(0, MOST_ROWS).map(({ line, price, median }) => ({
      category: line.category,
      receiptNumber: line.receiptNumber,
      lineNumber: line.lineNumber,
      itemName: line.itemName,
      units: line.units,
      price,
      median,
      place: placeOf({ table: 'lines', row: line.row, field: 'cost' }, gathered),
    })),
  };
}

/** 経費区分 that are counted in 台 and bought as such, in the order of the rule books. */
const devicesOf = (books: readonly Scheme[]): string[] =>
  books.flatMap(({ programmes }) =>
    programmes.flatMap(({ categories }) =>
      (categories ?? []).filter(({ kind }) => kind === 'device').map(({ name }) => name),
    ),
  );

/** The lines of devices that are not excluded and whose cost is determined. */
function* pricedLines(
  { books }: Assessed['gathered'],
  { assessments }: Assessed['result'],
): Pieces<Priced[]> {
  const devices = new Set(devicesOf(books.all));
  const priced: Priced[] = [];
  yield* eachPiece(assessments, ({ lines }) => {
    for (const { line, verdict, eligibleCost } of lines) {
      const [category, cost, units] = [valueOf(line.category), valueOf(line.cost), valueOf(line.units)];
      if (category === null || cost === null || units === null || eligibleCost === null) continue;
      if (!devices.has(category) || verdict === '対象外' || cost <= 0) continue;
      if (!Number.isInteger(units) || units < 1) continue;
      const { receiptNumber, row } = line;
      const [lineNumber, itemName] = [textOf(line.lineNumber), textOf(line.itemName)];
      priced.push({ receiptNumber, lineNumber, category, itemName, cost, units, row });
    }
  });
  return priced;
}

/** Tables of single rules and lines: values, since no formula of Excel finds them. */
export const answerTables = (overview: Overview): readonly OverviewTable[] =>
  allAnswers(overview).filter(({ kind }) => kind !== 'outliers' || overview.outliers.length > 0);

const allAnswers = ({ reasons, prices, outliers }: Overview): readonly OverviewTable[] => [
  {
    kind: 'reasons',
    totalled: false,
    columnStyles: ['text', 'count', 'count', 'text', 'text'],
    rows: () =>
      reasons.map(({ rule, applications, findings, place, requirement }) => [
        rule,
        applications,
        findings,
        place?.address ?? null,
        requirement,
      ]),
  },
  {
    kind: 'outliers',
    totalled: false,
    columnStyles: ['text', 'text', 'text', 'yen', 'yen', 'text', 'count', 'text'],
    rows: () =>
      outliers.map(({ category, lineNumber, receiptNumber, price, median, itemName, units, place }) => [
        category,
        lineNumber,
        receiptNumber,
        price,
        median,
        itemName,
        units,
        place?.address ?? null,
      ]),
  },
  {
    kind: 'prices',
    totalled: false,
    columnStyles: ['text', 'count', 'yen', 'yen', 'yen', 'yen', 'count', 'yen'],
    rows: () =>
      prices.map((kind) => [
        kind.name,
        kind.count,
        kind.least,
        kind.lowerQuartile,
        kind.median,
        kind.upperQuartile,
        kind.outliers,
        kind.most,
      ]),
  },
];
