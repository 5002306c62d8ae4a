import { describe, expect, it } from 'vitest';
import { groupBase } from '../../src/grant/programmes/collaboration';
import { r8 } from '../../src/scheme/r8';
import { capped, cell, leaf, n001, n002, only, scaled, sum } from './built';
import type { Line } from './findings/said';

/** The arithmetic of the other 事業 as data: every figure with its cell or its clause. */

describe('the other 事業', () => {
  it.each<[string, Line, object, object]>([
    [
      '面的支援モデル',
      ['機器', 900],
      scaled(1, 1, n001('別紙2 3(1)ウ'), cell('cost', 1, 900)),
      leaf(20_000_000, 'flat', n001('別紙2 3(1)ウ')),
    ],
    [
      '経営改善',
      ['支援費', 900],
      scaled(4, 5, n001('別紙3 3(2)ウ(i)'), cell('cost', 1, 900)),
      leaf(350_000, 'flat', n001('別紙3 3(2)ウ(ii)')),
    ],
    [
      'モデル施設',
      ['機器', 900],
      scaled(1, 2, n002('3(2)②ア'), cell('cost', 1, 900)),
      leaf(5_000_000, 'flat', n002('3(2)②ア')),
    ],
    [
      '第三者支援',
      ['支援費', 900],
      scaled(1, 2, n002('5(4)'), cell('cost', 1, 900)),
      leaf(300_000, 'flat', n002('5(4)')),
    ],
  ])('%s', (programme, line, amount, base) => {
    expect(only(programme, [line])).toEqual(capped(amount, base));
  });

  it('連携モデル: 端末 up to 100,000円 a 台', () => {
    const lines: Line[] = [
      ['システム', 900],
      ['端末', 250_000, { 台数: 2 }],
    ];
    const source = n001('別紙2 3(2)ウ');
    const terminal = {
      ...{ kind: 'perUnit', amount: 100_000, count: 2, unit: '台', source },
      counted: { kind: 'units', rows: [2] },
    };
    expect(only('連携モデル', lines)).toEqual(
      capped(
        sum(cell('cost', 1, 900), capped(cell('cost', 2, 250_000), terminal)),
        leaf(8_500_000, 'flat', source),
      ),
    );
  });

  it('協働化: the corporations among its 構成員', () => {
    const source = n001('別紙3 3(1)ウ(ii)');
    const each = (kind: string, amount: number, count: number, counted: object | undefined) => ({
      ...{ kind: 'perUnit', amount, count, unit: '法人', source },
      counted: counted === undefined ? undefined : { kind, ...counted },
    });
    const base = (counted?: object, homeVisitors = true) =>
      capped(
        sum(
          each('corporations', 1_200_000, 2, counted),
          ...(homeVisitors ? [each('homeVisitors', 300_000, 1, counted)] : []),
        ),
        leaf(12_000_000, 'groupCeiling', source),
      );
    expect(only('協働化', [['合同研修', 900]])).toEqual(
      capped(scaled(4, 5, n001('別紙3 3(1)ウ(i)'), cell('cost', 1, 900)), base({ receiptNumber: 'A1' })),
    );
    // counts that are given as such
    expect(groupBase(r8, 2, 1)).toEqual(base());
    expect(groupBase(r8, 2, 0)).toEqual(base(undefined, false));
  });

  it('事務費: what is entered; nothing where the 経費区分 is not', () => {
    expect(
      only('事務費', [
        ['委託', 900],
        [null, 100],
      ]),
    ).toEqual(sum(cell('cost', 1, 900), cell('cost', 2, null)));
  });
});
