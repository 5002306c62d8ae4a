import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { readIncoming } from '../../src/workbook/intake/read-file';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { workbookBytes } from '../cases/workbooks';
import { memoryWorkbook } from '../memory/workbook';

/** A list that stands on several sheets is one: 申請4月 and 申請5月. */

const HEADERS = ['受付番号', '事業', '法人名'];
const sheets: { name: string; values: CellValue[][] }[] = [
  { name: '申請4月', values: [HEADERS, ['R8-1', '定着支援', '甲'], ['R8-2', '定着支援', '乙']] },
  { name: '申請5月', values: [HEADERS, ['R8-3', '定着支援', '丙'], ['R8-4', '定着支援', '丁']] },
  {
    name: '経費',
    values: [
      ['受付番号', '明細番号', '経費区分', '支出額'],
      ['R8-1', 1, '見守り', 1000],
    ],
  },
];
const context = { now: new Date('2026-07-02T01:30:00Z') };

const incoming = (rows: readonly (readonly string[])[]) =>
  readIncoming('修正.csv', new TextEncoder().encode(rows.map((row) => row.join(',')).join('\r\n')), {
    open: openXlsx,
    mappings: { said: [], layouts: [] },
  });

describe.each([
  ['in memory', () => Promise.resolve(memoryWorkbook(sheets))],
  ['in a file', async () => openXlsx(await workbookBytes(sheets))],
] as const)('a list in two parts %s', (_, open) => {
  const names = async (port: Awaited<ReturnType<typeof open>>): Promise<unknown[][]> =>
    Promise.all(
      ['申請4月', '申請5月'].map(async (sheet) =>
        (await port.read([sheet]))
          .get(sheet)!
          .values.slice(1)
          .map((row) => row[2]),
      ),
    );

  it('is changed where each row stands, and grows at its end', async () => {
    const port = await open();
    const file = await incoming([
      HEADERS,
      ['R8-1', '定着支援', '甲会'],
      ['R8-4', '定着支援', '丁会'],
      ['R8-5', '定着支援', '戊'],
    ]);
    const { inverse } = await procedure.takeIn(port, file, () => true, context);
    expect(await names(port)).toEqual([
      ['甲会', '乙'],
      ['丙', '丁会', '戊'],
    ]);
    await procedure.undo(port, inverse, context);
    const [first, second] = await names(port);
    expect([first, second?.slice(0, 2)]).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ]);
  });
});
