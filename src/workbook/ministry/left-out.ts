import { exactSum } from '../../base/exact-sum';
import { yenText } from '../../catalogue/amounts/figures';
import { reportTexts } from '../../catalogue/sheets/report-texts';
import type { Assessment } from '../../grant/assessment';
import { textOf } from '../../grant/input/cell';
import { kindsOn } from '../../grant/programmes';
import type { ReportKind } from '../../report';
import { namesOfKinds } from '../../report/books';
import type { Assessed } from '../read/assessed';

/**
 * What a sheet says of the applications that its totals leave out: of those that are undetermined some sheets hold the
 * 補助区分 or lines that are determined, and so their totals are not those of 総括表.
 * @param usual what holds of the sheets that go by 算定額 and 交付予定額.
 */
export function leftOutNote(kind: ReportKind, usual: string, { result, gathered }: Assessed): string {
  const { assessments, withdrawn } = result;
  switch (kind) {
    case 'breakdown': {
      const { cost, amount } = determinedParts(assessments);
      return cost + amount === 0
        ? usual
        : `${usual}\n${reportTexts.undeterminedParts(yenText(cost), yenText(amount))}`;
    }
    case 'categories': {
      const names = namesOfKinds(gathered.books.all, kindsOn('categories'));
      const own = assessments.filter(({ application }) => names.includes(textOf(application.programme)));
      const { cost, amount } = determinedParts(own);
      const parts = reportTexts.costAndAmount(yenText(cost), yenText(amount));
      return cost + amount === 0 ? usual : reportTexts.inPart(countOf(own), parts, withdrawn.length);
    }
    case 'devices': {
      const cost = exactSum(
        assessments.filter(({ eligibleCost }) => eligibleCost === null).flatMap(({ lines }) => lines),
        (line) => line.eligibleCost,
      );
      const parts = reportTexts.costAlone(yenText(cost));
      return cost === 0 ? usual : reportTexts.inPart(countOf(assessments), parts, withdrawn.length);
    }
    default:
      return usual;
  }
}

const countOf = (assessments: readonly Assessment[]): number =>
  assessments.filter(({ computed }) => computed === null).length;

/** What is determined of applications that are not: of their 対象経費計, and of their 算定額. */
function determinedParts(assessments: readonly Assessment[]): { cost: number; amount: number } {
  const of = (total: 'eligibleCost' | 'computed', field: 'eligibleCost' | 'amount'): number =>
    exactSum(
      assessments.filter((assessment) => assessment[total] === null).flatMap(({ categories }) => categories),
      (category) => category[field],
    );
  return { cost: of('eligibleCost', 'eligibleCost'), amount: of('computed', 'amount') };
}
