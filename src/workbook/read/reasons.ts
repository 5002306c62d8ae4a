import { cellPlace } from '../../base/a1';
import type { CellPlace } from '../../base/cells';
import { explainApplication, explainCategory } from '../../catalogue/amounts/amount-texts';
import type { Explained, ExplainedLine, ExplainedRow } from '../../catalogue/pane/explained';
import type { Assessment } from '../../grant/assessment';
import { effectsOf } from '../../grant/explain/effects';
import { evaluate } from '../../grant/explain/expression';
import { stepsOf } from '../../grant/explain/steps';
import { textOf } from '../../grant/input/cell';
import { type InputList, placeAt } from '../../table/find/input-list';
import type { Assessed } from './assessed';

/** Why a row of 算定 (a 補助区分) comes to its amount. */
export interface ReasonRow extends ExplainedRow {
  /** The arithmetic in one sentence, as in 根拠. */
  readonly sentence: string;
  readonly capped: boolean;
}

/** なぜこの額か: everything behind the amount of one application, in 円. */
export interface Reason extends Explained {
  readonly rows: readonly ReasonRow[];
}

/** Looks up the reason for the amount of the application that a row belongs to. */
export interface Reasons {
  /** @param row sheet row, from 0; of 申請 or of 経費. null where the row belongs to no application. */
  at(sheet: string, row: number): Reason | null;
  of(receiptNumber: string): Reason | null;
}

/** Reasons are made when they are asked for: one of thousands is looked at at a time. */
export function reasonsOf({ gathered, result }: Assessed): Reasons {
  let byPlace: Map<string, Assessment> | null = null;
  const index = (): Map<string, Assessment> => {
    const places = new Map<string, Assessment>();
    const { applications, lines } = gathered.tables;
    const put = (table: InputList<string>, record: number, entry: Assessment): void => {
      const place = placeAt(table, record);
      const key = place === null ? '' : `${place.row} ${place.part.grid.sheet}`;
      if (!places.has(key)) places.set(key, entry);
    };
    for (const entry of result.assessments) put(applications, entry.application.row, entry);
    for (const entry of result.assessments) {
      for (const { line } of entry.lines) put(lines, line.row, entry);
    }
    return places;
  };
  const { lines } = gathered.tables;
  const costPlace = (record: number): CellPlace | null => {
    const place = placeAt(lines, record);
    const column = place?.part.columns.get('cost');
    return place === null || column === undefined
      ? null
      : cellPlace(place.part.grid.sheet, place.row, column);
  };
  const made = (found: Assessment | undefined): Reason | null =>
    found === undefined ? null : reasonOf(found, costPlace);
  return {
    at: (sheet, row) => made((byPlace ??= index()).get(`${row} ${sheet}`)),
    of: (receiptNumber) =>
      made(result.assessments.find((entry) => entry.application.receiptNumber === receiptNumber)),
  };
}

/** @param costPlace where 支出額 of a line stands, by the position of its record; null where that is not known */
export function reasonOf(
  assessment: Assessment,
  costPlace: (record: number) => CellPlace | null = () => null,
): Reason {
  const { application, categories, expression, plannedExpression } = assessment;
  const claim =
    plannedExpression?.kind === 'roundDown' && plannedExpression.of.kind === 'cap'
      ? plannedExpression.of.ceiling
      : null;
  const lines = assessment.lines.map(({ line }): ExplainedLine => ({
    row: line.row,
    place: costPlace(line.row),
    itemName: textOf(line.itemName),
    lineNumber: textOf(line.lineNumber),
  }));
  return {
    receiptNumber: application.receiptNumber,
    applicant: textOf(application.establishmentName) || textOf(application.corporationName),
    programme: textOf(application.programme),
    verdict: assessment.verdict,
    rows: categories.map((category) => ({
      name: category.name,
      steps: stepsOf(category.expression),
      sentence: explainCategory(category),
      effects: effectsOf(category, assessment),
      subsidised: category.subsidised,
      base: category.base,
      amount: category.amount,
      capped: category.capped,
      lines,
    })),
    sum: expression?.kind === 'roundDown' ? evaluate(expression.of) : null,
    roundingUnit: expression?.kind === 'roundDown' ? expression.unit : null,
    computed: assessment.computed,
    claimed: claim === null ? null : evaluate(claim),
    planned: assessment.planned,
    sentence: explainApplication(assessment),
  };
}
