import { BREAKDOWN_HEADERS, CIRCLE, TOTAL } from '../../catalogue/headers';
import { mapPieces, type Pieces } from '../../grant/pieces';
import {
  groupBy,
  shown,
  sumBy,
  type Block,
  type ReportAmount,
  type ReportApplication,
  type ReportInput,
} from '../input';

type Row = (string | number)[];

/**
 * 所要額内訳: every application × 補助区分, in the order of 申請, under a row of totals. What belongs to the whole
 * application (算定額, 交付予定額, 判定) stands in its first row, so that the columns add up. What was taken back comes
 * last, without any amount. Amounts in yen.
 */
export function* breakdownBlock({ applications, withdrawn, amounts }: ReportInput): Pieces<Block> {
  const byApplication = groupBy(amounts, ({ receiptNumber }) => receiptNumber);
  const rows = yield* mapPieces(applications, (application) => {
    const own = byApplication.get(application.receiptNumber) ?? [];
    // two applications with one 受付番号 (ID-01): the first one shows the rows, so that none is counted twice
    byApplication.delete(application.receiptNumber);
    return applicationRows(application, own);
  });
  const takenBack = withdrawn.flatMap((application) => applicationRows(application, []));
  return [BREAKDOWN_HEADERS, totalRow(applications, amounts), ...rows.flat(), ...takenBack];
}

function applicationRows(application: ReportApplication, amounts: readonly ReportAmount[]): Row[] {
  const { receiptNumber, programme, corporationName, establishmentName } = application;
  const head = [receiptNumber, programme, corporationName, establishmentName];
  const whole = [shown(application.computed), shown(application.planned), application.verdict];
  // an application whose lines are all excluded has no 補助区分, and yet an amount of 0
  if (amounts.length === 0) return [[...head, ...Array<string>(8).fill(''), ...whole]];
  return amounts.map((amount, at) => [
    ...head,
    amount.name,
    shown(amount.units),
    shown(amount.eligibleCost),
    amount.rate,
    shown(amount.subsidised),
    shown(amount.base),
    shown(amount.amount),
    amount.capped ? CIRCLE : '',
    ...(at === 0 ? whole : ['', '', '']),
  ]);
}

function totalRow(applications: readonly ReportApplication[], amounts: readonly ReportAmount[]): Row {
  const shownNumbers = new Set(applications.map(({ receiptNumber }) => receiptNumber));
  const counted = amounts.filter(({ receiptNumber }) => shownNumbers.has(receiptNumber));
  return [
    TOTAL,
    applications.length,
    '',
    '',
    '',
    sumBy(counted, ({ units }) => units),
    sumBy(counted, ({ eligibleCost }) => eligibleCost),
    '',
    sumBy(counted, ({ subsidised }) => subsidised),
    sumBy(counted, ({ base }) => base),
    sumBy(counted, ({ amount }) => amount),
    counted.filter(({ capped }) => capped).length,
    sumBy(applications, ({ computed }) => computed),
    sumBy(applications, ({ planned }) => planned),
    '',
  ];
}
