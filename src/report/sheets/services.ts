import { groupBy } from '../../base/group-by';
import { TOTAL } from '../../catalogue/sheets/headers';
import { reportTexts } from '../../catalogue/sheets/report-texts';
import type { Books } from '../../scheme';
import { look } from '../columns/column';
import { COUNT, plainBlock, reportColumns, YEN } from '../columns/report';
import { type Block, type ReportApplication, type ReportInput, sumBy } from '../input';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly applications: readonly ReportApplication[];
}

/** サービス別集計; amounts in yen. */
export const serviceColumns = reportColumns<Row>()({
  code: { header: 'サービス種類', look: look('text', 16), cell: ({ code }) => code },
  name: { header: '名称', look: look('text', 34), cell: ({ name }) => name },
  count: { header: '件数', look: COUNT, cell: ({ applications }) => applications.length },
  eligibleCost: {
    header: '対象経費計',
    look: YEN,
    cell: ({ applications }) => sumBy(applications, ({ eligibleCost }) => eligibleCost),
  },
  computed: {
    header: '算定額',
    look: YEN,
    cell: ({ applications }) => sumBy(applications, ({ computed }) => computed),
  },
  planned: {
    header: '交付予定額',
    look: YEN,
    cell: ({ applications }) => sumBy(applications, ({ planned }) => planned),
  },
  deficient: {
    header: '不備件数',
    look: COUNT,
    cell: ({ applications }) => applications.filter(({ verdict }) => verdict === '不備').length,
  },
});

/**
 * サービス別集計: applications by their first サービス種類, in the order of the codes, then those without one, and a
 * total.
 */
export function serviceBlock({ applications }: ReportInput, { all }: Books): Block {
  const nameOf = (code: string): string =>
    all.find(({ services }) => services.names[code] !== undefined)?.services.names[code] ?? '';
  const groups = groupBy(applications, (application) => application.services[0] ?? '');
  const codes = [...groups.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const rows = codes.map((code): Row => ({
    ...(code === '' ? { code: reportTexts.noService, name: '' } : { code, name: nameOf(code) }),
    applications: groups.get(code) ?? [],
  }));
  return plainBlock(serviceColumns, [...rows, { code: TOTAL, name: '', applications }]);
}

/** Codes, then 養護・軽費, then none. */
function rank(code: string): number {
  if (code === '') return 2;
  return /^[0-9A-Z]{2}$/.test(code) ? 0 : 1;
}
