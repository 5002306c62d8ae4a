import type { Pieces } from '../base/pieces';
import { SHEETS } from '../catalogue/sheets/headers';
import type { Books } from '../scheme';
import { headersOf, type Look } from './columns/column';
import type { Block, ReportInput, ReportTable } from './input';
import { breakdownBlock, breakdownColumns } from './sheets/breakdown';
import { categoryBlock, categoryColumns } from './sheets/categories';
import { deviceBlock, deviceColumns } from './sheets/devices';
import { effectBlock, effectSheetColumns } from './sheets/effects';
import { groupBlock, groupColumns } from './sheets/groups';
import { modelBlock, modelColumns } from './sheets/models';
import { planBlock, planSheetColumns } from './sheets/plans';
import { REQUIREMENT, requirementBlock, requirementColumns } from './sheets/requirements';
import { serviceBlock, serviceColumns } from './sheets/services';
import { summaryBlock, summaryColumns, wholeSummaryBlock } from './sheets/summary';

/** The ministry sheets that are one block, in their order in the workbook. */
export type ReportKind =
  | 'summary'
  | 'breakdown'
  | 'categories'
  | 'devices'
  | 'services'
  | 'requirements'
  | 'plans'
  | 'effects'
  | 'models'
  | 'groups';

/** A 様式: how its block is made, and from what. */
export interface ReportForm {
  readonly kind: ReportKind;
  readonly name: string;
  /** Tables that it needs beside 申請. */
  readonly needs: readonly ReportTable[];
  /** Tables that it makes use of if they are there. */
  readonly takes: readonly ReportTable[];
  /** It shows single amounts: where one is blank it must not become a 0. */
  readonly showsBlanks: boolean;
  /** Where its row of totals stands: below a summary, above a list. */
  readonly total: 'first' | 'last';
  readonly block: (input: ReportInput, books: Books) => Pieces<Block>;
  /** Its columns from left to right, as they are described beside the block. */
  readonly columns: FormColumns;
  /** How the columns look that come after these, one for each requirement; null where there are none. */
  readonly further: Look | null;
}

/** How a sheet of one block looks, whatever it is made from. */
export type SheetForm = Pick<ReportForm, 'name' | 'total' | 'columns' | 'further'>;

type FormColumns = Readonly<Record<string, { readonly header: string; readonly look: Look }>>;

/** A block of few rows, made in one go. */
const whole = (make: (input: ReportInput, books: Books) => Block): ReportForm['block'] =>
  function* (input, books) {
    return make(input, books);
  };

const SHOW_BLANKS: ReadonlySet<ReportKind> = new Set(['breakdown', 'models', 'groups']);

const form = (
  kind: ReportKind,
  total: ReportForm['total'],
  columns: FormColumns,
  block: ReportForm['block'],
  needs: readonly ReportTable[] = [],
  takes: readonly ReportTable[] = [],
): ReportForm => ({
  kind,
  name: SHEETS[kind],
  total,
  columns,
  further: kind === 'requirements' ? REQUIREMENT : null,
  block,
  needs,
  takes,
  showsBlanks: SHOW_BLANKS.has(kind),
});

export const reportForms: readonly ReportForm[] = [
  form('summary', 'last', summaryColumns, whole(summaryBlock), [], ['lines']),
  form('breakdown', 'first', breakdownColumns, breakdownBlock, ['amounts']),
  form('categories', 'last', categoryColumns, whole(categoryBlock), ['amounts']),
  form('devices', 'last', deviceColumns, deviceBlock, ['lines']),
  form('services', 'last', serviceColumns, whole(serviceBlock)),
  form('requirements', 'first', requirementColumns, requirementBlock, ['findings']),
  form('plans', 'first', planSheetColumns, planBlock, [], ['plans']),
  form('effects', 'first', effectSheetColumns, effectBlock, [], ['effects']),
  form('models', 'first', modelColumns, whole(modelBlock), ['amounts'], ['members']),
  form('groups', 'first', groupColumns, whole(groupBlock), ['amounts'], ['members']),
];

/** Every row that a tag of a ministry's form can name, where the sheet leaves some out; null where it is the sheet's block. */
export const wholeBlock = ({ kind }: ReportForm, input: ReportInput, books: Books): Block | null =>
  kind === 'summary' ? wholeSummaryBlock(input, books) : null;

/** The 様式 of a name; null where there is none. */
export const reportForm = (name: string): ReportForm | null =>
  reportForms.find((candidate) => candidate.name === name) ?? null;

/** A block's row of totals. */
export const totalRow = ({ total }: Pick<ReportForm, 'total'>, block: Block): Block[number] =>
  (total === 'first' ? block[1] : block.at(-1)) ?? [];

/**
 * How a column of a 様式 looks.
 * @throws Error for a header that it does not have
 */
export function lookOf({ name, columns, further }: SheetForm, header: string): Look {
  const found = Object.values(columns).find((column) => column.header === header)?.look ?? further;
  if (found === null) throw new Error(`no column ${header} in ${name}`);
  return found;
}

/** Headers of all 様式, but for those of single requirements: what the setting 提出用コピーから除く列 may name. */
export const REPORT_COLUMNS: readonly string[] = [
  ...new Set(reportForms.flatMap(({ columns }) => headersOf(columns))),
];
