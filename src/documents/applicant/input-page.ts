import { absoluteReference, areaAddress, columnName } from '../../base/a1';
import type { StoredCell } from '../../base/cells';
import { listNames } from '../../catalogue/import-names';
import { applicantHints, promptTitles } from '../../catalogue/template/applicant-texts';
import { templateHints } from '../../catalogue/template/template-sheet-texts';
import type { Programme, Scheme } from '../../scheme/types';
import { LEFT_BLANK, type Look } from '../printed/template-looks';
import { blankPlan, cell, heading, TABS } from '../printed/template-rows';
import type { LookedCell, SheetPlan } from '../printed/template-sheet';
import { entryValidation, type ListReference, type Validation } from '../printed/template-validation';
import { BODY_ROW, type FormColumn, type FormTable, HEADER_ROW } from './form-table';

/** Characters that fit on a page beside each other, at the scale of a broad sheet. */
const PAGE_WIDTH = 165;
const MOST_PROMPT = 255;

/** What the pages of a form are made for. */
export interface FormOf {
  readonly programme: Programme;
  readonly scheme: Scheme;
  readonly listAt: ListReference;
}

/** An input table of a form: only its input cells can be filled. */
export function inputPage(table: FormTable, form: FormOf): SheetPlan {
  const { columns, rows, name } = table;
  const frozenColumns = table.table === 'applications' || table.table === 'plans' ? 1 : 3;
  const frozen = Math.min(frozenColumns, columns.filter(({ need }) => need === null).length + 1);
  const area = (column: number) => ({ row: BODY_ROW, column, rows, columns: 1 });
  const first = columns.findIndex(({ need }) => need !== null);
  const from = `$${columnName(first)}${BODY_ROW + 1}:$${columnName(columns.length - 1)}${BODY_ROW + 1}`;
  return {
    ...blankPlan,
    name,
    tab: TABS.input,
    guarded: true,
    columns: columns.map(({ entry }) => ({ width: Math.max(entry.width, 12), look: null })),
    rows: [
      heading(table.title, columns.length),
      { height: 18, cells: [cell(table.lead, 'lead')] },
      { height: 26, cells: columns.map(hintCell) },
      {
        height: 36,
        cells: columns.map(({ header, need }) =>
          cell(header, need === 'always' ? 'headerRequired' : 'header'),
        ),
      },
      ...Array.from({ length: rows }, (_, n) => ({
        height: table.table === 'plans' ? 120 : rows === 1 ? 32 : 21,
        cells: columns.map((column): LookedCell => bodyCell(column, table, form, n)),
      })),
    ],
    frozen: { rows: HEADER_ROW + 1, columns: frozen },
    validations: columns.flatMap((column, at) =>
      column.need === null ? [] : [validationOf(column, table, form, area(at))],
    ),
    highlights: columns.flatMap(({ need }, at) =>
      need === 'always'
        ? [
            {
              area: area(at),
              formula: `AND(ISBLANK($${columnName(at)}${BODY_ROW + 1}),COUNTA(${from})>0)`,
              format: LEFT_BLANK,
            },
          ]
        : [],
    ),
    numbersAsText: columns.flatMap(({ entry }, at) =>
      entry.kind === 'code' || entry.kind === 'choice' ? [area(at)] : [],
    ),
    table: {
      area: { row: HEADER_ROW, column: 0, rows: rows + 1, columns: columns.length },
      headers: columns.map(({ header }) => header),
    },
    pageStarts: pageStarts(columns, frozen),
    titleRows: [0, HEADER_ROW],
  };
}

function hintCell({ entry, need }: FormColumn): LookedCell {
  if (need === null) return cell(applicantHints.ours, 'hintTall');
  const hint =
    entry.kind === 'code' && entry.length !== undefined
      ? templateHints.digits(entry.length)
      : templateHints[entry.kind];
  return cell(applicantHints[need](hint), need === 'always' ? 'hintTallRequired' : 'hintTall');
}

function bodyCell(column: FormColumn, table: FormTable, form: FormOf, n: number): LookedCell {
  const { entry, need } = column;
  if (need === null) return cell(ownValue(column, table, form, n), 'ours');
  const look: Look =
    entry.kind === 'prose' && (entry.wrap === true || table.rows === 1) ? 'wrap' : entry.kind;
  return { value: null, look, input: need === 'always' ? 'required' : 'optional' };
}

/** 事業 stands there; 受付番号 and 明細番号 come where the row has anything in it. */
function ownValue({ field }: FormColumn, table: FormTable, { programme }: FormOf, n: number): StoredCell {
  if (field === 'programme') return programme.name;
  if (table.table === 'applications') return null;
  const first = table.columns.findIndex(({ need }) => need !== null);
  const inputs = areaAddress(table.name, {
    row: BODY_ROW + n,
    column: first,
    rows: 1,
    columns: table.columns.length - first,
  });
  const receipt = absoluteReference(listNames.applications, {
    row: BODY_ROW,
    column: 0,
    rows: 1,
    columns: 1,
  });
  const value = field === 'lineNumber' ? String(n + 1) : `IF(${receipt}="","",${receipt})`;
  return { formula: `=IF(COUNTA(${inputs})=0,"",${value})`, value: null };
}

function validationOf(
  column: FormColumn,
  table: FormTable,
  form: FormOf,
  area: Validation['area'],
): Validation {
  const need = column.need ?? 'never';
  const prompt = { title: promptTitles[need], text: column.note.slice(0, MOST_PROMPT) };
  return { ...ruleOf(column, table, form, area), prompt };
}

/** Words of the 事業 alone; services by code and name, of which an applicant may have several. */
function ruleOf(
  { field, entry }: FormColumn,
  { table }: FormTable,
  { programme, scheme, listAt }: FormOf,
  area: Validation['area'],
): Validation {
  const open = (words: readonly string[]): Validation =>
    entryValidation(area, { kind: 'choice', width: 0, list: 'categories', open: true }, () => listAt(words));
  if (field === 'services') {
    const { names } = scheme.services;
    // codes such as 51 are keys that an object puts first, in order of number; 2A belongs after 29
    const codes = Object.keys(names).sort((a, b) => (a < b ? -1 : 1));
    return open(codes.map((code) => serviceChoice(code, names[code] ?? '')));
  }
  if (table === 'lines' && field === 'category') {
    const { categories, costWords } = programme;
    if (categories !== null) {
      const words = categories.map(({ name }) => name);
      return entryValidation(area, { kind: 'choice', width: 0, list: 'categories' }, () => listAt(words));
    }
    return costWords === undefined
      ? entryValidation(area, { kind: 'prose', width: 0 }, listAt)
      : open(costWords.value);
  }
  return entryValidation(area, entry, listAt);
}

/** 養護 and 軽費 are no codes of two signs, and read by their names. */
const serviceChoice = (code: string, name: string): string =>
  /^[0-9A-Z]{2}$/u.test(code) ? `${code} ${name}` : code;

/** Columns that begin a printed page; none where all fit on one. */
function pageStarts(columns: readonly FormColumn[], frozen: number): number[] {
  const widths = columns.map(({ entry }) => Math.max(entry.width, 12));
  const kept = widths.slice(0, frozen).reduce((sum, width) => sum + width, 0);
  const starts: number[] = [];
  let used = 0;
  widths.forEach((width, at) => {
    if (used + width > PAGE_WIDTH) {
      starts.push(at);
      used = kept;
    }
    used += width;
  });
  return starts;
}
