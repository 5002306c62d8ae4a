import { cellPlace } from '../../src/base/a1';
import type { CellValue } from '../../src/base/cells';
import { type Reason, reasonOf } from '../../src/workbook/read/reasons';
import { establishment } from '../cases/cases.json';
import { assessSheets } from '../cases/engine';

type Row = Readonly<Record<string, CellValue>>;

interface Tables {
  readonly applications: readonly Row[];
  readonly lines: readonly Row[];
  readonly members?: readonly Row[];
}

/** An application of a 事業; of 定着支援 a faultless one. Rows of the sheets are made here, without files. */
const applicationOf = (programme: string, receiptNumber: string, own: Row = {}): Row => ({
  ...(programme === '定着支援' ? establishment : { 法人名: '未来県', 業務改善計画: '提出済' }),
  受付番号: receiptNumber,
  事業: programme,
  ...own,
});

const lineOf = (
  receiptNumber: string,
  number: number,
  category: string,
  cost: number,
  own: Row = {},
): Row => ({
  受付番号: receiptNumber,
  明細番号: number,
  経費区分: category,
  支出額: cost,
  ...(category === '見守り' || category === '介護ソフト' ? { 掲載: 'TAIS', 製品コード: '00001-000010' } : {}),
  ...own,
});

const memberOf = (receiptNumber: string, corporation: string, services: string): Row => ({
  受付番号: receiptNumber,
  法人名: corporation,
  サービス種類: services,
  指定権者都道府県: '13',
});

function sheetOf(name: string, rows: readonly Row[]) {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { name, values: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))] };
}

const software = { 契約方式: '職員数連動', サービス種類: '11', 常勤換算: 8 };

/** Applications whose amounts come about in each of the ways there are, by what is special about them. */
const TABLES: Readonly<Record<string, Tables>> = {
  capped: {
    applications: [applicationOf('定着支援', 'R8-0012', { ...software, データ連携事業所数: 4 })],
    lines: [lineOf('R8-0012', 1, '介護ソフト', 1_200_000), lineOf('R8-0012', 2, '定着促進費用', 300_000)],
  },
  several: {
    applications: [applicationOf('定着支援', 'R8-0013', { ...software, 申請額: 1_500_000 })],
    lines: [
      ...[1, 2, 3, 4, 5].map((n) => lineOf('R8-0013', n, '見守り', 123_456 + n, { 台数: 1 })),
      lineOf('R8-0013', 6, '介護ソフト', 900_000),
      lineOf('R8-0013', 7, '業務改善支援', 700_000),
    ],
  },
  group: {
    applications: [applicationOf('協働化', 'R8-0014')],
    lines: [lineOf('R8-0014', 1, '合同研修', 20_000_000)],
    members: Array.from({ length: 11 }, (_, n) => memberOf('R8-0014', `第${n + 1}会`, n < 2 ? '11' : '51')),
  },
  terminals: {
    applications: [applicationOf('連携モデル', 'R8-0015')],
    lines: [lineOf('R8-0015', 1, '端末', 750_000, { 台数: 5 }), lineOf('R8-0015', 2, '研修', 400_000)],
    members: [memberOf('R8-0015', '甲会', '11'), memberOf('R8-0015', '乙会', '43')],
  },
  undetermined: {
    applications: [applicationOf('定着支援', 'R8-0016', { ...software, 常勤換算: '', 実人数: '' })],
    lines: [lineOf('R8-0016', 1, '介護ソフト', 900_000)],
  },
  noCost: {
    applications: [applicationOf('定着支援', 'R8-0017')],
    lines: [lineOf('R8-0017', 1, '通信費', 50_000)],
  },
};

export type Fixture = 'capped' | 'several' | 'group' | 'terminals' | 'undetermined' | 'noCost';

/** The reason for the amount of one of the applications above. */
export function reasonFixture(name: Fixture): Reason {
  const tables = TABLES[name];
  if (tables === undefined) throw new Error(`no fixture ${name}`);
  const { applications, lines, members = [] } = tables;
  const sheets = [sheetOf('申請', applications), sheetOf('経費', lines)];
  if (members.length > 0) sheets.push(sheetOf('構成員', members));
  const [assessment] = assessSheets(sheets).assessments;
  if (assessment === undefined) throw new Error(`no application in ${name}`);
  // as in the sample: the list of 経費 begins in row 5, with 支出額 in column H
  return reasonOf(assessment, (record) => cellPlace('経費', record + 4, 7));
}
