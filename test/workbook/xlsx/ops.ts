import type { ColumnsDrop, ColumnsWrite, SheetDrop, SheetWrite, WriteOp } from '../../../src/workbook/port';

/** Columns beside the table 申請 of the rich workbook. */
export const SHINSEI_COLUMNS: ColumnsWrite = {
  op: 'columns',
  sheet: '申請 一覧',
  table: '申請',
  row: 2,
  column: 6,
  headers: ['判定', '算定額', '算定根拠'],
  styles: ['center', 'yen', 'wrap'],
  widths: [8, 14, 40],
  values: [
    ['適', 300000, '=機器30：375,000円 × 4/5'],
    ['不備', null, '二行の\n根拠 '],
    ['要確認', 0, 'A & B <C> "D" _x0041_'],
    ['適', 9007199254740991, '𠮷\u000b'],
  ],
  mark: 'KAIGO_HOJO_申請',
};

/** Columns beside the plain range 経費; the sheet has no rows 5 and 7. */
export const EXPENSE_COLUMNS: ColumnsWrite = {
  op: 'columns',
  sheet: '経費',
  table: null,
  row: 0,
  column: 5,
  headers: ['対象経費', '行判定'],
  styles: ['yen', 'center'],
  widths: [14, 8],
  values: [
    [375000, '対象'],
    [null, '不備'],
    [1, '対象外'],
    [null, null],
    [2, '対象'],
    [3, '対象'],
    [null, null],
    [4, '対象'],
  ],
  mark: 'KAIGO_HOJO_経費',
};

export const FINDINGS: SheetWrite = {
  op: 'sheet',
  content: {
    name: '指摘',
    cells: [
      ['指摘'],
      ['令和8年度'],
      ['受付番号', '重要度', '内容'],
      ['0012', '不備', '補助率が「4/5」を超えています。'],
      ['0013', '注意', '+81 から始まる文字'],
    ],
    blocks: [],
    table: { name: '指摘', area: { row: 2, column: 0, rows: 3, columns: 3 } },
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: 'note' },
      { area: { row: 2, column: 0, rows: 1, columns: 3 }, style: 'header' },
      { area: { row: 3, column: 0, rows: 2, columns: 1 }, style: 'text' },
      { area: { row: 3, column: 1, rows: 2, columns: 1 }, style: 'center' },
      { area: { row: 3, column: 2, rows: 2, columns: 1 }, style: 'wrap' },
    ],
    widths: [12, 8, 60],
    frozenRows: 3,
    mark: 'KAIGO_HOJO_指摘',
  },
};

export const SUMMARY: SheetWrite = {
  op: 'sheet',
  content: {
    name: "総括表 '8",
    cells: [
      ['総括表', null, null],
      ['事業', '件数', '算定額'],
      [null, null, null],
      [null, null, null],
      ['計', { formula: '=SUM(B3:B4)', value: 3 }, { formula: '=SUM(C3:C4)', value: 700000 }],
      [
        '検算',
        { formula: '=IF(C5=SUM(申請[算定額]),"一致","差")', value: '一致' },
        { formula: '=IFNA(XLOOKUP("x",A3:A4,C3:C4),#N/A)', value: '#N/A' },
      ],
    ],
    blocks: [
      {
        row: 2,
        column: 0,
        call: '=KAIGO.GRANT_REPORT("総括表")',
        values: [
          ['定着支援', 2, 300000],
          ['連携モデル', 1, 400000],
        ],
      },
    ],
    table: null,
    styles: [
      { area: { row: 1, column: 0, rows: 1, columns: 3 }, style: 'header' },
      { area: { row: 2, column: 1, rows: 2, columns: 1 }, style: 'count' },
      { area: { row: 2, column: 2, rows: 2, columns: 1 }, style: 'yen' },
      { area: { row: 4, column: 0, rows: 1, columns: 3 }, style: 'total' },
    ],
    widths: [20, 10, 16],
    frozenRows: 2,
    mark: 'KAIGO_HOJO_総括表',
  },
};

export const ALL_OPS: readonly WriteOp[] = [SHINSEI_COLUMNS, EXPENSE_COLUMNS, FINDINGS, SUMMARY];

export function dropOf(op: ColumnsWrite): ColumnsDrop {
  const { sheet, table, row, column, headers, values, mark } = op;
  return {
    op: 'dropColumns',
    sheet,
    table,
    row,
    column,
    columns: headers.length,
    bodyRows: values.length,
    mark,
  };
}

export function dropOfSheet({ content }: SheetWrite): SheetDrop {
  return { op: 'dropSheet', name: content.name, mark: content.mark };
}
