import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  corporationCheckDigitAgrees,
  establishmentCheckDigitAgrees,
} from '../../src/grant/input/identifiers';

const SAMPLE = path.resolve(import.meta.dirname, '../../samples/未来県_定着支援_申請一覧.xlsx');
/** 申請 and 経費: a sheet with one table each, and the columns in which no two copies are alike. */
const SHEETS = [
  { number: 1, vary: ['受付番号', '法人名', '法人番号', '事業所名', '事業所番号', '担当者', '電話番号'] },
  { number: 2, vary: ['受付番号', '品名'] },
] as const;

/**
 * The sample as it would be in a large prefecture: its 150 applications and 420 lines so many times over, with the
 * tables, formats, notes and lists of choices that a clerk's own workbook has, and with names and numbers of their
 * own in each copy.
 */
export function largeSample(copies: number): Uint8Array {
  const parts = unzipSync(readFileSync(SAMPLE));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const strings = Array.from(
    text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs),
    ([, one = '']) => one,
  );
  for (const { number, vary } of SHEETS) {
    const [sheet, table] = [`xl/worksheets/sheet${number}.xml`, `xl/tables/table${number}.xml`];
    const [, top = '', bottom = ''] = /ref="A(\d+):[A-Z]+(\d+)"/.exec(text(table)) ?? [];
    const names = Array.from(
      text(table).matchAll(/<tableColumn [^>]*?name="([^"]*)"/g),
      ([, name = '']) => name,
    );
    const columns = new Set(
      names.flatMap((name, at) => ((vary as readonly string[]).includes(name) ? [at] : [])),
    );
    const last = Number(top) + (Number(bottom) - Number(top)) * copies;
    const moved = (xml: string): string =>
      xml.replace(new RegExp(`(:[A-Z]+)${bottom}(?=["\\s])`, 'g'), `$1${last}`);
    const [head = '', rows = '', foot = ''] = text(sheet).split(/(?<=<sheetData>)|(?=<\/sheetData>)/);
    const body = rows.slice(rows.indexOf(`<row r="${Number(top) + 1}"`));
    const made = [rows.slice(0, rows.length - body.length)];
    for (let copy = 0; copy < copies; copy += 1)
      made.push(repeated(body, copy, copy * (Number(bottom) - Number(top)), columns, strings));
    parts[sheet] = strToU8(moved(head) + made.join('') + moved(foot));
    parts[table] = strToU8(moved(text(table)));
  }
  const items = strings.map((one) => `<si>${one}</si>`).join('');
  const start = text('xl/sharedStrings.xml').replace(
    /<sst([^>]*)>.*$/s,
    (_, attributes: string) => `<sst${attributes.replace(/ (?:count|uniqueCount)="\d+"/g, '')}>`,
  );
  parts['xl/sharedStrings.xml'] = strToU8(`${start}${items}</sst>`);
  return zipSync(parts, { level: 6, mtime: new Date(2026, 0, 1) });
}

/** The rows once more, so many further down; texts of the columns given are made its own. */
function repeated(
  body: string,
  copy: number,
  down: number,
  columns: ReadonlySet<number>,
  strings: string[],
): string {
  if (copy === 0) return body;
  const own = new Map<string, number>();
  return body.replace(
    /(<row r="|<c r="[A-Z]+)(\d+)"([^>]*>)(?:<v>(\d+)<\/v>)?/g,
    (all, open: string, row: string, rest: string, value?: string) => {
      const moved = `${open}${Number(row) + down}"${rest}`;
      if (value === undefined) return moved;
      const letters = /[A-Z]+$/.exec(open)?.[0] ?? '';
      const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      if (!rest.includes('t="s"') || !columns.has(at)) return `${moved}<v>${value}</v>`;
      let index = own.get(value);
      if (index === undefined) {
        index = strings.push(varied(strings[Number(value)] ?? '', copy)) - 1;
        own.set(value, index);
      }
      return `${moved}<v>${index}</v>`;
    },
  );
}

/** R8-0012 → R8-0012-7; 〇〇苑 → 〇〇苑7; 事業所番号 and 法人番号 become others of as many digits. */
function varied(item: string, copy: number): string {
  return item.replace(/([^<>]+)(<\/t>)/, (_, text: string, end: string) => {
    if (/^\d{10}$/.test(text)) return `${establishmentOf(text, copy)}${end}`;
    if (/^\d{13}$/.test(text)) return `${corporationOf(text, copy)}${end}`;
    return /^R\d+-/.test(text) ? `${text}-${copy}${end}` : `${text}${copy}${end}`;
  });
}

const numbered = new Map<string, number>();

/** So many digits that no other copy and no other code of the sample gets. */
function ownDigits(code: string, copy: number, digits: number): string {
  const nth = numbered.get(code) ?? numbered.size;
  numbered.set(code, nth);
  return `${String(copy).padStart(3, '0')}${String(nth).padStart(digits - 3, '0')}`;
}

/** Prefecture and kind of service stay; its check digit is as right or wrong as the sample's. */
const establishmentOf = (code: string, copy: number): string =>
  withCheckDigit(code, establishmentCheckDigitAgrees, (digit) => {
    return `${code.slice(0, 3)}${ownDigits(code, copy, 6)}${digit}`;
  });

const corporationOf = (code: string, copy: number): string =>
  withCheckDigit(code, corporationCheckDigitAgrees, (digit) => `${digit}${ownDigits(code, copy, 12)}`);

function withCheckDigit(
  code: string,
  agrees: (code: string) => boolean,
  made: (digit: number) => string,
): string {
  const like = [...'123456789'].map((digit) => made(Number(digit)));
  return like.find((other) => agrees(other) === agrees(code)) ?? made(0);
}
