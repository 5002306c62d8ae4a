import { describe, expect, it } from 'vitest';
import { isErrorValue, isUncalculated, UNCALCULATED } from '../../src/base/text';
import { sayReadings } from '../../src/grant/checks/readings';
import type { Report } from '../../src/grant/context';
import { isDitto } from '../../src/grant/input/cell';
import { proposedYen } from '../../src/grant/input/proposed-yen';
import type { Submission } from '../../src/grant/input/submission';

/** Texts in cells: amounts that are proposed, dittos, error values, and samples of how cells were read. */

describe('an amount that a text may mean', () => {
  it.each<[string, number | null]>([
    ['30万円', 300_000],
    ['30万', 300_000],
    ['３０万円', 300_000],
    ['¥30 万 円', 300_000],
    ['1.15万', 11_500],
    ['1,200千円', 1_200_000],
    ['3百万円', 3_000_000],
    ['1億', 100_000_000],
    ['300.000', 300_000],
    ['300.000円', 300_000],
    ['1.234.567', 1_234_567],
    // no amount stands alone in these
    ['約30万円', null],
    ['30万円程度', null],
    ['30億万', null],
    ['1.5.2万', null],
    ['万円', null],
    ['30円', null],
    ['300.00', null],
    ['1234.567', null],
    ['.000', null],
    ['計300.000', null],
    ['300.000円位', null],
    ['300円.000', null],
    ['99999999999億', null],
    ['', null],
  ])('「%s」: %j', (text, yen) => {
    expect(proposedYen(text)).toBe(yen);
  });
});

describe('a cell says that it is as the one above', () => {
  const marks = ['〃', '々', '〻', '仝', '同上', '″', '〃〃'];
  it.each(marks)('%s, with blanks around it too', (mark) => {
    for (const text of [mark, `${mark} `, ` ${mark}`, `　${mark}　`, `  ${mark}   `]) {
      expect([text, isDitto(text)]).toEqual([text, true]);
    }
  });

  it.each(['', ' ', '同上 法人', '〃会', '会〃', '同', '上', '同 上'])('not 「%s」', (text) => {
    expect(isDitto(text)).toBe(false);
  });
});

describe('an error value', () => {
  it.each(['#N/A', '#REF!', '#DIV/0!', '#未計算', '#SPILL!'])('%s', (text) => {
    expect([isErrorValue(text), isUncalculated(text)]).toEqual([true, text === UNCALCULATED]);
  });
  it.each(['', '#', 'N/A', 'x#N/A', '#1法人', ' #REF!', '＃N/A', 'REF!#'])('is not 「%s」', (text) => {
    expect([isErrorValue(text), isUncalculated(text)]).toEqual([false, false]);
  });
});

describe('Y-06', () => {
  it('says each way of reading once with its samples; of 支出額 L-03 says each cell', () => {
    const said: unknown[] = [];
    const report = ((...parts: unknown[]) => said.push(parts)) as unknown as Report;
    const of = (table: string, field: string, samples: readonly (readonly [string, string])[]) => ({
      place: { table, row: 2, field },
      ...{ label: '台数', kind: 'unit', count: samples.length, samples },
    });
    const readings = [
      of('lines', 'cost', [['３', '3']]),
      of('lines', 'units', [
        ['３台', '3'],
        ['4 \r\n\t 台', '4'],
        ['5\t台\n6台', '11'],
      ]),
      of('applications', 'cost', [['5人', '5']]),
    ];
    sayReadings({ readings } as unknown as Submission, report);
    expect(said).toEqual([
      [
        ...['Y-06', { table: 'lines', row: 2, field: 'units' }, ''],
        { variant: 'unit', facts: { label: '台数', count: 3, samples: '３台\t3\n4 台\t4\n5 台 6台\t11' } },
      ],
      [
        ...['Y-06', { table: 'applications', row: 2, field: 'cost' }, ''],
        { variant: 'unit', facts: { label: '台数', count: 1, samples: '5人\t5' } },
      ],
    ]);
  });
});
