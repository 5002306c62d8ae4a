import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCell, numberCell, textCell, yenCell } from '../../src/table/cells/values';

describe('numbers as applicants write them', () => {
  it.each([
    [300000, 300000],
    ['300000', 300000],
    ['1,234,000', 1234000],
    [' 300000 ', 300000],
    ['-5', -5],
    ['△100', -100],
    ['10.5', 10.5],
    [10.499999999999979, 10.5],
    [330000.00000000006, 330000],
  ])('%s is %d', (raw, value) => {
    expect(numberCell(raw)).toEqual({ kind: 'value', value });
  });

  it('reads full-width digits', () => {
    expect(numberCell('３００，０００')).toEqual({ kind: 'value', value: 300000 });
  });

  it.each(['30万円', '300000円', '約30', '1,23', '１２，３', '3e5', '0x10', '--1', '1.2.3', '#N/A', true])(
    '%s is no number',
    (raw) => {
      expect(numberCell(raw).kind).toBe('unreadable');
    },
  );

  it.each([300000, '300000', '300,000'])('%s is an amount', (raw) => {
    expect(yenCell(raw)).toEqual({ kind: 'value', value: 300000 });
  });

  it.each([
    ['３００，０００', 300000],
    ['￥３００，０００円', 300000],
    ['¥300,000', 300000],
    ['300000 円', 300000],
    ['300 000', 300000],
    ['▲100,000', -100000],
    ['-¥5', -5],
  ])('%s is the amount %d, and it is said so', (raw, value) => {
    expect(yenCell(raw)).toEqual({ kind: 'value', value, readFrom: raw, reading: 'number' });
  });

  it.each(['30万円', '300.000', '1.234.000円', '約30', '円', '¥', '3 00', '1,23円', '#N/A', true])(
    '%s is no amount',
    (raw) => {
      expect(yenCell(raw)).toMatchObject({ kind: 'unreadable', text: raw === true ? 'TRUE' : raw });
    },
  );

  it.each([null, '', '　'])('%j is no amount of 0', (raw) => {
    expect(yenCell(raw)).toEqual({ kind: 'blank' });
  });

  it.each([null, '', '  ', '　'])('%j is blank, never 0', (raw) => {
    expect(numberCell(raw)).toEqual({ kind: 'blank' });
  });

  it('reads back every whole number in each of its spellings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 50 }), (value) => {
        const wide = String(value).replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        );
        for (const raw of [value, String(value), value.toLocaleString('en-US'), wide]) {
          expect(numberCell(raw)).toMatchObject({ kind: 'value', value });
        }
      }),
    );
  });
});

describe('dates as applicants write them', () => {
  it.each([
    [46174, '2026-06-01'],
    [46174.75, '2026-06-01'],
    ['2026-06-01', '2026-06-01'],
    ['2026/6/1', '2026-06-01'],
    ['2026年6月1日', '2026-06-01'],
    ['令和8年6月1日', '2026-06-01'],
    ['令和８年６月１日', '2026-06-01'],
    ['R8.6.1', '2026-06-01'],
    ['r8/6/1', '2026-06-01'],
    ['㋿8年6月1日', '2026-06-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['H31.4.30', '2019-04-30'],
    ['2026-06-01T00:00:00', '2026-06-01'],
  ])('%s is %s', (raw, date) => {
    expect(dateCell(raw, false)).toMatchObject({ kind: 'value', value: date });
  });

  it('counts serials from 1904 where the workbook does', () => {
    expect(dateCell(46174 - 1462, true)).toEqual({ kind: 'value', value: '2026-06-01' });
  });

  it.each(['6月頃', '2026/2/30', 'R8.13.1', '未定', 12, -3, true, '#VALUE!'])('%s is no date', (raw) => {
    expect(dateCell(raw, false).kind).toBe('unreadable');
  });
});

describe('text', () => {
  it('is compared in NFKC without outer spaces', () => {
    expect(textCell(' ㈱みらい　')).toEqual({ kind: 'value', value: '(株)みらい' });
  });
  it('shows a number as its digits', () => {
    expect(textCell(7123456789012)).toEqual({ kind: 'value', value: '7123456789012' });
  });
  it('does not take an error value for text', () => {
    expect(textCell('#REF!')).toEqual({ kind: 'unreadable', text: '#REF!' });
  });
});
