import { describe, expect, it } from 'vitest';
import { functionHelp } from '../../src/help';
import { formulaOf } from '../../src/help/examples';
import { GridFormulas } from '../../workbench/file/cell-content';
import { shapeArguments } from '../../workbench/host/functions/arguments';
import type { FunctionMetadata } from '../../workbench/host/functions/metadata';

/** How the workbench hands arguments to a function, as Excel for Windows does. */

const total: FunctionMetadata = {
  id: 'TOTAL',
  name: 'TOTAL',
  parameters: [
    { name: '指標' },
    { name: '表', dimensionality: 'matrix' },
    { name: '条件', dimensionality: 'matrix', optional: true, repeating: true },
  ],
};
const amount: FunctionMetadata = {
  id: 'AMOUNT',
  name: 'AMOUNT',
  parameters: [{ name: '区分' }, { name: '経費' }, { name: '台数', optional: true }],
};
const table = [
  ['受付番号', '額'],
  ['A', 1],
];

describe('arguments of a custom function', () => {
  it.each([
    ['typed in', ['見守り', 375000], ['見守り', 375000, null]],
    ['from cells, one of them empty', [[['見守り']], [[375000]], [[null]]], ['見守り', 375000, 0]],
    ['left out between commas', ['見守り', 375000, null], ['見守り', 375000, null]],
  ])('%s', (_, given, args) => {
    expect(shapeArguments(amount, given)).toEqual({ kind: 'call', args });
  });

  it.each([
    ['none', [], []],
    ['a pair typed in', ['事業', '定着支援'], [[['事業']], [['定着支援']]]],
    ['a pair from cells', [[['事業']], [[null]]], [[['事業']], [[0]]]],
    ['a range', [[['事業', '定着支援']]], [[['事業', '定着支援']]]],
    ['four', ['a', 1, 'b', true], [[['a']], [[1]], [['b']], [[true]]]],
  ])('of a repeating parameter: %s', (_, rest, gathered) => {
    expect(shapeArguments(total, ['件数', table, ...rest])).toEqual({
      kind: 'call',
      args: ['件数', table, gathered],
    });
  });

  it('a range where one value is wanted: a call for each cell, the repeating ones with all of them', () => {
    expect(shapeArguments(amount, ['見守り', [[1], [2]]])).toEqual({
      kind: 'each',
      calls: [[['見守り', 1, null]], [['見守り', 2, null]]],
    });
    expect(shapeArguments(total, [[['件数', '額']], table, '額', 1])).toEqual({
      kind: 'each',
      calls: [
        [
          ['件数', table, [[['額']], [[1]]]],
          ['額', table, [[['額']], [[1]]]],
        ],
      ],
    });
  });

  it('an error in an argument is the result, wherever it stands; what is being calculated comes first', () => {
    const value = (given: unknown[]): unknown => {
      const shaped = shapeArguments(total, given);
      return shaped.kind === 'error' ? shaped.value : shaped.kind;
    };
    expect(value(['件数', [['a'], ['#DIV/0!']]])).toBe('#DIV/0!');
    expect(value(['件数', table, 'a', '#N/A'])).toBe('#N/A');
    expect(value(['#N/A', [['#GETTING_DATA']]])).toBe('#GETTING_DATA');
  });

  it('as many as the function takes, no more and no fewer', () => {
    expect(shapeArguments(amount, ['見守り', 1, 2, 3])).toMatchObject({
      value: '#VALUE!',
      message: '引数が多すぎます。',
    });
    expect(shapeArguments(amount, ['見守り'])).toMatchObject({
      value: '#VALUE!',
      message: '引数が足りません。',
    });
    expect(shapeArguments(total, ['件数'])).toMatchObject({ value: '#VALUE!' });
  });
});

it('a file that the workbench saves holds no live call of any of the functions', () => {
  for (const { name, examples } of functionHelp) {
    const f = formulaOf(name, examples[0]?.args ?? []);
    const cells = { 0: { 0: { f }, 1: { f: `=IFERROR(${f.slice(1)},"")` }, 2: { f: '=SUM(A1:A3)' } } };
    const formulas = new GridFormulas(cells);
    expect([0, 1, 2].map((column) => formulas.of(0, column, cells[0][column as 0]))).toEqual([
      '',
      '',
      '=SUM(A1:A3)',
    ]);
  }
});
