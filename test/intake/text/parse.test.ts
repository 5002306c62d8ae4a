import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../src/intake/text/parse';
import { cp932, utf16 } from './encode';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const LIST = '受付番号,法人名,支出額\r\n0012,社会福祉法人みらい,"375,000"\r\n0013,㈱髙﨑,1\r\n';
const ROWS = [
  ['受付番号', '法人名', '支出額'],
  ['0012', '社会福祉法人みらい', '375,000'],
  ['0013', '㈱髙﨑', '1'],
];

describe('a text file of rows', () => {
  it.each([
    ['UTF-8', utf8(LIST)],
    ['UTF-8', utf8(`\ufeff${LIST}`)],
    ['UTF-16LE', utf16(LIST, 'LE')],
    ['UTF-16BE', utf16(LIST, 'BE')],
    ['CP932', cp932(LIST)],
  ])('is read as %s, cells as they are written', (encoding, bytes) => {
    expect(parseText(bytes)).toEqual({ encoding, delimiter: ',', rows: ROWS, short: [] });
  });

  it.each([',', ';', '\t'] as const)('is read with the delimiter %j', (delimiter) => {
    const text = ROWS.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n');
    expect(parseText(cp932(text))).toMatchObject({ delimiter, rows: ROWS });
  });

  it('keeps line breaks and quotation marks of a cell', () => {
    expect(parseText(utf8('番号,備考\n1,"一行目\n""二""行目"\n'))).toMatchObject({
      rows: [
        ['番号', '備考'],
        ['1', '一行目\n"二"行目'],
      ],
    });
  });

  it('takes a title above the header for a row, and blank lines at the end for none', () => {
    expect(parseText(utf8('申請一覧\n番号,額\n1,2\n\n,\n'))).toMatchObject({
      rows: [
        ['申請一覧', ''],
        ['番号', '額'],
        ['1', '2'],
      ],
    });
  });

  it('tells of rows that end early: Excel leaves out blank cells, but a lost line break does so too', () => {
    expect(parseText(utf8('a,b,c\n1,2,3\n4\n5,6,7\n'))).toMatchObject({ short: [3] });
  });

  it.each([
    ['nothing', utf8(''), { kind: 'empty' }],
    ['blank lines', utf8('\n , \n'), { kind: 'empty' }],
    ['UTF-16 without a mark', utf16('a,b\n1,2', 'LE').slice(2), { kind: 'zeros' }],
    [
      'a byte that is no character, in CP932',
      Uint8Array.from([...cp932('番号,名\n1,あ'), 0x81, 0x20, ...cp932('い\n')]),
      { kind: 'badByte', encoding: 'CP932', row: 2, column: 2, byte: 0x81 },
    ],
    [
      '0x80, which CP932 does not have',
      Uint8Array.from([...cp932('番号,名,額\n1,あ,'), 0x80, 0x0a]),
      { kind: 'badByte', encoding: 'CP932', row: 2, column: 3, byte: 0x80 },
    ],
    [
      'a character that breaks off, in UTF-8 with a mark',
      Uint8Array.from([...utf8('\ufeff番号,名\n1,2\n1,あ'), 0xe3, 0x81]),
      { kind: 'badByte', encoding: 'UTF-8', row: 3, column: 2, byte: 0xe3 },
    ],
    [
      'half a character in UTF-16',
      Uint8Array.from([...utf16('番,名\n1,', 'LE'), 0x00, 0xd8, 0x41, 0x00]),
      { kind: 'badByte', encoding: 'UTF-16LE', row: 2, column: 2, byte: 0 },
    ],
    ['a control character', utf8('a,b\n1,2\n1,x\u0001y\n'), { kind: 'control', row: 3, column: 2 }],
    ['a quotation mark that stays open', utf8('a,b\n1,"2\n3,4\n'), { kind: 'quotes', row: 2 }],
    [
      'a delimiter inside a cell',
      utf8('番号,名,額\n1,みらい,5\n2,みらい,の里,5\n'),
      { kind: 'overlong', row: 3, columns: 4, expected: 3 },
    ],
  ])('is refused for %s, with the place', (_, bytes, fault) => {
    expect(parseText(bytes)).toEqual({ fault });
  });

  it('gives back every table that is written as CSV, whatever its cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aあ髙①,;\t"\n 0１'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (body) => {
        const rows = [['受付番号', '法人名', '額'], ...body];
        const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
        const read = parseText(cp932(text));
        const last = rows.findLastIndex((row) => row.some((value) => value.trim() !== ''));
        expect(read).toMatchObject({ encoding: /^[\x20-\x7e\s]*$/u.test(text) ? 'UTF-8' : 'CP932' });
        expect(read).toMatchObject({ delimiter: ',', rows: rows.slice(0, last + 1) });
      }),
    );
  });
});
