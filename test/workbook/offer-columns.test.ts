import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { prepare, type PreparedTable } from '../../src/workbook/prepare/preparation';
import { oddBook, oddLines, SETTINGS } from '../table/pick/odd-workbook';
import { lookOnly } from './look-only';

type Cells = readonly (readonly CellValue[])[];

const sheet = (name: string, cells: Cells) => ({ name, values: cells.map((row) => [...row]) });

async function tablesOf(...sheets: ReturnType<typeof sheet>[]): Promise<readonly PreparedTable[]> {
  return (await prepare(lookOnly(sheets), {})).tables;
}

/** What is proposed for each needed column, what speaks for it, and the values shown beside it. */
const proposals = ({ missing, guesses, unknown }: PreparedTable) =>
  Object.fromEntries(
    guesses.map(({ table, field, place, by }) => {
      const wanted = missing.find((column) => column.table === table && column.field === field);
      const column = unknown.find((one) => one.place.address === place.address);
      return [wanted?.header, [column?.written, by, column?.samples]];
    }),
  );

describe('columns that a found table needs and does not have', () => {
  it('are proposed by header and values, each with what stands there', async () => {
    const [book] = await tablesOf(
      sheet('受付簿', oddBook),
      sheet('見積明細', oddLines),
      sheet('設定', SETTINGS),
    );
    expect(book?.found?.place.address).toBe('受付簿!A2');
    expect(proposals(book!)).toEqual({
      受付番号: ['整理No.', 'both', ['R8-001', 'R8-002']],
      事業: ['補助メニュー', 'values', ['介護テクノロジー定着支援事業']],
      法人名: ['申請法人', 'both', ['社会福祉法人みらい']],
    });
  });

  it('by the 受付番号 of the other table, where the header says nothing', async () => {
    const lines: Cells = [
      ['あ', 'い', '経費区分', '品名', '支出額'],
      ['R8-001', 1, '見守り', '見守りセンサーA', 375_000],
      ['R8-002', 1, '見守り', '見守りセンサーB', 375_000],
    ];
    const applications: Cells = [
      ['受付番号', '事業', '法人名'],
      ['R8-001', '定着支援', '社会福祉法人みらい'],
      ['R8-002', '定着支援', '社会福祉法人みらい'],
    ];
    const [, table] = await tablesOf(sheet('申請', applications), sheet('経費', lines));
    expect(proposals(table!)).toMatchObject({
      受付番号: ['あ', 'values', ['R8-001', 'R8-002']],
      明細番号: ['い', 'values', ['1']],
    });
  });

  it('a column that another one claims with more right is not proposed', async () => {
    const lines: Cells = [
      ['受付番号', '明細番号', '経費区分', '品名', '寄付金の額'],
      ['R8-001', 1, '見守り', '見守りセンサーA', 10_000],
      ['R8-002', 1, '見守り', '見守りセンサーB', 20_000],
    ];
    const [, table] = await tablesOf(sheet('経費', lines));
    expect(table?.missing.filter(({ needed }) => needed).map(({ header }) => header)).toEqual(['支出額']);
    expect(table?.guesses).toEqual([]);
  });

  it('nothing is guessed of a table that lacks nothing', async () => {
    const tables = await tablesOf(
      sheet('申請', [
        ['受付番号', '事業', '法人名', '備考'],
        ['R8-001', '定着支援', '社会福祉法人みらい', '電話済み'],
      ]),
    );
    expect(tables.flatMap(({ guesses }) => guesses)).toEqual([]);
    expect(tables[0]?.unknown).toEqual([expect.objectContaining({ written: '備考', samples: ['電話済み'] })]);
  });
});
