import { grouped } from '../catalogue/amounts/figures';
import { amountColumns } from '../report/columns/amount';
import { awardColumns } from '../report/columns/award';
import { headersOf } from '../report/columns/column';
import type { Example, ExampleArgument, ExampleCell, ExampleResult, ExampleTable } from './types';

/** Three tables that the examples of GRANT_TOTAL and GRANT_REPORT refer to: four applications, 算定 done. */
export const applicationsTable: ExampleTable = {
  table: '申請',
  cells: [
    [
      '受付番号',
      '事業',
      '法人名',
      '法人番号',
      '事業所番号',
      '判定',
      '対象経費計',
      '算定額',
      '交付予定額',
      '上限適用',
    ],
    ['R8-001', '定着支援', '(福)みらい', '7123456789012', '0470100017', '適', 1800000, 1440000, 1440000, ''],
    [
      'R8-002',
      '定着支援',
      '(株)あおば',
      '9234567890123',
      '0470100025',
      '要確認',
      2200000,
      1680000,
      1680000,
      '○',
    ],
    ['R8-003', '協働化', '(福)ひかり', '1345678901234', '', '適', 4500000, 3600000, 3600000, ''],
    ['R8-004', '定着支援', '(福)みらい', '7123456789012', '0470100033', '不備', 1200000, 960000, '', ''],
  ],
};

export const amountsTable: ExampleTable = {
  table: '算定',
  cells: [
    headersOf(amountColumns),
    ['R8-001', '定着支援', '機器30', 6, 1800000, '4/5', 1440000, 1800000, 1440000, '', ''],
    ['R8-002', '定着支援', 'ソフト', '', 1500000, '4/5', 1200000, 1500000, 1200000, '', ''],
    ['R8-002', '定着支援', '業務改善支援', '', 700000, '4/5', 560000, 480000, 480000, '○', ''],
    ['R8-003', '協働化', '協働化', '', 4500000, '4/5', 3600000, 3900000, 3600000, '', ''],
    ['R8-004', '定着支援', '機器100', 1, 1200000, '4/5', 960000, 1000000, 960000, '', ''],
  ],
};

export const linesTable: ExampleTable = {
  table: '経費',
  cells: [
    ['受付番号', '明細番号', '経費区分', '台数', '支出額'],
    ['R8-001', 1, '見守り', 6, 1800000],
    ['R8-001', 2, '通信費', '', 60000],
    ['R8-002', 1, '介護ソフト', 1, 1500000],
    ['R8-002', 2, '業務改善支援', '', 700000],
    ['R8-003', 1, '合同研修', '', 4500000],
    ['R8-004', 1, '移乗支援', 1, 1200000],
  ],
};

export const settingsTable: ExampleTable = {
  table: '設定',
  cells: [
    ['項目', '値'],
    ['予算額:定着支援', 2000000],
  ],
};

export const awardsTable: ExampleTable = {
  table: '採択',
  cells: [
    headersOf(awardColumns),
    [1, 'R8-001', '○', '', 1440000, 1440000, '採択', 1440000, '', '', ''],
    [2, 'R8-002', '', '', 1680000, 1440000, '補欠', 0, '', '', ''],
  ],
};

export const plansTable: ExampleTable = {
  table: '計画',
  cells: [
    ['受付番号', '課題', '総業務時間', '収支'],
    ['R8-001', '記録の負担', 1800, 300000],
    ['R8-002', '人手不足', 2400, 120000],
  ],
};

export const effectsTable: ExampleTable = {
  table: '効果報告',
  cells: [
    ['受付番号', '年度', '総業務時間', '収支', '賃金還元'],
    ['R8-001', 9, 1620, 350000, '無'],
    ['R8-002', 9, 2460, 120000, '有'],
  ],
};

export const exampleTables: readonly ExampleTable[] = [
  applicationsTable,
  amountsTable,
  linesTable,
  settingsTable,
  awardsTable,
  plansTable,
  effectsTable,
];

/** An example with its arguments in the order of the function's parameters. */
export const example = (title: string, args: readonly ExampleArgument[], result: ExampleResult): Example => ({
  title,
  args,
  result,
});

const isTable = (argument: ExampleArgument): argument is ExampleTable =>
  typeof argument === 'object' && argument !== null && 'table' in argument;

/** The tables that an example refers to. */
export const tablesOf = ({ args }: Example): ExampleTable[] => args.filter(isTable);

/** =GRANT_AMOUNT("見守り", 375000) */
export function formulaOf(name: string, args: readonly ExampleArgument[]): string {
  return `=${name}(${args.map(argumentText).join(', ')})`;
}

function argumentText(argument: ExampleArgument): string {
  if (argument === null) return '';
  if (typeof argument === 'object')
    return 'table' in argument ? `${argument.table}[#All]` : argument.reference;
  if (typeof argument === 'string') return `"${argument.replace(/"/g, '""')}"`;
  return typeof argument === 'boolean' ? (argument ? 'TRUE' : 'FALSE') : String(argument);
}

/** A cell as a page shows it: numbers of four digits and more in groups, so that they can be read. */
export const cellText = (cell: ExampleCell): string => (typeof cell === 'number' ? grouped(cell) : cell);
