import { strToU8, zipSync } from 'fflate';
import type { CellValue } from '../../src/base/cells';
import { matrixOf, type Row, technologyCases } from '../cases/cases';

/**
 * A workbook of many applications, made from the worked cases over and over, each with three or four lines; plain
 * sheets with inline strings, as a portal exports them.
 * @param further rows of 設定
 */
export function largeWorkbook(
  lineCount: number,
  applicationCount = lineCount * 0.3,
  further: readonly CellValue[][] = [],
): Uint8Array {
  const { applications, lines } = largeTables(lineCount, applicationCount);
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(rootRelations),
      'xl/workbook.xml': strToU8(workbook),
      'xl/_rels/workbook.xml.rels': strToU8(workbookRelations),
      'xl/worksheets/sheet1.xml': strToU8(sheet(matrixOf(applications))),
      'xl/worksheets/sheet2.xml': strToU8(sheet(matrixOf(lines))),
      'xl/worksheets/sheet3.xml': strToU8(sheet([...settings, ...further])),
    },
    { level: 1, mtime: new Date(2026, 0, 1) },
  );
}

/** The rows of such a workbook. */
export function largeTables(
  lineCount: number,
  applicationCount = lineCount * 0.3,
): { applications: Row[]; lines: Row[] } {
  const sources = technologyCases.filter((entry) => entry.申請.length === 1 && entry.経費.length > 0);
  const costs = sources.flatMap((entry) => entry.経費);
  const applications: Row[] = [];
  const lines: Row[] = [];
  for (let n = 0; n < applicationCount; n += 1) {
    const receiptNumber = `R8-${String(n + 1).padStart(6, '0')}`;
    const [application] = sources[n % sources.length]?.申請 ?? [];
    const establishment = `13A${String(n).padStart(7, '0')}`;
    applications.push({ ...application, 受付番号: receiptNumber, 事業所番号: establishment });
    const until = Math.floor(((n + 1) * lineCount) / applicationCount);
    for (let lineNumber = 1; lines.length < until; lineNumber += 1) {
      const line = costs[lines.length % costs.length];
      const parent = typeof line?.['親明細'] === 'number' ? lineNumber - 1 : null;
      lines.push({ ...line, 受付番号: receiptNumber, 明細番号: lineNumber, 親明細: parent });
    }
  }
  return { applications, lines };
}

const settings: CellValue[][] = [
  ['項目', '値'],
  ['パッケージ上限額', 4_000_000],
  ['税区分', '税込'],
  ['寄付金等の控除', 'する'],
];

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function sheet(rows: readonly (readonly CellValue[])[]): string {
  const cell = (value: CellValue): string => {
    if (value === null) return '<c/>';
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    return `<c t="inlineStr"><is><t>${escaped(String(value))}</t></is></c>`;
  };
  const body = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return `${head}<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${[1, 2, 3].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`;
const rootRelations = `${head}<Relationships xmlns="${packageRelation}"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${['申請', '経費', '設定'].map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`;
const workbookRelations = `${head}<Relationships xmlns="${packageRelation}">${[1, 2, 3].map((n) => `<Relationship Id="rId${n}" Type="${relation}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`;
