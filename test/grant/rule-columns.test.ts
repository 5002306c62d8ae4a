import { describe, expect, it } from 'vitest';
import { type Looks, looks } from '../../src/grant/asks/cells';
import { applicationColumns, lineColumns, memberColumns } from '../../src/table/columns';

/**
 * The columns that each rule on what an applicant enters is about, as 確認事項 of a form names them. "wherever": it checks
 * what is entered, and asks for no column by itself; "apart": what it checks is not the applicant's.
 */
// prettier-ignore
const COLUMNS: readonly (readonly [rule: string, columns: string, how?: 'wherever' | 'apart'])[] = [
  ['ID-01', '申請 受付番号'],
  ['ID-02', '申請 事業'],
  ['ID-03', '申請 事業所番号'],
  ['ID-04', '申請 事業所番号', 'wherever'],
  ['ID-05', '申請 法人番号'],
  ['ID-06', '申請 法人番号'],
  ['ID-07', '申請 サービス種類'],
  ['ID-08', '申請 法人名・法人番号・事業所名・事業所番号、構成員 法人名・法人番号', 'wherever'],
  ['ID-09', '', 'apart'],
  ['ID-10', '申請 法人名・法人番号・事業所名・事業所番号、経費 経費区分・品名、構成員 法人名・法人番号・事業所名・事業所番号', 'wherever'],
  ['ID-11', '申請 受付日'],
  ['ID-12', '構成員 法人名・法人番号・事業所番号・サービス種類・指定権者都道府県'],
  ['L-01', '経費 受付番号、構成員 受付番号'],
  ['L-02', '経費 経費区分'],
  ['L-03', '申請 総事業費、経費 支出額'],
  ['L-04', '経費 支出額'],
  ['L-05', '経費 明細番号'],
  ['L-06', '経費 寄付金等・支出額'],
  ['L-07', '経費 経費区分・支出額'],
  ['L-08', '申請 契約方式・連携事業所数・連携推進法人設立補助・取下げ・辞退、経費 パッケージ・他補助・価格公表、構成員 小規模・代表', 'wherever'],
  ['L-09', ''],
  ['L-10', '経費 経費区分・品名・製品コード・台数・支出額', 'wherever'],
  ['R1-05', '申請 サービス種類、経費 経費区分'],
  ['R1-06', '経費 他補助'],
  ['R1-20', '申請 契約方式'],
  ['R1-21', '申請 連携事業所数・サービス種類・契約方式'],
  ['R1-25', '申請 常勤換算・実人数'],
  ['R1-30', '経費 製品コード・掲載'],
  ['R1-31', '経費 掲載・判断理由'],
  ['R1-32', '経費 価格公表'],
  ['R1-33', '経費 台数'],
  ['R1-34', '経費 台数'],
  ['R1-35', '経費 親明細'],
  ['R1-36', '経費 経費区分'],
  ['R1-37', '経費 経費区分・パッケージ'],
  ['R1-38', '経費 パッケージ・経費区分・掲載'],
  ['R1-39', '申請 一気通貫'],
  ['R1-40', '申請 標準仕様対応'],
  ['R1-41', '申請 LIFE連携対応'],
  ['R1-43', '申請 業務改善支援'],
  ['R1-44', '経費 経費区分'],
  ['R1-45', '経費 経費区分'],
  ['R1-46', '経費 経費区分'],
  ['R1-48', '経費 経費区分'],
  ['R1-49', '経費 掲載'],
  ['R1-50', '申請 委員会'],
  ['R1-51', '申請 連携開始日'],
  ['R1-52', '申請 賃金還元の周知'],
  ['R1-53', '申請 SECURITY ACTION・SECURITY ACTION ID'],
  ['R1-54', '申請 業務改善計画'],
  ['R1-55', '申請 センター相談日'],
  ['R1-56', '申請 LIFE協力'],
  ['R1-57', '申請 効果検証協力'],
  ['R1-60', '', 'apart'],
  ['R1-61', '経費 パッケージ・掲載'],
  ['R1-70', '申請 申請額'],
  ['R1-71', '申請 申請額'],
  ['R1-72', '申請 申請額'],
  ['R2-01', '構成員 事業所名・事業所番号'],
  ['R2-02', ''],
  ['R2-03', '経費 掲載・価格公表'],
  ['R2-04', '構成員 サービス種類'],
  ['R2-05', ''],
  ['R2-06', '経費 台数・支出額'],
  ['R2-07', '経費 台数・支出額'],
  ['R2-08', '申請 業務改善計画'],
  ['R2-09', '申請 センター相談日'],
  ['R3-01', '構成員 法人名・法人番号・小規模'],
  ['R3-02', '構成員 代表・サービス種類'],
  ['R3-05', '経費 経費区分'],
  ['R3-06', '申請 連携推進法人設立補助'],
  ['R3-07', '構成員 指定権者都道府県'],
  ['R3-09', '申請 支援機関'],
  ['R3-10', '申請 厚労省承認'],
  ['R3-11', '申請 業務改善計画'],
  ['R3-12', '申請 計画作成日・支援開始日'],
  ['R3-13', '申請 計画作成日・支援終了日'],
  ['R3-14', '申請 法人名、構成員 代表'],
  ['R3-15', '申請 支援機関・効果検証協力、経費 判断理由'],
  ['R5-03', '申請 サービス種類'],
  ['R5-05', '申請 実地支援回数'],
  ['R5-07', '申請 業務改善計画'],
  ['R5-08', '経費 経費区分'],
];

const headersOf = <T extends string>(
  sheet: string,
  fields: readonly T[] | undefined,
  columns: readonly { readonly field: T; readonly header: string }[],
): string[] =>
  fields === undefined
    ? []
    : [
        `${sheet} ${fields.map((field) => columns.find((column) => column.field === field)?.header).join('・')}`,
      ];

const columnsOf = ({ applications, lines, members }: Looks): string =>
  [
    ...headersOf('申請', applications, applicationColumns),
    ...headersOf('経費', lines, lineColumns),
    ...headersOf('構成員', members, memberColumns),
  ].join('、');

describe('the columns that a rule is about', () => {
  it('are said of every rule that an applicant can meet', () => {
    expect(COLUMNS.map(([rule]) => rule)).toEqual(Object.keys(looks));
  });

  it.each(COLUMNS)('%s: %s', (rule, columns, how) => {
    const look = looks[rule as keyof typeof looks];
    expect(columnsOf(look)).toBe(columns);
    expect([look.wherever ?? false, look.apart ?? false]).toEqual([how === 'wherever', how === 'apart']);
  });
});
