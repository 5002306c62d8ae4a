import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { Assessment } from '../../src/grant/assessment';
import type { Row } from '../cases/cases';
import { runs } from './random/runs';
import { applicationOf, assessTables, lineOf, memberOf } from './rows';

/** ID-08 by keys finds what comparing every two applications would, and rules.md says of two. */

const NUMBERS = [null, null, '7123456789012', '6123456789013', '4.01E+12'];
const NAMES = [null, '株式会社甲', '㈱甲', '甲', '髙会', '高会'];

const corporation = fc.record({
  法人番号: fc.constantFrom<CellValue>(...NUMBERS),
  法人名: fc.constantFrom<CellValue>(...NAMES),
});
const establishment = fc.record({
  ...{ 法人番号: fc.constantFrom<CellValue>(...NUMBERS), 法人名: fc.constantFrom<CellValue>(...NAMES) },
  事業所番号: fc.constantFrom<CellValue>(null, '13A0100019', '13A0100027', '131234567'),
  事業所名: fc.constantFrom<CellValue>(null, '里', 'さ と', 'さと'),
});

const text = (row: Row, column: string): string => String(row[column] ?? '').replace(/\s/g, '');
const nameOf = (row: Row): string => text(row, '法人名').replace('㈱', '株式会社').replace('髙', '高');
const numberOf = (row: Row): string => (text(row, '法人番号').length === 13 ? text(row, '法人番号') : '');
const numbered = (row: Row): string => (text(row, '事業所番号').length === 10 ? text(row, '事業所番号') : '');

function oneCorporation(a: Row, b: Row): boolean {
  if (numberOf(a) !== '' && numberOf(b) !== '') return numberOf(a) === numberOf(b);
  return nameOf(a) !== '' && nameOf(a) === nameOf(b);
}

function oneEstablishment(a: Row, b: Row): boolean {
  if (numbered(a) !== '' && numbered(b) !== '') return numbered(a) === numbered(b);
  const name = text(a, '事業所名');
  return name !== '' && name === text(b, '事業所名') && oneCorporation(a, b);
}

const NAMED = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'];
const naive = (rows: readonly Row[], isSame: (a: Row, b: Row) => boolean): string[][] =>
  rows.map((row, at) =>
    NAMED.filter((_name, n) => n !== at && n < rows.length && isSame(row, rows[n] ?? {})),
  );
const found = (assessments: readonly Assessment[]): string[][] =>
  assessments.map(({ findings }) => {
    const finding = findings.find(({ rule }) => rule === 'ID-08');
    return finding === undefined ? [] : String(finding.facts['others']).split('\n').sort();
  });

describe('ID-08, two by two', { timeout: 120_000 }, () => {
  it('of establishments', () => {
    fc.assert(
      fc.property(fc.array(establishment, { minLength: 2, maxLength: 6 }), (rows) => {
        const { assessments } = assessTables({
          applications: rows.map((row, at) => applicationOf('定着支援', NAMED[at] ?? '', row)),
          lines: rows.map((_row, at) => lineOf(NAMED[at] ?? '', 1, '見守り', 1_000, { 台数: 1 })),
        });
        expect(found(assessments)).toEqual(naive(rows, oneEstablishment));
      }),
      runs(300),
    );
  });

  it('of corporations', () => {
    fc.assert(
      fc.property(fc.array(corporation, { minLength: 2, maxLength: 6 }), (rows) => {
        const { assessments } = assessTables({
          applications: rows.map((row, at) => applicationOf('経営改善', NAMED[at] ?? '', row)),
          lines: rows.map((_row, at) => lineOf(NAMED[at] ?? '', 1, '支援費', 1_000)),
        });
        expect(found(assessments)).toEqual(naive(rows, oneCorporation));
      }),
      runs(300),
    );
  });

  it('of groups: the same 代表 or the same corporations', () => {
    // a name has one number at most within a group, so that its rows are its corporations
    const member = fc.constantFrom<Row>(
      { 法人名: '甲', 法人番号: null },
      { 法人名: '甲', 法人番号: '7123456789012' },
      { 法人名: '乙', 法人番号: null },
      { 法人名: '乙', 法人番号: '6123456789013' },
      { 法人名: '丙', 法人番号: null },
    );
    const group = fc.uniqueArray(member, { minLength: 1, maxLength: 3, selector: ({ 法人名 }) => 法人名 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
        const { assessments } = assessTables({
          applications: groups.map((_group, at) => applicationOf('協働化', NAMED[at] ?? '')),
          lines: groups.map((_group, at) => lineOf(NAMED[at] ?? '', 1, '合同研修', 1_000)),
          members: groups.flatMap((rows, at) =>
            rows.map((row, n) => memberOf(NAMED[at] ?? '', '', '15', { ...row, 代表: n === 0 ? '○' : null })),
          ),
        });
        const isSame = (a: readonly Row[], b: readonly Row[]): boolean =>
          oneCorporation(a[0] ?? {}, b[0] ?? {}) ||
          (a.length === b.length && a.every((row) => b.some((other) => oneCorporation(row, other))));
        const expected = groups.map((own, at) =>
          NAMED.filter((_name, n) => n !== at && n < groups.length && isSame(own, groups[n] ?? [])),
        );
        expect(found(assessments)).toEqual(expected);
      }),
      runs(300),
    );
  });
});
