import { cellPlace } from '../../base/a1';
import type { CellValue } from '../../base/cells';
import { groupBy } from '../../base/group-by';
import { complianceWords } from '../../catalogue/findings/side';
import type { Finding } from '../../grant/finding';
import { textOf, writtenOf } from '../../grant/input/cell';
import type { Application, Compliance, ExpenseLine } from '../../grant/input/records';
import type { Product } from '../../grant/input/side-records';
import { wordCell } from '../../table/cells/values';
import { compliance } from '../../table/cells/words';
import { type Grid, valueAt } from '../../table/find/grid';
import { type InputList, placeAt } from '../../table/find/input-list';
import type { Assessed } from './assessed';
import type { CellFix } from './cell-fixes';
import { placeOf } from './places';

/** Variants of L-12 that suggest a value. */
const SUGGESTING: Readonly<Record<string, CellFix['kind']>> = {
  blank: 'product',
  other: 'product',
  blankNear: 'productNear',
  otherNear: 'productNear',
};

/** What 製品 suggests for 標準仕様対応 and LIFE連携対応 (L-12), cell by cell. */
export function productFixes({ gathered, result }: Pick<Assessed, 'gathered' | 'result'>): CellFix[] {
  const { products = [], lines } = gathered.submission;
  if (products.length === 0) return [];
  const sources: Sources = {
    ...gathered,
    products: new Map(products.map((product) => [product.row, product])),
    linesOf: groupBy(lines, ({ receiptNumber }) => receiptNumber),
  };
  return result.assessments.flatMap(({ application, findings }) =>
    findings.flatMap((finding) => (finding.rule === 'L-12' ? fixesOf(finding, application, sources) : [])),
  );
}

interface Sources extends Pick<Assessed['gathered'], 'tables' | 'planTables' | 'settingsTable'> {
  /** By their row. */
  readonly products: ReadonlyMap<number, Product>;
  /** By 受付番号. */
  readonly linesOf: ReadonlyMap<string, readonly ExpenseLine[]>;
}

function fixesOf({ variant, facts, place }: Finding, application: Application, sources: Sources): CellFix[] {
  const kind = SUGGESTING[variant];
  if (kind === undefined || place?.table !== 'applications') return [];
  const { field } = place;
  const meant = facts['value'] as Compliance;
  const from = sourceOf(Number(facts['row']) - 1, sources);
  const cells = rowsOf(application, sources).flatMap(([part, row]) => {
    const column = part.columns.get(field);
    return column === undefined || isCovered(part.grid, row, column) ? [] : [{ part, row, column }];
  });
  const at = ({ part, row, column }: (typeof cells)[number]): CellValue => valueAt(part.grid, row, column);
  const filled = cells.filter((cell) => String(at(cell) ?? '').trim() !== '');
  // of an application of several rows a blank cell says nothing, and one that is filled in says it for all
  const entered = filled.length > 0 ? filled : cells.slice(0, 1);
  return entered.flatMap((cell) => {
    const raw = at(cell);
    const read = wordCell(raw, compliance);
    if (read.kind === 'value' && read.value === meant) return [];
    const header = String(valueAt(cell.part.grid, cell.part.headerRow, cell.column) ?? '');
    return [
      {
        kind,
        place: cellPlace(cell.part.grid.sheet, cell.row, cell.column),
        header,
        isAmount: false,
        written: String(raw ?? '').trim(),
        value: complianceWords[meant],
        from,
      },
    ];
  });
}

type Part = InputList<string>['parts'][0];

/** The rows of an application: one, or in a flat table each of its lines. */
function rowsOf(application: Application, { tables, linesOf }: Sources): (readonly [Part, number])[] {
  const own = placeAt<string>(tables.applications, application.row);
  const rows = new Map<string, readonly [Part, number]>();
  const add = (found: typeof own): void => {
    if (found !== null) rows.set(`${found.row} ${found.part.grid.sheet}`, [found.part, found.row]);
  };
  add(own);
  if (tables.shape === 'flat') {
    const parts = tables.applications.parts;
    for (const { row } of linesOf.get(application.receiptNumber) ?? []) {
      const found = placeAt<string>(tables.lines, row);
      const part = parts.find(
        ({ grid, headerRow }) => grid.sheet === found?.part.grid.sheet && headerRow === found.part.headerRow,
      );
      if (found !== null && part !== undefined) add({ part, row: found.row });
    }
  }
  return [...rows.values()];
}

/** Another cell is merged over this one: it holds nothing itself. */
const isCovered = ({ merges }: Grid, row: number, column: number): boolean =>
  merges.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns &&
      (row !== area.row || column !== area.column),
  );

/** Where 製品 says it, its 品名 and 版. */
function sourceOf(row: number, sources: Sources): NonNullable<CellFix['from']> {
  const product = sources.products.get(row);
  const place = placeOf({ table: 'products', row, field: 'itemName' }, sources);
  return {
    address: place?.address ?? '',
    product: product === undefined ? '' : writtenOf(product.itemName),
    version: product === undefined ? '' : textOf(product.version),
  };
}
