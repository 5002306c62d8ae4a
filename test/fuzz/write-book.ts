import type { FuzzBook, FuzzCell, FuzzSheet } from './book';
import { letters } from './header-mutations';

/** How a program writes: what one leaves out and another puts in front. */
export interface Dialect {
  readonly prefix: string;
  readonly isStrict: boolean;
  readonly texts: 'shared' | 'inline' | 'str';
  readonly hasStyles: boolean;
  readonly hasPlaces: boolean;
  readonly folder: string;
}

export type Parts = Map<string, string>;

const FORMATS = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** The parts of a workbook, by a writer that is not the product's. */
export function writeBook(book: FuzzBook, dialect: Dialect): Parts {
  const { prefix: p, isStrict, folder } = dialect;
  const relation = isStrict
    ? `${STRICT}officeDocument/relationships`
    : `${FORMATS}officeDocument/2006/relationships`;
  const main = `xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="${isStrict ? `${STRICT}spreadsheetml/main` : `${FORMATS}spreadsheetml/2006/main`}"`;
  const parts: Parts = new Map();
  const overrides: string[] = [];
  const relations: string[] = [];
  const declare = (name: string, kind: string, type: string): string => {
    overrides.push(`<Override PartName="/${folder}/${name}" ContentType="${SHEET_TYPE}.${type}+xml"/>`);
    relations.push(
      `<Relationship Id="rId${relations.length + 1}" Type="${relation}/${kind}" Target="${name}"/>`,
    );
    return `rId${relations.length}`;
  };
  const strings = new Map<string, number>();
  const formats: string[] = [];
  const writer = new SheetWriter(dialect, main, relation, strings, formats);
  const sheets: string[] = [];
  let tables = 0;
  book.sheets.forEach((sheet, at) => {
    const name = `worksheets/sheet${at + 1}.xml`;
    const id = declare(name, 'worksheet', 'worksheet');
    sheets.push(`<${p}sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="${id}"/>`);
    parts.set(`${folder}/${name}`, writer.sheet(sheet));
    if (sheet.table === null) return;
    tables += 1;
    overrides.push(
      `<Override PartName="/${folder}/tables/table${tables}.xml" ContentType="${SHEET_TYPE}.table+xml"/>`,
    );
    parts.set(`${folder}/tables/table${tables}.xml`, tableXml(sheet, tables, main, p));
    parts.set(
      `${folder}/worksheets/_rels/sheet${at + 1}.xml.rels`,
      relationships(
        `<Relationship Id="rId1" Type="${relation}/table" Target="../tables/table${tables}.xml"/>`,
      ),
    );
  });
  if (dialect.texts === 'shared') {
    declare('sharedStrings.xml', 'sharedStrings', 'sharedStrings');
    parts.set(`${folder}/sharedStrings.xml`, `<${p}sst ${main}>${[...strings.keys()].join('')}</${p}sst>`);
  }
  if (dialect.hasStyles) {
    declare('styles.xml', 'styles', 'styles');
    parts.set(`${folder}/styles.xml`, stylesXml(formats, main, p));
  }
  parts.set(
    `${folder}/workbook.xml`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${p}workbook ${main} xmlns:r="${relation}"><${p}sheets>${sheets.join('')}</${p}sheets></${p}workbook>`,
  );
  parts.set(`${folder}/_rels/workbook.xml.rels`, relationships(relations.join('')));
  parts.set(
    '_rels/.rels',
    relationships(
      `<Relationship Id="rId1" Type="${relation}/officeDocument" Target="${folder}/workbook.xml"/>`,
    ),
  );
  parts.set(
    '[Content_Types].xml',
    `<Types xmlns="${FORMATS}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${folder}/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>${overrides.join('')}</Types>`,
  );
  return parts;
}

const relationships = (inner: string): string =>
  `<Relationships xmlns="${FORMATS}package/2006/relationships">${inner}</Relationships>`;

function stylesXml(formats: readonly string[], main: string, p: string): string {
  const codes = formats.map(
    (code, at) => `<${p}numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`,
  );
  const looks = formats.map(
    (_, at) =>
      `<${p}xf numFmtId="${164 + at}" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><${p}alignment horizontal="center"/><${p}protection locked="0"/></${p}xf>`,
  );
  return `<${p}styleSheet ${main}>${codes.length > 0 ? `<${p}numFmts count="${codes.length}">${codes.join('')}</${p}numFmts>` : ''}<${p}fonts count="2"><${p}font><${p}sz val="11"/><${p}name val="游ゴシック"/></${p}font><${p}font><${p}b/><${p}sz val="9"/><${p}name val="游ゴシック"/></${p}font></${p}fonts><${p}fills count="3"><${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFFFFF00"/></${p}patternFill></${p}fill></${p}fills><${p}borders count="2"><${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border><${p}border><${p}left style="thin"/><${p}right/><${p}top/><${p}bottom style="double"/><${p}diagonal/></${p}border></${p}borders><${p}cellStyleXfs count="1"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></${p}cellStyleXfs><${p}cellXfs count="${looks.length + 1}"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join('')}</${p}cellXfs></${p}styleSheet>`;
}

