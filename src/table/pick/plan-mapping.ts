import { KIND_ANSWERS, LEAVE, questionKeys } from '../../catalogue/settings/reading-words';
import { headerIndex, headerKey } from '../columns';
import { answersIn, NO_CONTEXT } from '../find/answers';
import { candidatesOn } from '../find/candidates';
import type { LocateOptions } from '../find/choose-lists';
import { allCandidates } from '../find/choose-lists';
import { TABLES_OF } from '../find/declared';
import type { Grid, NamedTable } from '../find/grid';
import { headersAt } from '../find/header-lines';
import { entryOf } from '../find/headings';
import { type ColumnMapping, inputColumns } from '../find/mapping';
import { columnsAs } from '../find/table-kinds';
import type { SettingRow } from '../settings/settings';
import { type MappingProblem, type Picked, pickedColumns } from './picked-columns';
import type { TableMapping } from './table-mapping';

export type { MappingProblem } from './picked-columns';

/** How a mapping is remembered: rows of 設定, and names over header cells where no header can be named. */
export interface MappingPlan {
  /** 項目 and 値; '' blanks a row that said something else. */
  readonly answers: readonly { readonly key: string; readonly answer: string }[];
  readonly placed: readonly ColumnMapping[];
  /** Former names over header cells of this sheet that would say something else. */
  readonly dropped: readonly ColumnMapping[];
}

/** What is known of the workbook before. */
export interface MappingContext {
  readonly grids: readonly Grid[];
  readonly tables: readonly NamedTable[];
  readonly mappings: readonly ColumnMapping[];
  readonly settings: readonly SettingRow[];
  readonly blocks: NonNullable<LocateOptions['blocks']>;
}

/**
 * What is to be remembered so that the sheet is read as a mapping says: as little as it takes, and nothing that another
 * sheet would be read by otherwise than before. It is read with it on trial.
 */
export function planMapping(
  mapping: TableMapping,
  context: MappingContext,
): MappingPlan | { readonly problem: MappingProblem } {
  const grid = context.grids.find(({ sheet }) => sheet === mapping.sheet);
  if (grid === undefined) return { problem: { kind: 'noSheet', sheet: mapping.sheet } };
  const picked = pickedColumns(mapping, grid);
  if ('problem' in picked) return picked;
  const { columns } = picked;
  const { sheet, kind } = mapping;
  const headerRow = mapping.headerRow - 1;
  const onSheet = context.mappings.filter((one) => one.sheet === sheet);
  const dropped = onSheet.filter(({ table }) => TABLES_OF[kind].includes(table));
  const answers = columnAnswers(mapping, grid, columns, context);
  const placed = columns
    .filter(({ column }) => column.header === null)
    .flatMap(({ column, wanted }) =>
      wanted.of.map(({ table, spec }) => ({
        ...{ table, field: spec.field, sheet },
        ...{ row: headerRow, column: column.column },
      })),
    );
  const former = formerTables(mapping, context);
  const besides = answersIn(context.settings)
    .declared(sheet)
    .some(({ row, kind: said }) => row === null && said !== kind);
  const ofRow = questionKeys.rowOf(sheet, mapping.headerRow);
  for (const key of besides ? [ofRow] : [questionKeys.table(sheet), ofRow]) {
    const plan: MappingPlan = {
      answers: [
        ...former.filter((each) => headerKey(each.key) !== headerKey(key)),
        { key, answer: kind },
        ...answers,
        ...unitAnswers(mapping, grid, columns),
      ],
      placed,
      dropped,
    };
    if (isReadSo(plan, mapping, grid, columns, context)) return plan;
  }
  return { problem: { kind: 'unreadable', row: mapping.headerRow } };
}

