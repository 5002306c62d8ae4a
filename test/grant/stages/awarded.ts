import type { Assessment } from '../../../src/grant/assessment';
import { BLANK, type Cell, read } from '../../../src/grant/input/cell';
import type { Settings } from '../../../src/grant/input/settings';
import { award } from '../../../src/grant/stages/award';
import { type AwardRecords, type HandDecision, NO_RECORDS } from '../../../src/grant/stages/award-records';
import { yen } from '../../../src/scheme/units';
import { applicationOf, assessmentOf, assessTables, lineOf } from '../rows';

/** Applications of 定着支援 that differ in what 採択 looks at, and in nothing else. */
export interface Applicant {
  readonly receiptNumber: string;
  readonly planned: number | null;
  readonly priority?: boolean;
  readonly receivedOn?: string | null;
  readonly deficient?: boolean;
  readonly points?: number | null;
}

const base = assessmentOf(
  assessTables({
    settings: { 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない' },
    applications: [applicationOf('定着支援', 'A1')],
    lines: [lineOf('A1', 1, '見守り', 300_000, { 台数: 1 })],
    members: [],
  }),
  'A1',
);

export const assessmentsOf = (applicants: readonly Applicant[]): Assessment[] =>
  applicants.map(
    ({ receiptNumber, planned, priority = false, receivedOn = null, deficient = false }, row) => ({
      ...base,
      application: {
        ...base.application,
        row,
        receiptNumber,
        receivedOn: receivedOn === null ? BLANK : read(receivedOn),
      },
      planned: planned === null ? null : yen(planned),
      priority,
      verdict: deficient ? '不備' : '適',
    }),
  );

export interface Setting {
  readonly budget: number;
  readonly partial?: boolean | null;
  readonly unit?: number;
  readonly points?: string | null;
}

export const settingsOf = ({
  budget,
  partial = false,
  unit = 1_000,
  points = '',
}: Setting): Pick<Settings, 'budgets' | 'partialGrants' | 'roundingUnit' | 'awardPoints'> => ({
  budgets: new Map([['定着支援', yen(budget)]]),
  partialGrants: partial,
  roundingUnit: unit,
  awardPoints: points,
});

export const decision = (
  receiptNumber: string,
  outcome: HandDecision['outcome'] | null,
  amount: Cell<number> | number | null = null,
): HandDecision => ({
  receiptNumber,
  outcome: outcome ?? BLANK,
  amount: amount === null ? BLANK : typeof amount === 'number' ? read(amount) : amount,
});

export function awarded(
  applicants: readonly Applicant[],
  setting: Setting,
  decisions: readonly HandDecision[] = [],
) {
  const points: AwardRecords['points'] = new Map(
    applicants.flatMap(({ points: own = null }, row) => (own === null ? [] : [[row, read(own)] as const])),
  );
  return award({ assessments: assessmentsOf(applicants), withdrawn: [] }, settingsOf(setting), {
    ...NO_RECORDS,
    points,
    decisions,
  });
}

/** 受付番号, 採択, 採択額 and 累計 by 順位. */
export const listed = (result: ReturnType<typeof awarded>) =>
  result.programmes.flatMap(({ entries }) =>
    entries.map(({ assessment, outcome, amount, running }) => [
      assessment.application.receiptNumber,
      outcome,
      amount,
      running,
    ]),
  );
