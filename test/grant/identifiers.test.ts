import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { Row } from '../cases/cases';
import { answered } from './readings/reading';
import { applicationOf, assessmentOf, assessTables, lineOf, twoMembers } from './rows';

/** What is said of an identifier, as `ID-03 不備 form`. */
function said(own: Row, line: Row = {}, programme = '定着支援', settings: Row = answered): string[] {
  const result = assessTables({
    settings,
    applications: [applicationOf(programme, 'A1', own)],
    lines: [
      programme === '定着支援'
        ? lineOf('A1', 1, '見守り', 300_000, { 台数: 1, ...line })
        : lineOf('A1', 1, 'その他', 300_000),
    ],
    members: programme === '面的支援モデル' ? twoMembers('A1') : [],
  });
  return assessmentOf(result, 'A1').findings.map(({ rule, severity, variant }) =>
    `${rule} ${severity} ${variant}`.trim(),
  );
}

const anyPrefecture: Row = { ...answered, 都道府県: null };

describe('介護保険事業所番号 (ID-03, ID-04)', () => {
  it.each<[CellValue, string[]]>([
    ['13A0100019', []],
    ['04A0700017', []], // identifiers.md: 1×2, 7×2→5, A×2→2, 4×1 → 13 → 7
    ['０４Ａ０７０００１７', []],
    // Z×2 = 70 → 7, 0+0, 1×2, 3×1 → 12 → 8
    ['13Z0000008', []],
    ['13Z0000007', ['ID-04 注意 checkDigit']],
    ['04A0700018', ['ID-04 注意 checkDigit']],
    ['40A0700017', ['ID-04 注意 checkDigit']],
    // over all nine: 1×2, 0, 0, 0, 1×2, 0, 7×2→5, 4, 1×2 → 15 → 5
    ['1470100015', []],
    // medical and 老健 may carry it over 郡市区+番号 alone: 1×2, 0, 0, 0, 1×2, 0 → 4 → 6
    ['1410100016', []],
    ['1430100016', []],
    ['1440100016', []],
    ['1450100016', []],
    ['1460100016', []],
    ['1400100016', ['ID-04 注意 checkDigit']],
    ['1320100016', ['ID-04 注意 checkDigit']],
    ['1470100016', ['ID-04 注意 checkDigit']],
    ['1480100016', ['ID-04 注意 checkDigit']],
    ['1410100017', ['ID-04 注意 checkDigit']],
    [null, ['ID-03 不備 blank']],
    ['131234567', ['ID-03 不備 leadingZero']],
    [131234567, ['ID-03 不備 leadingZero']],
    ['13123456', ['ID-03 不備 form']],
    ['131234567番', ['ID-03 不備 form']],
    ['No.131234567', ['ID-03 不備 form']],
    ['13A01000190', ['ID-03 不備 form']],
    ['A3A0100019', ['ID-03 不備 form']],
    ['13I0100019', ['ID-03 不備 form']],
    ['13O0100019', ['ID-03 不備 form']],
    ['13Q0100019', ['ID-03 不備 form']],
    ['13a0100019', ['ID-03 不備 form']],
    ['x13A0100019', ['ID-03 不備 form']],
    ['#N/A', ['ID-03 不備 form']],
  ])('%j: %j', (number, expected) => {
    expect(said({ 事業所番号: number }, {}, '定着支援', anyPrefecture)).toEqual(expected);
  });

  it('of another prefecture is asked about, where the prefecture is known', () => {
    expect(said({ 事業所番号: '04A0700017' })).toEqual(['ID-04 注意 prefecture']);
    expect(said({ 事業所番号: '04A0700018' })).toEqual(['ID-04 注意 checkDigit', 'ID-04 注意 prefecture']);
  });

  it.each<[string, string, CellValue, string[]]>([
    ['養護', '定着支援', null, []],
    ['養護・軽費', '定着支援', null, []],
    ['養護・軽費', '定着支援', '12', []],
    ['養護・51', '定着支援', null, ['ID-03 不備 blank']],
    // not known to be a 養護 alone
    ['養護・99', '定着支援', null, ['ID-07 不備 unknown', 'ID-03 不備 blank']],
    ['51', 'モデル施設', null, ['ID-03 不備 blank']],
    ['養護', 'モデル施設', null, ['R5-03 要確認 judged']],
    ['軽費', '第三者支援', null, ['ID-03 不備 blank', 'L-02 不備 unknown', 'R5-03 不備 excluded']],
    ['51', '面的支援モデル', null, []],
    ['51', '面的支援モデル', '12', []],
  ])('サービス種類 %s of %s without one, %j: %j', (services, programme, number, expected) => {
    expect(said({ サービス種類: services, 事業所番号: number }, {}, programme)).toEqual(expected);
  });
});

