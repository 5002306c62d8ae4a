import ExcelJS from 'exceljs';
import { repack } from '../scripts/repack';
import { type Collection, makeCollection } from './collection';
import {
  APPLICATION_COLUMNS,
  columnLetterOf,
  EFFECT_COLUMNS,
  LINE_COLUMNS,
  MEMBER_COLUMNS,
  PLAN_COLUMNS,
} from './columns';
import { addInputSheet, addSum, HEADER_ROW, highlight } from './input-sheets';
import { addGuideSheet, addListSheet, addSettingsSheet } from './other-sheets';
import type { Cell } from './record';

const SAVED_AT = new Date(Date.UTC(2026, 5, 26, 8, 15, 0));

type Content = Pick<Collection, 'applications' | 'lines'> &
  Partial<Pick<Collection, 'members' | 'plans' | 'reports'>>;

/** Answers that the application form of 定着支援 demands of everybody. */
const DEMANDED = ['SECURITY ACTION', '業務改善計画', '業務改善支援', '賃金還元の周知', 'センター相談日'];

/** The sample workbook as a file: equal bytes on every call. Without members, plans or reports it has no sheet of them. */
export async function makeWorkbook(
  { applications, lines, members = [], plans = [], reports = [] }: Content = makeCollection(),
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: '未来県 長寿福祉課', lastModifiedBy: '未来県 長寿福祉課' });
  Object.assign(workbook, { created: SAVED_AT, modified: SAVED_AT });
  workbook.views = [
    { x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];

  const rows = applications.map(({ row }) => row);
  const last = HEADER_ROW + rows.length;
  const sheet = addInputSheet(workbook, {
    name: '申請',
    title: '令和8年度 未来県介護テクノロジー定着支援事業等　交付申請一覧',
    note: '受付期間 令和8年6月1日–6月26日　／　黄色は未記入の必須項目です。記入のしかたは「記入要領」を見てください。',
    columns: APPLICATION_COLUMNS,
    rows,
    frozenColumns: 1,
    pagesWide: 3,
  });
  addSum(sheet, 1, '申請件数', 'COUNTA(申請[受付番号])', rows.length);
  addSum(sheet, 4, '申請額 合計（円）', 'SUM(申請[申請額])', sum(rows.map((row) => row['申請額'])));
  DEMANDED.forEach((header, index) => {
    const column = columnLetterOf(APPLICATION_COLUMNS, header);
    const area = `${column}${HEADER_ROW + 1}:${column}${last}`;
    highlight(
      sheet,
      area,
      `AND($B${HEADER_ROW + 1}="定着支援",${column}${HEADER_ROW + 1}="")`,
      'missing',
      index + 1,
    );
  });

  const lineSheet = addInputSheet(workbook, {
    name: '経費',
    title: '令和8年度 未来県介護テクノロジー定着支援事業等　経費内訳',
    note: '支出額は税込。見積書の1品目を1行とします。',
    columns: LINE_COLUMNS,
    rows: lines,
    frozenColumns: 2,
    pagesWide: 1,
  });
  addSum(lineSheet, 3, '明細数', 'COUNTA(経費[受付番号])', lines.filter((line) => line !== null).length);
  addSum(lineSheet, 7, '合計', 'SUM(経費[支出額])', sum(lines.map((line) => line?.['支出額'])));
  const grant = columnLetterOf(LINE_COLUMNS, '他補助');
  const lineArea = `A${HEADER_ROW + 1}:${columnLetterOf(LINE_COLUMNS, '判断理由')}${HEADER_ROW + lines.length}`;
  highlight(lineSheet, lineArea, `$${grant}${HEADER_ROW + 1}="有"`, 'alert', 1);

  if (members.length > 0)
    addInputSheet(workbook, {
      name: '構成員',
      title: '令和8年度 未来県介護テクノロジー定着支援事業等　構成員一覧',
      note: '面的支援モデル・連携モデル・協働化の構成員を、1事業所1行で記入します。',
      columns: MEMBER_COLUMNS,
      rows: members,
      frozenColumns: 2,
      pagesWide: 1,
    });

  if (plans.length > 0)
    addInputSheet(workbook, {
      name: '計画',
      title: '未来県介護テクノロジー定着支援事業等　業務改善計画（令和8年度）',
      note: '申請者から届いた業務改善計画を、1申請1行で転記します。指標は導入前の値です。',
      columns: PLAN_COLUMNS,
      rows: plans,
      frozenColumns: 1,
      pagesWide: 2,
    });
  if (reports.length > 0)
    addInputSheet(workbook, {
      name: '効果報告（記入）',
      table: '効果報告',
      title: '未来県介護テクノロジー定着支援事業等　業務改善に係る効果の報告',
      note: '届いた報告を、1件1行で転記します（定着支援・面的支援モデルは3年間、協働化・経営改善は翌年度）。',
      columns: EFFECT_COLUMNS,
      rows: reports,
      frozenColumns: 2,
      pagesWide: 1,
    });

  addSettingsSheet(workbook);
  addGuideSheet(workbook);
  addListSheet(workbook);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** As Excel adds up: text that looks like a number is not one. */
function sum(cells: readonly (Cell | undefined)[]): number {
  return cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
}
