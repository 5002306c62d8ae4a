import {
  REPORT_TABLE_NAMES,
  reportSheetBands,
  reportSheetLeads,
  reportSheetNote,
  reportSheetTitles,
} from '../../catalogue/template/report-sheet-texts';
import { columnNotes } from '../../catalogue/template/template-notes';
import {
  applicationBands,
  applicationPages,
  earlierGrantBands,
  lineBands,
  memberBands,
  productBands,
  templateHints,
  templateLeads,
  templateSubtitle,
  templateTitles,
} from '../../catalogue/template/template-sheet-texts';
import { optionalSheets, type OptionalTable, templateSheets } from '../../catalogue/template/template-texts';
import type { Scheme } from '../../scheme/types';
import { applicationColumns, applicationInputs, lineInputs, memberInputs } from '../../table/columns';
import type { Entry } from '../../table/columns/entry';
import { reportInputs, type ReportTable } from '../../table/records/report-inputs';
import { type Lists, templateLists } from '../../table/settings/template-lists';
import { type TemplateSetting, templateSettings } from '../../table/settings/template-settings';
import { sideInputs, type SideTable } from '../../table/side/columns';
import { codeReferences, guideReferences, type Reference } from './template-guide';
import type { TemplateColumn, TemplateTable } from './template-table';

/** What a blank workbook holds. */
export interface Template {
  /** Year and kind of grant, for every sheet. */
  readonly subtitle: string;
  readonly tables: readonly TemplateTable[];
  readonly settings: {
    readonly name: string;
    readonly title: string;
    readonly lead: string;
    readonly rows: readonly TemplateSetting[];
  };
  readonly guide: {
    readonly name: string;
    readonly title: string;
    readonly lead: string;
    readonly references: readonly Reference[];
  };
  readonly codes: {
    readonly name: string;
    readonly title: string;
    readonly lead: string;
    readonly services: Reference;
    readonly prefectures: Reference;
  };
  readonly lists: Lists;
}

/**
 * Describes the blank workbook of a rule book's year, every column of the contract in it.
 * @param optional tables of what comes in later, and those that belong to no application
 */
export function describeTemplate(scheme: Scheme, optional: readonly OptionalTable[] = []): Template {
  const lists = templateLists(scheme);
  const notes = columnNotes(scheme);
  const tables: TemplateTable[] = [
    {
      name: templateSheets.applications,
      title: templateTitles.applications,
      lead: templateLeads.applications,
      columns: columnsOf(applicationInputs, notes.applications, applicationBands(scheme)),
      blankRows: 20,
      frozenColumns: 2,
      pageStarts: applicationPages.map((page) => applicationColumns.findIndex(({ field }) => field === page)),
    },
    {
      name: templateSheets.lines,
      title: templateTitles.lines,
      lead: templateLeads.lines,
      columns: columnsOf(lineInputs, notes.lines, lineBands),
      blankRows: 50,
      frozenColumns: 3,
      pageStarts: [],
    },
    {
      name: templateSheets.members,
      title: templateTitles.members,
      lead: templateLeads.members,
      columns: columnsOf(memberInputs, notes.members, memberBands),
      blankRows: 20,
      frozenColumns: 2,
      pageStarts: [],
    },
    ...reportTables().filter(({ kind }) => optional.includes(kind)),
    ...sideTables(notes).filter(({ kind }) => optional.includes(kind)),
  ];
  return {
    subtitle: templateSubtitle(scheme.fiscalYear),
    tables,
    settings: {
      name: templateSheets.settings,
      title: templateTitles.settings,
      lead: templateLeads.settings,
      rows: templateSettings(scheme),
    },
    guide: {
      name: templateSheets.guide,
      title: templateTitles.guide,
      lead: templateLeads.guide,
      references: guideReferences(tables, lists, scheme),
    },
    codes: {
      name: templateSheets.codes,
      title: templateTitles.codes,
      lead: templateLeads.codes,
      ...codeReferences(scheme),
    },
    lists,
  };
}

/** 計画, 効果報告 and 実績報告. */
function reportTables(): (TemplateTable & { readonly kind: ReportTable })[] {
  return (['plans', 'effects', 'results'] as const).map((kind) => {
    const name = optionalSheets[kind];
    const tableName = REPORT_TABLE_NAMES[name];
    return {
      ...{ kind, name, blankRows: 20, pageStarts: [] },
      ...(tableName !== undefined && { tableName }),
      title: reportSheetTitles[kind],
      lead: reportSheetLeads[kind],
      columns: columnsOf(reportInputs[kind], reportSheetNote, reportSheetBands[kind]),
      // the subtitle of a sheet needs the width of both
      frozenColumns: 2,
    };
  });
}

/** 製品 and 過年度交付. */
function sideTables(notes: ReturnType<typeof columnNotes>): (TemplateTable & { readonly kind: SideTable })[] {
  const blank = { blankRows: 20, frozenColumns: 2, pageStarts: [] };
  return [
    {
      ...blank,
      kind: 'products',
      name: optionalSheets.products,
      title: templateTitles.products,
      lead: templateLeads.products,
      columns: columnsOf(sideInputs.products, notes.products, productBands),
      frozenColumns: 1,
    },
    {
      ...blank,
      kind: 'earlierGrants',
      name: optionalSheets.earlierGrants,
      title: templateTitles.earlierGrants,
      lead: templateLeads.earlierGrants,
      columns: columnsOf(sideInputs.earlierGrants, notes.earlierGrants, earlierGrantBands),
    },
  ];
}

function columnsOf<Field extends string>(
  inputs: Readonly<
    Record<Field, { readonly header: string; readonly required?: true; readonly entry: Entry }>
  >,
  noteOf: (field: Field) => string,
  bands: readonly (readonly [title: string, from: Field])[],
): TemplateColumn[] {
  // the keys of the columns are the fields
  return (Object.keys(inputs) as Field[]).map((field) => {
    const { header, required, entry } = inputs[field];
    return {
      header,
      required: required === true,
      entry,
      hint: hintOf(entry),
      note: noteOf(field),
      band: bands.find(([, from]) => from === field)?.[0] ?? null,
    };
  });
}

function hintOf(entry: Entry): string {
  return entry.kind === 'code' && entry.length !== undefined
    ? templateHints.digits(entry.length)
    : templateHints[entry.kind];
}
