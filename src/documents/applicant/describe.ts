import { listNames as tableNames } from '../../catalogue/import-names';
import { INDICATORS, SUPPORTER } from '../../catalogue/sheets/headers';
import {
  applicantLeads,
  applicantNotes,
  applicantTitles,
  planNotes,
} from '../../catalogue/template/applicant-texts';
import { columnNotes } from '../../catalogue/template/template-notes';
import { type Asked, askedOf } from '../../grant/asks/columns';
import type { Settings } from '../../grant/input/settings';
import { homes } from '../../grant/programmes';
import type { Programme, Scheme } from '../../scheme/types';
import { applicationInputs, lineInputs, memberInputs } from '../../table/columns';
import { type Entry, prose } from '../../table/columns/entry';
import { planColumns } from '../../table/plans/columns';
import type { FormColumn, FormTable, TableName } from './form-table';
import { type Needs, needsOf } from './required';

/** Rows of the tables; an application of more is for a list of the prefecture's. */
const ROWS = { applications: 1, lines: 30, members: 20, plans: 1 } as const;

/** Filled by us or by the prefecture. */
const OURS: ReadonlySet<string> = new Set(['receiptNumber', 'programme', 'lineNumber']);

/** Excel's list of services is as broad as its column, and cuts off what is longer: 介護予防認知症対応型共同生活介護(短期利用). */
const SERVICES_WIDTH = 48;

interface Described {
  readonly header: string;
  readonly entry: Entry;
}

/** The tables of a form: the columns that its 事業 needs, in the order of the contract. */
export function formTables(programme: Programme, scheme: Scheme, settings: Settings): FormTable[] {
  const asked = askedOf(programme, scheme, settings);
  const needs = needsOf(programme, scheme, settings, asked);
  const notes = columnNotes(scheme);
  const of = <Field extends string>(
    table: 'applications' | 'lines' | 'members',
    inputs: Readonly<Record<Field, Described>>,
    wanted: ReadonlySet<Field>,
    noteOf: (field: Field) => string,
  ): FormTable =>
    tableOf(
      table,
      // the keys of the columns are the fields
      (Object.keys(inputs) as Field[])
        .filter((field) => wanted.has(field))
        .map((field) => columnOf(table, field, inputs[field], needs, noteOf(field))),
    );
  return [
    of('applications', applicationInputs, asked.applications, notes.applications),
    of('lines', lineInputs, asked.lines, notes.lines),
    ...(asked.members === null ? [] : [of('members', memberInputs, asked.members, notes.members)]),
    ...planTable(programme, asked),
  ];
}

function columnOf(
  table: 'applications' | 'lines' | 'members',
  field: string,
  { header, entry }: Described,
  needs: Needs,
  note: string,
): FormColumn {
  return {
    field,
    header,
    entry: field === 'services' ? { ...entry, width: SERVICES_WIDTH } : entry,
    need: OURS.has(field) ? null : needs.of(table, field),
    note: applicantNotes[table][field] ?? note,
  };
}

const WIDE: Entry = { kind: 'prose', width: 27, wrap: true };
const FIGURE: Entry = { kind: 'decimal', width: 12 };

/** 計画, where it is due with the application (R6-02). */
function planTable({ kind }: Programme, { plan }: Asked): FormTable[] {
  if (!plan) return [];
  const figures: ReadonlySet<string> = new Set(INDICATORS);
  const wanted = planColumns.filter(
    ({ field }) => field !== SUPPORTER || homes[kind].namesSupporter === true,
  );
  const columns = wanted.map(({ field, header }): FormColumn => {
    const ours = OURS.has(field);
    const figure = figures.has(field);
    return {
      field,
      header,
      entry: ours ? prose(13) : figure ? FIGURE : WIDE,
      need: ours ? null : 'never',
      note: applicantNotes.plans[field] ?? (figure ? planNotes.figure : planNotes.text),
    };
  });
  return [tableOf('plans', columns)];
}

function tableOf(table: TableName, columns: readonly FormColumn[]): FormTable {
  const rows = ROWS[table];
  const lead = applicantLeads[table];
  return {
    table,
    name: tableNames[table],
    title: applicantTitles[table],
    lead: typeof lead === 'string' ? lead : lead(rows),
    columns,
    rows,
  };
}
