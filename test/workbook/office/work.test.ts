import { afterEach, describe, expect, it, vi } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { cellWorks } from '../../../src/workbook/office/plan/cells';
import { batchLength, command, divide, send, type Work } from '../../../src/workbook/office/plan/work';

const work = (bytes: number): Work => ({ bytes, cells: 1, queue: () => {} });

afterEach(() => vi.unstubAllGlobals());

/** Excel on the web, as far as sending goes: refuses a request with more than `rows` rows of values. */
function webExcel(rows: number) {
  const written = new Map<string, unknown[][]>();
  let request: [string, unknown[][]][] = [];
  const requests: number[] = [];
  const range = (address: string) => ({
    set values(values: unknown[][]) {
      request.push([address, values]);
    },
    set numberFormat(_: unknown) {},
  });
  const context = {
    application: { suspendScreenUpdatingUntilNextSync() {}, suspendApiCalculationUntilNextSync() {} },
    workbook: { worksheets: { getItem: () => ({ getRange: range }) } },
    sync: () => {
      const sent = request;
      request = [];
      const size = sent.reduce((sum, [, values]) => sum + values.length, 0);
      requests.push(size);
      if (size > rows) return Promise.reject({ code: 'RequestPayloadSizeLimitExceeded' });
      for (const [address, values] of sent) written.set(address, values);
      return Promise.resolve();
    },
  };
  vi.stubGlobal('Office', { context: { requirements: { isSetSupported: () => true } } });
  return { context: context as unknown as Excel.RequestContext, written, requests };
}

describe('requests', () => {
  it('fill up to the limit and hold at least one piece', () => {
    expect(batchLength([work(40), work(40), work(40)], 100)).toBe(2);
    expect(batchLength([work(400), work(40)], 100)).toBe(1);
  });

  it('cannot be divided when a lone command is too large', () => {
    expect(divide([command(() => {})])).toBeNull();
  });

  it('are halved on the size error until they pass, and every row arrives once', async () => {
    const { context, written } = webExcel(30);
    const rows = Array.from({ length: 100 }, (_, i) => [`R8-${i}`]);
    const area = { row: 0, column: 0, rows: 100, columns: 1 };
    await send(context, atOnce(cellWorks('申請', area, rows, () => 'text')));
    expect([...written.values()].flat()).toEqual(rows);
  });

  it('stop between requests once cancelled', async () => {
    const { context, requests } = webExcel(1000);
    const stop = new AbortController();
    const report = (done: number) => void (done > 0 && stop.abort());
    const progress = { report, signal: stop.signal };
    const big = [work(3_000_000), work(3_000_000), work(3_000_000)];
    await expect(send(context, big, progress)).rejects.toMatchObject({ code: 'Cancelled' });
    expect(requests).toHaveLength(1);
  });

  it('tell how many cells are done', async () => {
    const { context } = webExcel(1000);
    const report = vi.fn();
    await send(context, [work(3_000_000), work(3_000_000)], { report });
    expect(report.mock.calls).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });
});
