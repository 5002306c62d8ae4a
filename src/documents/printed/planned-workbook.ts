import { absoluteReference, quoteSheet } from '../../base/a1';
import { isFormula } from '../../base/cells';
import { DECLARATION, dialect, emptyPackage, FORMAT, WORKBOOK } from '../../ooxml/package/empty-package';
import type { Package } from '../../ooxml/package/package';
import { StyleBook } from '../../ooxml/styles/style-book';
import { newTable, TABLE_TYPE } from '../../ooxml/workbook/table-part';
import { WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { escapeAttribute, escapeText } from '../../ooxml/xml/xml-text';
import { baseStyles, lookFinder } from './template-looks';
import { printTitles, type SheetPlan, templateSheetXml } from './template-sheet';

const STYLES = 'xl/styles.xml';

/** A workbook of planned sheets, as the bytes of an .xlsx file; the same plans give the same bytes. */
export function plannedXlsx(plans: readonly SheetPlan[]): Uint8Array {
  const parts = emptyPackage();
  parts.add(STYLES, baseStyles(dialect.main), `${FORMAT}.styles+xml`);
  parts.relate(WORKBOOK, `${dialect.relationships}/styles`, STYLES);
  const book = new StyleBook(parts, new WorkbookPart(parts, WORKBOOK));
  const styleOf = lookFinder(book);
  const ids = plans.map((plan, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const table =
      plan.table === null ? null : addTable(parts, part, plan.table.name ?? plan.name, index + 1, plan.table);
    parts.add(part, templateSheetXml(dialect, plan, styleOf, table, index === 0), `${FORMAT}.worksheet+xml`);
    return parts.relate(WORKBOOK, `${dialect.relationships}/worksheet`, part);
  });
  book.flush();
  parts.setText(WORKBOOK, workbookXml(plans, ids));
  return parts.save();
}

function addTable(
  parts: Package,
  sheet: string,
  name: string,
  id: number,
  { area, headers }: NonNullable<SheetPlan['table']>,
): string {
  const part = `xl/tables/table${id}.xml`;
  parts.add(part, newTable(dialect.main, { name, id, whole: area, columns: headers }), TABLE_TYPE);
  return parts.relate(sheet, `${dialect.relationships}/table`, part);
}

function workbookXml(plans: readonly SheetPlan[], ids: readonly string[]): string {
  const sheets = plans.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="${ids[i] ?? ''}"/>`,
  );
  const titles = plans.flatMap((plan, i) => {
    const reference = printTitles(plan);
    if (reference === null) return [];
    return [
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeText(reference)}</definedName>`,
    ];
  });
  const marks = plans.flatMap(({ name, marks: own = [] }) =>
    own.map(
      (mark) =>
        `<definedName name="${escapeAttribute(mark)}" hidden="1">${escapeText(`${quoteSheet(name)}!$A$1`)}</definedName>`,
    ),
  );
  const areas = plans.flatMap(({ name, printed, rows }, i) =>
    printed === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Area" localSheetId="${i}">${escapeText(absoluteReference(name, { row: 0, column: 0, rows: rows.length, columns: printed.columns }))}</definedName>`,
        ],
  );
  const defined = [...areas, ...titles, ...marks];
  // An empty list is not valid.
  const names = defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
  const computes = plans.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => isFormula(cell?.value))),
  );
  return (
    `${DECLARATION}<workbook xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    '<workbookPr/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="800"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets>${names}${computes ? '<calcPr fullCalcOnLoad="1"/>' : ''}</workbook>`
  );
}
