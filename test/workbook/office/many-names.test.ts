import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadFacts, NAMES_PER_LOAD } from '../../../src/workbook/office/look/facts';
import { stubExcel } from './excel';

afterEach(() => vi.unstubAllGlobals());

interface Named {
  readonly name: string;
  readonly formula: string;
}

/** Names that others have left in a workbook, as copied sheets do. */
const others = (count: number): Named[] =>
  Array.from({ length: count }, (_, n) => ({
    name: `範囲_${n}`,
    formula: n % 3 === 0 ? '=#REF!' : '=申請!$A$1',
  }));
const OURS: readonly Named[] = [
  { name: 'KAIGO_HOJO_LINES', formula: '=経費!$H$3:$K$3' },
  { name: 'KAIGO_HOJO_COLUMN_LINES_cost', formula: '=経費!#REF!' },
];

/** An Excel with these names; tells how many requests were made and the most names that one of them answered. */
function excelWith(all: readonly Named[], pages: 'kept' | 'ignored' | 'the first time and again') {
  let requests = 0;
  let most = 0;
  let asked = { $top: Infinity, $skip: 0 };
  const empty = { items: [], load: () => undefined };
  const names = {
    items: [] as readonly Named[],
    load: (options: typeof asked) => (asked = options),
  };
  const context = {
    workbook: { worksheets: empty, tables: empty, names },
    sync: () => {
      requests += 1;
      const skip = pages === 'kept' ? asked.$skip : 0;
      names.items = pages === 'ignored' ? all : all.slice(skip, skip + asked.$top);
      most = Math.max(most, names.items.length);
      return Promise.resolve();
    },
  };
  stubExcel(context);
  return {
    context: context as unknown as Excel.RequestContext,
    told: () => ({ requests, most }),
  };
}

describe('names of others', () => {
  it.each([
    ['none', 0, { requests: 2, most: 2 }],
    ['a page less one', NAMES_PER_LOAD - 3, { requests: 2, most: NAMES_PER_LOAD - 1 }],
    ['a page', NAMES_PER_LOAD - 2, { requests: 3, most: NAMES_PER_LOAD }],
    ['20,000', 20_000, { requests: 6, most: NAMES_PER_LOAD }],
  ])('cost a request for each page, and ours are found behind them: %s', async (_, count, wanted) => {
    const { context, told } = excelWith([...others(count), ...OURS], 'kept');
    const { marks, brokenMarks } = await loadFacts(context);
    expect(told()).toEqual(wanted);
    expect(marks.map(({ name }) => name)).toEqual(['KAIGO_HOJO_LINES']);
    expect(brokenMarks).toEqual(['KAIGO_HOJO_COLUMN_LINES_cost']);
  });

  it('an Excel that gives all at once is asked once', async () => {
    const { context, told } = excelWith([...others(20_000), ...OURS], 'ignored');
    expect((await loadFacts(context)).marks).toHaveLength(1);
    expect(told().requests).toBe(2);
  });

  it('an Excel that gives the same page again is not asked for ever', async () => {
    const { context, told } = excelWith([...OURS, ...others(20_000)], 'the first time and again');
    expect((await loadFacts(context)).marks).toHaveLength(1);
    expect(told().requests).toBe(3);
  });
});
