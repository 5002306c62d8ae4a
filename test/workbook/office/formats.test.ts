import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { formatAreas, formatFor } from '../../../src/workbook/office/plan/formats';

describe('number formats', () => {
  it.each(['=1+1', '0012', '1-2', '令和8年4月1日', '１２３', '適'])(
    'keeps %j as text in any style',
    (word) => {
      expect(formatFor(word, null)).toBe('@');
      expect(formatFor(word, 'yen')).toBe('@');
    },
  );

  it('never puts a formula or a number into a text cell', () => {
    expect(formatFor({ formula: '=A1', value: 1 }, 'text')).toBe('General');
    expect(formatFor(12, 'text')).toBe('General');
    expect(formatFor({ formula: '=A1', value: 1 }, 'total')).toBe('#,##0');
  });

  it('takes one call per column for a table of any length', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [`R8-${i}`, i % 3 ? 1000 : null, '適']);
    const styles = ['text', 'yen', 'center'] as const;
    expect(atOnce(formatAreas(rows, 3, (_, column) => styles[column] ?? null))).toEqual([
      { area: { row: 0, column: 0, rows: 10_000, columns: 1 }, numberFormat: '@' },
      { area: { row: 0, column: 1, rows: 10_000, columns: 1 }, numberFormat: '#,##0' },
      { area: { row: 0, column: 2, rows: 10_000, columns: 1 }, numberFormat: '@' },
    ]);
  });

  it('covers every cell once, ragged rows included', () => {
    const rows = [['表題'], [1, 2, 'x'], [null, { formula: '=B2', value: 2 }]];
    const areas = atOnce(formatAreas(rows, 3, () => null));
    const covered = areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    expect(covered).toBe(9);
  });
});