describe('法人番号 (ID-05, ID-06)', () => {
  it.each<[CellValue, string[]]>([
    ['7123456789012', []],
    [7123456789012, []],
    ['７１２３４５６７８９０１２', []],
    ['7123456789013', ['ID-06 注意 checkDigit']],
    // the same digits, two of them in the other order
    ['7123456789021', ['ID-06 注意 checkDigit']],
    ['8123456789012', ['ID-06 注意 checkDigit']],
    // a sum that 9 divides: check digit 9, never 0
    ['9000000000009', []],
    ['0000000000009', ['ID-06 注意 checkDigit']],
    [null, ['ID-06 注意 blank']],
    ['　', ['ID-06 注意 blank']],
    ['712345678901', ['ID-05 不備 form']],
    ['71234567890123', ['ID-05 不備 form']],
    ['T7123456789012', []],
    ['7-1234-5678-9012', []],
    ['7123 4567 8901 2', []],
    ['X7123456789012', ['ID-05 不備 form']],
    ['7123456789012番', ['ID-05 不備 form']],
    ['4.01E+12', ['ID-05 不備 scientific']],
    ['４．０１Ｅ＋１２', ['ID-05 不備 scientific']],
    ['4e12', ['ID-05 不備 scientific']],
    ['4.01E+12円', ['ID-05 不備 form']],
    ['約4.01E+12', ['ID-05 不備 form']],
    ['44.01E+12', ['ID-05 不備 form']],
    ['4.E+12', ['ID-05 不備 form']],
  ])('%j: %j', (number, expected) => {
    expect(said({ 法人番号: number })).toEqual(expected);
  });
});

describe('TAISコード (R1-30) and SECURITY ACTION ID (R1-53)', () => {
  it.each<[CellValue, string[]]>([
    ['00001-000010', []],
    ['００００１－００００１０', []],
    [null, ['R1-30 注意 blank']],
    ['00001000010', ['R1-30 注意 form']],
    ['0001-000010', ['R1-30 注意 form']],
    ['00001-00010', ['R1-30 注意 form']],
    ['000001-000010', ['R1-30 注意 form']],
    ['00001-0000100', ['R1-30 注意 form']],
    [46_023, ['R1-30 注意 form']],
  ])('製品コード %j: %j', (code, expected) => {
    expect(said({}, { 製品コード: code })).toEqual(expected);
  });

  it.each<[string, CellValue, string[]]>([
    ['一つ星', '40012345678', []],
    ['二つ星', 40012345678, []],
    ['一つ星', null, []],
    ['一つ星', '4001234567', ['R1-53 注意 id']],
    ['二つ星', '400123456789', ['R1-53 注意 id']],
    ['二つ星', 'SA40012345678', ['R1-53 注意 id']],
    ['同等対策', '123', []],
    ['同等対策', null, []],
    ['三つ星', '40012345678', ['R1-53 不備 not']],
  ])('%s, %j: %j', (action, id, expected) => {
    expect(said({ 'SECURITY ACTION': action, 'SECURITY ACTION ID': id })).toEqual(expected);
  });
});