/** Former answers about tables of this sheet; what it is said to hold besides stays. */
function formerTables({ sheet, kind }: TableMapping, { settings }: MappingContext): MappingPlan['answers'] {
  const own = headerKey(questionKeys.table(sheet));
  return settings
    .filter(({ item, value }) => {
      const key = headerKey(item);
      if (key !== own && !/^:\d+行目$/u.test(key.startsWith(own) ? key.slice(own.length) : '')) return false;
      const said = KIND_ANSWERS.find((word) => headerKey(word) === headerKey(String(value ?? '')));
      return said === undefined || TABLES_OF[said].some((table) => TABLES_OF[kind].includes(table));
    })
    .map(({ item }) => ({ key: item, answer: '' }));
}

/** What is said of the columns: of those that would be read otherwise without it. */
function columnAnswers(
  { sheet, kind, headerRow }: TableMapping,
  grid: Grid,
  columns: readonly Picked[],
  { grids, tables, mappings, settings, blocks }: MappingContext,
): { key: string; answer: string }[] {
  const elsewhere = new Set(
    allCandidates(
      grids.filter((other) => other !== grid),
      tables,
      mappings,
      { ...NO_CONTEXT, answers: answersIn(settings) },
      blocks,
    ).flatMap(({ line }) => [...line.texts.values()].map(headerKey)),
  );
  const said = new Set(settings.map(({ item }) => headerKey(item)));
  const indexes = TABLES_OF[kind].map((table) => headerIndex(inputColumns[table]));
  const means = (text: string): boolean => indexes.some((index) => entryOf(index, text) !== undefined);
  const answers: { key: string; answer: string }[] = [];
  for (const [column, text] of headersAt(grid, headerRow - 1)) {
    const picked = columns.find((each) => each.column.column === column);
    if (picked?.column.header === null) continue;
    const answer = picked?.wanted.header ?? LEAVE;
    const isNamed = headerKey(text) === headerKey(answer);
    const own = questionKeys.columnOn(sheet, text);
    const wasSaid = [own, questionKeys.column(text)].some((key) => said.has(headerKey(key)));
    if (!wasSaid && (picked === undefined ? !means(text) : isNamed)) continue;
    const ofSheet =
      picked === undefined || means(text) || said.has(headerKey(own)) || elsewhere.has(headerKey(text));
    answers.push({ key: ofSheet ? own : questionKeys.column(text), answer });
  }
  return answers;
}

/** What the amounts are in; a column that is not picked bears the contract's header. */
function unitAnswers(
  { sheet, headerRow, units = {} }: TableMapping,
  grid: Grid,
  columns: readonly Picked[],
): { key: string; answer: string }[] {
  const headers = headersAt(grid, headerRow - 1);
  return Object.entries(units).map(([header, answer]) => {
    const picked = columns.find(({ wanted }) => wanted.header === header);
    const written = picked === undefined ? undefined : headers.get(picked.column.column);
    return { key: questionKeys.unit(sheet, (written ?? header).replace(/\s+/gu, ' ').trim()), answer };
  });
}

/** Whether the sheet is read as the mapping says once this is remembered. */
function isReadSo(
  { answers, placed, dropped }: MappingPlan,
  { kind, headerRow }: TableMapping,
  grid: Grid,
  columns: readonly Picked[],
  { tables, mappings, settings, blocks }: MappingContext,
): boolean {
  const keys = new Set(answers.map(({ key }) => headerKey(key)));
  const rows = [
    ...settings.filter(({ item }) => !keys.has(headerKey(item))),
    ...answers.map(({ key, answer }) => ({ item: key, value: answer })),
  ];
  const found = candidatesOn(
    grid,
    tables,
    [...mappings.filter((one) => !dropped.includes(one)), ...placed],
    answersIn(rows),
    blocks.get(grid.sheet),
  ).filter(({ declared }) => declared?.some((half) => TABLES_OF[kind].includes(half)) === true);
  const [table] = found;
  if (found.length !== 1 || table?.line.row !== headerRow - 1) return false;
  return TABLES_OF[kind].every((half) => {
    const read = columnsAs(half, table);
    const meant = columns.flatMap(({ wanted, column }) =>
      wanted.of.filter((one) => one.table === half).map(({ spec }) => [spec.field, column.column] as const),
    );
    return read.size === meant.length && meant.every(([field, column]) => read.get(field) === column);
  });
}
