import type { Asked } from '../../grant/asks/columns';
import { assess } from '../../grant/assess';
import { BLANK, read } from '../../grant/input/cell';
import type { Application, ExpenseLine, Member } from '../../grant/input/records';
import type { Settings } from '../../grant/input/settings';
import type { Programme, Scheme } from '../../scheme/types';
import { applicationInputs, lineInputs, memberInputs } from '../../table/columns';

/** Whether a cell that is left blank is found fault with: always, by what else is entered, or never. */
export type Need = 'always' | 'sometimes' | 'never';

export interface Needs {
  of(table: 'applications' | 'lines' | 'members', field: string): Need;
}

const RECEIPT = '1';

/** The fields of a record, all blank. */
const blanks = (inputs: Readonly<Record<string, object>>): Record<string, typeof BLANK> =>
  Object.fromEntries(Object.keys(inputs).map((field) => [field, BLANK]));

/**
 * What must be filled, asked of the checks themselves: an application is assessed that says nothing but its 事業, with one
 * line of each 経費区分 in turn, and without and with every service. What is 不備 or 要確認 each time is always needed.
 */
export function needsOf(programme: Programme, scheme: Scheme, settings: Settings, asked: Asked): Needs {
  const categories = (programme.categories ?? []).filter(({ kind }) => kind !== 'never');
  const names = categories.length === 0 ? [null] : categories.map(({ name }) => name);
  const codes = Object.keys(scheme.services.names);
  const probes = names.flatMap((name) =>
    [[], codes].map((services) => foundBlank(programme, scheme, settings, name, services)),
  );
  const required = requiredHeaders(asked);
  return {
    of: (table, field) => {
      const key = `${table} ${field}`;
      if (required.has(key)) return 'always';
      const found = probes.filter((probe) => probe.has(key)).length;
      // services are blank in every other probe only
      const all = key === 'applications services' ? probes.length / 2 : probes.length;
      return found === 0 ? 'never' : found >= all ? 'always' : 'sometimes';
    },
  };
}

/** Without these no row is computed. */
function requiredHeaders(asked: Asked): ReadonlySet<string> {
  const of = (table: string, inputs: Readonly<Record<string, object>>): string[] =>
    Object.entries(inputs).flatMap(([field, column]) => ('required' in column ? `${table} ${field}` : []));
  return new Set([
    ...of('applications', applicationInputs),
    ...of('lines', lineInputs),
    ...(asked.members === null ? [] : of('members', memberInputs)),
  ]);
}

function foundBlank(
  programme: Programme,
  scheme: Scheme,
  settings: Settings,
  category: string | null,
  services: readonly string[],
): ReadonlySet<string> {
  // every field is there, by the columns that are read
  const application = {
    ...blanks(applicationInputs),
    row: 0,
    receiptNumber: RECEIPT,
    contradictions: [],
    programme: read(programme.name),
    ...(services.length === 0 ? {} : { services: read({ codes: services, unknown: [] }) }),
  } as unknown as Application;
  const line = {
    ...blanks(lineInputs),
    row: 0,
    receiptNumber: RECEIPT,
    lineNumber: read('1'),
    ...(category === null ? {} : { category: read(category) }),
  } as unknown as ExpenseLine;
  const member = { ...blanks(memberInputs), row: 0, receiptNumber: RECEIPT } as unknown as Member;
  const { assessments } = assess(
    { applications: [application], lines: [line], members: [member], errors: [] },
    settings,
    scheme,
  );
  return new Set(
    assessments
      .flatMap(({ findings }) => findings)
      .flatMap(({ severity, place }) =>
        place !== null && 'field' in place && (severity === '不備' || severity === '要確認')
          ? `${place.table} ${place.field ?? ''}`
          : [],
      ),
  );
}
