import type { Pieces } from '../../base/pieces';
import { SHEETS } from '../../catalogue/sheets/headers';
import type { ReportForm } from '../../report';
import type { Block } from '../../report/input';
import { payload } from './payload';
import { HANDED, type ReportTables } from './report-tables';

/** GRANT_REPORT's tables in the order of its arguments. */
const ARGUMENTS = [
  'applications',
  'amounts',
  'lines',
  'members',
  'settings',
  'findings',
  'plans',
  'effects',
] as const;

/**
 * =GRANT_REPORT("区分別集計",申請[[#All],[受付番号]:[上限適用]],算定[[#All],[受付番号]:[上限適用]],,,{8}). In the place of
 * 設定 stands the year that was computed with, which a later edit of 設定 does not change; as an array, since the
 * parameter is one.
 */
export function callOf(form: ReportForm, { references }: ReportTables, fiscalYear: number): string {
  const { name, showsBlanks } = form;
  const used: ReadonlySet<string> = usedBy(form);
  const args = ARGUMENTS.map((table) => {
    // 算定 has to be named, but need not be handed over
    if (table === 'amounts' && !used.has(table)) return `${SHEETS.amounts}[#Headers]`;
    if (table === 'settings') return `{${fiscalYear}}`;
    if (!used.has(table)) return '';
    const asTexts = AS_TEXTS.has(table) || (showsBlanks && AMOUNTS.has(table));
    return references[table] !== '' && asTexts ? `${references[table]}&""` : references[table];
  });
  while (args.at(-1) === '') args.pop();
  return `=GRANT_REPORT("${name}",${args.join(',')})`;
}

/** As texts an empty cell stays empty, where Excel for the desktop would hand over a 0. */
const AS_TEXTS: ReadonlySet<string> = new Set(['plans', 'effects']);
const AMOUNTS: ReadonlySet<string> = new Set(['applications', 'amounts']);

/** Whether this Excel can hand a call its tables and take the block from it. */
export function* isCarried(
  form: ReportForm,
  block: Block,
  { matrices }: ReportTables,
  limit = Infinity,
): Pieces<boolean> {
  if (limit === Infinity) return true;
  let handed = 0;
  for (const table of usedBy(form)) {
    const matrix = matrices[table];
    if (matrix !== null) handed += yield* payload(matrix, HANDED[table]);
  }
  return handed <= limit && (yield* payload(block)) <= limit;
}

const usedBy = ({ needs, takes }: ReportForm): ReadonlySet<keyof ReportTables['matrices']> =>
  new Set([...needs, ...takes, 'applications' as const]);
