import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sheetsOf, workedCases } from '../../cases/cases';
import { workbookBytes } from '../../cases/workbooks';
import { runProduct } from '../../fuzz/run-product';

/**
 * What stands in no order that a sheet has, or twice, or without a name: neither read nor written, since what is
 * written beside it could not be taken back. 確認 says so as 算定 does.
 */

const BOOK = 'xl/workbook.xml';
const FIRST = 'xl/worksheets/sheet1.xml';
const SECOND = 'xl/worksheets/sheet2.xml';

let parts: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  parts = unzipSync(await workbookBytes(sheetsOf(workedCases.find(({ id }) => id === 'C01')!)));
});

const cell = (name: string): string => `<c r="${name}"[^>]*?(?:/>|>.*?</c>)`;
const row = (number: number): string => `<row r="${number}".*?</row>`;

type Change = readonly [part: string, from: RegExp, to: string];
const CHANGES: readonly (readonly [text: string, change: Change, code: string])[] = [
  [
    'two cells beside each other',
    [FIRST, RegExp(`(${cell('B2')})(${cell('C2')})`), '$2$1'],
    'file/row-order',
  ],
  ['the first cell last', [FIRST, RegExp(`(${cell('A2')})(.*?)(</row>)`), '$2$1$3'], 'file/row-order'],
  ['two headers', [SECOND, RegExp(`(${cell('A1')})(${cell('B1')})`), '$2$1'], 'file/row-order'],
  ['a cell twice', [FIRST, RegExp(`(${cell('B2')})`), '$1$1'], 'file/row-order'],
  ['a cell without a name left of one', [FIRST, / r="D2"/, ''], 'done'],
  ['and left of its own column', [FIRST, / r="C2"(.*?) r="D2"/, '$1 r="C2"'], 'file/row-order'],
  ['two rows', [SECOND, RegExp(`(${row(1)})(${row(2)})`), '$2$1'], 'file/row-order'],
  ['a row twice', [SECOND, RegExp(`(${row(2)})`), '$1$1'], 'file/row-order'],
  ['a value twice', [SECOND, /(<v>300000<\/v>)/, '$1<v>3</v>'], 'file/damaged'],
  ['an empty value beside one', [SECOND, /(<v>300000<\/v>)/, '$1<v/>'], 'file/damaged'],
  ['a formula twice', [SECOND, /(<v>300000<\/v>)/, '<f>1</f><f>2</f>$1'], 'file/damaged'],
  ['a sheet without a name', [BOOK, /(<sheet [^>]*?) name="[^"]*"/, '$1'], 'file/damaged'],
  ['a sheet whose name is empty', [BOOK, /(<sheet [^>]*?) name="[^"]*"/, '$1 name=""'], 'file/damaged'],
  ['none of these', [SECOND, /<v>300000<\/v>/, '<v>300001</v>'], 'done'],
];

describe('a workbook with', () => {
  it.each(CHANGES)('%s', async (_text, [part, from, to], code) => {
    const before = strFromU8(parts[part]!);
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    const bytes = zipSync({ ...parts, [part]: strToU8(after) }, { level: 0 });
    const { check, process, saved } = await runProduct(bytes, { report: false, again: false, undo: false });
    expect([check, process]).toEqual([
      { code, engine: null },
      { code, engine: null },
    ]);
    expect(saved === null).toBe(code !== 'done');
  });
});
