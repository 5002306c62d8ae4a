import { describe, expect, it } from 'vitest';
import { damageOf } from '../../src/intake/damage';
import { cp932 } from './text/encode';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const readAs = (label: string, from: Uint8Array): string => new TextDecoder(label).decode(from);

const NAMES = [
  '社会福祉法人みらい',
  '株式会社ケアサポート',
  'デイサービスひだまり',
  '横浜市',
  '見守りセンサー',
];

describe('damage on the way', () => {
  it.each([
    ['4.01001E+12', 'corporationNumber', 'exponent'],
    ['1,3E+09', 'establishmentNumber', 'exponent'],
    ['370100019', 'establishmentNumber', 'zero'],
    [370100019, 'establishmentNumber', 'zero'],
    ['123456789012', 'corporationNumber', 'zero'],
    ['1月2日', 'receiptNumber', 'date'],
    ['Jan-02', 'receiptNumber', 'date'],
    ['2026/1/2', 'services', 'date'],
    ['2026/1/2 0:00', 'productCode', 'date'],
  ])('%s in %s is %s', (text, field, kind) => {
    expect(damageOf(text, field)).toBe(kind);
  });

  it.each([
    ['7123456789012', 'corporationNumber'],
    ['13A0100019', 'establishmentNumber'],
    ['1370100019', 'establishmentNumber'],
    ['R8-0001', 'receiptNumber'],
    ['00001-000010', 'productCode'],
    ['2026/1/2', 'receivedOn'],
    ['370100019', 'cost'],
    [null, 'receiptNumber'],
  ])('%s in %s is none', (text, field) => {
    expect(damageOf(text, field)).toBeNull();
  });

  it.each([
    ['UTF-8 as CP932', (name: string) => readAs('shift_jis', bytes(name))],
    ['CP932 as UTF-8', (name: string) => readAs('utf-8', cp932(name))],
    ['UTF-8 as Western', (name: string) => readAs('windows-1252', bytes(name))],
  ])('names read in another encoding are seen: %s', (_, read) => {
    expect(NAMES.filter((name) => damageOf(read(name), null) !== 'mojibake')).toEqual([]);
  });

  it.each([
    ...NAMES,
    'ﾊﾟﾅｿﾆｯｸ',
    'ﾃﾞｲｻｰﾋﾞｽ･ｺｺﾛ',
    'ﾗｲﾌ･ｹｱ･ｻﾎﾟｰﾄ',
    '繭の里',
    '糸繰り',
    'Café Ångström',
    '㈱髙﨑',
  ])('%s is a name like others', (name) => {
    expect(damageOf(name, null)).toBeNull();
  });
});