function tableXml(sheet: FuzzSheet, id: number, main: string, p: string): string {
  const { name, row, column, rows, columns } = sheet.table!;
  const ref = `${letters(column)}${row + 1}:${letters(column + columns - 1)}${row + rows}`;
  const names = Array.from({ length: columns }, (_, at) =>
    String(sheet.rows[row]?.[column + at]?.value ?? ''),
  );
  return `<${p}table ${main} id="${id}" name="${name}" displayName="${name}" ref="${ref}"><${p}autoFilter ref="${ref}"/><${p}tableColumns count="${columns}">${names.map((text, at) => `<${p}tableColumn id="${at + 1}" name="${escaped(text).replace(/\n/g, '_x000a_')}"/>`).join('')}</${p}tableColumns></${p}table>`;
}

class SheetWriter {
  constructor(
    private readonly dialect: Dialect,
    private readonly main: string,
    private readonly relation: string,
    private readonly strings: Map<string, number>,
    private readonly formats: string[],
  ) {}

  sheet({ rows, merges, hiddenRows, table }: FuzzSheet): string {
    const { prefix: p, hasPlaces } = this.dialect;
    const lines = rows.map((line, row) => {
      const cells = line.map((cell, column) => this.cell(cell, `${letters(column)}${row + 1}`));
      if (hasPlaces && cells.every((cell) => cell === '') && !hiddenRows.has(row)) return '';
      return `<${p}row${hasPlaces ? ` r="${row + 1}"` : ''}${hiddenRows.has(row) ? ' hidden="1"' : ''}>${cells.join('')}</${p}row>`;
    });
    const merged =
      merges.length === 0
        ? ''
        : `<${p}mergeCells count="${merges.length}">${merges.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('')}</${p}mergeCells>`;
    const parts =
      table === null ? '' : `<${p}tableParts count="1"><${p}tablePart r:id="rId1"/></${p}tableParts>`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${p}worksheet ${this.main} xmlns:r="${this.relation}"><${p}sheetData>${lines.join('')}</${p}sheetData>${merged}${parts}</${p}worksheet>`;
  }

  private cell(cell: FuzzCell, place: string): string {
    const { prefix: p, hasPlaces, hasStyles, texts } = this.dialect;
    const { value, formula, format, isError, isRich } = cell;
    if (value === null && formula === undefined && format === undefined) return hasPlaces ? '' : `<${p}c/>`;
    const look = format !== undefined && hasStyles ? ` s="${this.look(format)}"` : '';
    const open = (type: string): string =>
      `<${p}c${hasPlaces ? ` r="${place}"` : ''}${look}${type === '' ? '' : ` t="${type}"`}>`;
    const f = formula === undefined ? '' : `<${p}f>${escaped(formula)}</${p}f>`;
    const close = `</${p}c>`;
    if (value === null) return `${open('')}${f}${close}`;
    if (typeof value === 'number') return `${open('')}${f}<${p}v>${value}</${p}v>${close}`;
    if (typeof value === 'boolean') return `${open('b')}${f}<${p}v>${value ? 1 : 0}</${p}v>${close}`;
    if (isError) return `${open('e')}${f}<${p}v>${value}</${p}v>${close}`;
    if (formula !== undefined || (texts === 'str' && !isRich))
      return `${open('str')}${f}<${p}v>${escaped(value)}</${p}v>${close}`;
    const inner = this.text(value, isRich === true);
    if (texts !== 'shared') return `${open('inlineStr')}<${p}is>${inner}</${p}is>${close}`;
    const item = `<${p}si>${inner}</${p}si>`;
    if (!this.strings.has(item)) this.strings.set(item, this.strings.size);
    return `${open('s')}<${p}v>${this.strings.get(item)}</${p}v>${close}`;
  }

  private text(value: string, isRich: boolean): string {
    const p = this.dialect.prefix;
    const t = (piece: string): string => `<${p}t xml:space="preserve">${escaped(piece)}</${p}t>`;
    if (!isRich) return t(value);
    const half = Math.ceil(value.length / 2);
    return `<${p}r>${t(value.slice(0, half))}</${p}r><${p}r><${p}rPr><${p}b/></${p}rPr>${t(value.slice(half))}</${p}r><${p}rPh sb="0" eb="1">${t('ヨミ')}</${p}rPh>`;
  }

  private look(format: string): number {
    const at = this.formats.indexOf(format);
    if (at >= 0) return at + 1;
    this.formats.push(format);
    return this.formats.length;
  }
}
