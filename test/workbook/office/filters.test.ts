import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/workbook/office/look/facts';
import { saying } from '../../../src/workbook/office/look/filters';
import { refuseFiltered } from '../../../src/workbook/office/preflight';
import type { WriteOp } from '../../../src/workbook/port';
import { FilteredError } from '../../../src/workbook/workbook-error';

const area = { row: 0, column: 0, rows: 2, columns: 1 };
const facts: Facts = {
  sheets: [],
  tables: [],
  marks: [{ name: 'KAIGO_HOJO_X', sheet: '指摘', area }],
  filtered: ['経費', '指摘'],
};
const answer = (sheet: string): WriteOp => ({ op: 'answer', sheet, cells: [] });

describe('a write on a sheet that is filtered', () => {
  it.each<[string, WriteOp, readonly string[]]>([
    ['cells on it', answer('経費'), ['経費']],
    ['cells on another sheet', answer('申請'), []],
    ['a name over its cells', { op: 'mark', name: 'KAIGO_HOJO_Y', sheet: '経費', area }, []],
    ['a sheet of ours that goes', { op: 'dropSheet', name: '指摘', mark: 'KAIGO_HOJO_X' }, []],
  ])('%s', (_, op, sheets) => {
    const refused = (): readonly string[] => {
      try {
        refuseFiltered(facts, [op]);
        return [];
      } catch (error) {
        return error instanceof FilteredError ? error.sheets : ['another error'];
      }
    };
    expect(refused()).toEqual(sheets);
  });
});

describe('criteria, as Excel hands them out and takes them back', () => {
  const out = {
    color: null,
    criterion1: null,
    criterion2: null,
    dynamicCriteria: 'Unknown',
    filterOn: 'Values',
    icon: null,
    operator: 'And',
    values: ['見守り'],
  };
  it.each([
    ['values', out, { filterOn: 'Values', operator: 'And', values: ['見守り'] }],
    [
      'a comparison',
      { ...out, filterOn: 'Custom', values: null, criterion1: '>100' },
      { filterOn: 'Custom', operator: 'And', criterion1: '>100' },
    ],
    [
      'this month',
      { ...out, filterOn: 'Dynamic', values: null, dynamicCriteria: 'ThisMonth' },
      { filterOn: 'Dynamic', operator: 'And', dynamicCriteria: 'ThisMonth' },
    ],
    ['no filter', { ...out, values: null }, null],
    ['nothing', null, null],
  ])('%s', (_, given, taken) => {
    expect(saying(given as unknown as Excel.FilterCriteria | null)).toEqual(taken);
  });
});
