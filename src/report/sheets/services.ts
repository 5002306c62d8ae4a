import { SERVICE_HEADERS, TOTAL } from '../../catalogue/headers';
import { reportTexts } from '../../catalogue/report-texts';
import type { Books } from '../../scheme';
import { groupBy, sumBy, type Block, type ReportApplication, type ReportInput } from '../input';

/**
 * サービス別集計: applications by their first サービス種類, in the order of the codes, then those without one, and a
 * total. Amounts in yen.
 */
export function serviceBlock({ applications }: ReportInput, { all }: Books): Block {
  const nameOf = (code: string): string =>
    all.find(({ services }) => services.names[code] !== undefined)?.services.names[code] ?? '';
  const groups = groupBy(applications, (application) => application.services[0] ?? '');
  const codes = [...groups.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const rows = codes.map((code) =>
    serviceRow(code === '' ? [reportTexts.noService, ''] : [code, nameOf(code)], groups.get(code) ?? []),
  );
  return [SERVICE_HEADERS, ...rows, serviceRow([TOTAL, ''], applications)];
}

/** Codes, then 養護・軽費, then none. */
function rank(code: string): number {
  if (code === '') return 2;
  return /^[0-9A-Z]{2}$/.test(code) ? 0 : 1;
}

function serviceRow(head: readonly string[], rows: readonly ReportApplication[]): (string | number)[] {
  return [
    ...head,
    rows.length,
    sumBy(rows, ({ eligibleCost }) => eligibleCost),
    sumBy(rows, ({ computed }) => computed),
    sumBy(rows, ({ planned }) => planned),
    rows.filter(({ verdict }) => verdict === '不備').length,
  ];
}
