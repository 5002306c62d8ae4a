import { columnName, rangeReference } from '../../base/a1';
import { settingHeaders, templateHints } from '../../catalogue/template/template-sheet-texts';
import type { TemplateSetting } from '../../table/settings/template-settings';
import type { Template } from './describe-template';
import { LEFT_BLANK, type Look, UNANSWERED } from './template-looks';
import { blankPlan, cell, heading, lead, TABS } from './template-rows';
import type { LookedCell, SheetPlan } from './template-sheet';
import type { TemplateTable } from './template-table';
import { entryValidation, type ListReference, settingValidation } from './template-validation';

/** Formats and limits reach below the table, for rows that are pasted before Excel has widened it. */
const PREPARED_ROWS = 2_000;

/** Rows over an input table: title, lead, bands, hints. */
const HEADER_ROW = 4;

/** An input table: title, bands, hints, headers, and blank rows to be filled. */
export function inputPage(table: TemplateTable, subtitle: string, listAt: ListReference): SheetPlan {
  const { columns, blankRows, frozenColumns } = table;
  const body = (column: number, count = 1) => ({
    row: HEADER_ROW + 1,
    column,
    rows: PREPARED_ROWS,
    columns: count,
  });
  const [first, last] = [columnName(0), columnName(columns.length - 1)];
  const top = HEADER_ROW + 2;
  return {
    ...blankPlan,
    name: table.name,
    tab: TABS.input,
    columns: columns.map(({ entry }) => ({ width: entry.width, look: lookOf(entry) })),
    rows: [
      heading(table.title, columns.length),
      lead(subtitle, table.lead, frozenColumns, columns.length),
      { height: 18, cells: columns.map(({ band }) => cell(band, band === null ? 'band' : 'bandStart')) },
      {
        height: 15,
        cells: columns.map(({ hint, required }) =>
          required ? cell(templateHints.required(hint), 'hintRequired') : cell(hint, 'hint'),
        ),
      },
      {
        height: 36,
        cells: columns.map(({ header, required }) => cell(header, required ? 'headerRequired' : 'header')),
      },
      ...Array.from({ length: blankRows }, () => ({
        height: 21,
        cells: columns.map(({ entry }) => cell(null, lookOf(entry))),
      })),
    ],
    frozen: { rows: HEADER_ROW + 1, columns: frozenColumns },
    validations: columns.map(({ entry }, column) => entryValidation(body(column), entry, listAt)),
    highlights: columns.flatMap(({ required }, column) => {
      if (!required) return [];
      const formula = `AND(ISBLANK(${columnName(column)}${top}),COUNTA($${first}${top}:$${last}${top})>0)`;
      return [{ area: body(column), formula, format: LEFT_BLANK }];
    }),
    numbersAsText: columns.flatMap(({ entry }, column) =>
      entry.kind === 'code' || entry.kind === 'choice' ? [body(column)] : [],
    ),
    table: {
      area: { row: HEADER_ROW, column: 0, rows: blankRows + 1, columns: columns.length },
      headers: columns.map(({ header }) => header),
      ...(table.tableName !== undefined && { name: table.tableName }),
    },
    pageStarts: table.pageStarts,
    titleRows: [2, HEADER_ROW],
  };
}

function lookOf(entry: TemplateTable['columns'][number]['entry']): Look {
  return entry.kind === 'prose' && entry.wrap === true ? 'wrap' : entry.kind;
}

/** 設定: every setting with its default; what must be answered is yellow until it is. */
export function settingsPage(
  settings: Template['settings'],
  subtitle: string,
  listAt: ListReference,
): SheetPlan {
  const { rows } = settings;
  const headerRow = 3;
  const valueAt = (index: number) => ({ row: headerRow + 1 + index, column: 1, rows: 1, columns: 1 });
  const numbersAsText = { ...valueAt(0), rows: rows.length };
  return {
    ...blankPlan,
    name: settings.name,
    tab: TABS.settings,
    columns: [28, 17, 8, 34, 92].map((width) => ({ width, look: null })),
    rows: [
      heading(settings.title, settingHeaders.length),
      lead(subtitle, settings.lead, 1, settingHeaders.length),
      { height: 6, cells: [] },
      {
        height: 24,
        cells: settingHeaders.map((header, i) => cell(header, i === 1 ? 'headerRequired' : 'header')),
      },
      ...rows.map((row) => ({ height: 24, cells: settingCells(row) })),
    ],
    frozen: { rows: headerRow + 1, columns: 0 },
    validations: rows.map(({ entry }, i) => settingValidation(valueAt(i), entry, listAt)),
    highlights: rows.flatMap(({ mustAnswer }, i) => {
      const area = valueAt(i);
      return mustAnswer ? [{ area, formula: `ISBLANK(${rangeReference(area)})`, format: UNANSWERED }] : [];
    }),
    numbersAsText: [numbersAsText],
    table: {
      area: { row: headerRow, column: 0, rows: rows.length + 1, columns: settingHeaders.length },
      headers: settingHeaders,
    },
    titleRows: [headerRow, headerRow],
  };
}

function settingCells({ item, value, unit, clause, explanation, entry }: TemplateSetting): LookedCell[] {
  const numeric = entry.kind === 'whole' || typeof value === 'number';
  return [
    cell(item, 'fixedStrong'),
    cell(value, numeric ? 'inputNumber' : 'inputText'),
    cell(unit, 'fixedCenter'),
    cell(clause, 'fixedWrap'),
    cell(explanation, 'fixedWrap'),
  ];
}
