import type ExcelJS from 'exceljs';
import { LISTS } from './columns';
import { PREFECTURE, PREFECTURE_CODE } from './names';
import { BORDER, FONT, setUpPrint, styleBody, styleHeader, writeTitle } from './styles';

type SettingRow = readonly [
  item: string,
  value: string | number | null,
  unit: string,
  basis: string,
  note: string,
];

const SETTINGS: readonly SettingRow[] = [
  [
    '都道府県',
    `${PREFECTURE_CODE} ${PREFECTURE}`,
    'コード',
    '',
    '都道府県コード（01–47）と名称。コードは事業所番号の先頭2桁の照合に、名称は様式の見出しに用いる',
  ],
  ['年度', 8, '令和', '', '規則集の年度'],
  ['補助率', '4/5', '', '別紙1 5(ア)', '定着支援・協働化・経営改善'],
  ['パッケージ上限額', 5_000_000, '円', '別紙1 表2 5行', '4,000,000–10,000,000 の範囲で都道府県が定める'],
  ['端数処理単位', 1_000, '円', '通知に定めなし', '未来県交付要綱 第5条（千円未満切捨て）'],
  ['寄付金等の控除', 'する', '', '通知に定めなし', '支出額から寄付金その他の収入額を控除する'],
  ['税区分', '税込', '', '通知に定めなし', '仕入税額控除を行わない法人が大半のため'],
  ['集計単位', '補助区分', '', '別紙1 5(イ)', '補助区分・経費区分・明細'],
  ['限度台数:見守り', 20, '台', '別紙1 4 留意事項', '1事業所当たり'],
  ['限度台数:インカム', 20, '台', '別紙1 4 留意事項', '1事業所当たり'],
  ['連携開始の扱い', '要確認', '', '別紙1 6⑤', '令和8年度中に利用を開始した事業所の扱い'],
  ['加算:一律契約', 'する', '', '別紙1 表3', '一律の契約にも5万円を加算する'],
  ['介護以外の法人を数える', 'する', '', '別紙3 3(1)ウ', '協働化の構成法人数'],
  ['モデル補助率', '10/10', '', '別紙2 3(1)ウ', ''],
  ['基金補助率', '1/2', '', '基金要綱 3(2)②ア', ''],
  ['予算額:定着支援', 200_000_000, '円', '', '令和8年度6月補正後'],
  ['予算額:協働化', 8_000_000, '円', '', '令和8年度当初'],
  ['予算額:経営改善', 900_000, '円', '', '令和8年度当初'],
  ['採択:点数', '審査点', '', '', '「申請」の審査点が高い順に採択する（優先の次、受付日の前）'],
  ['一部交付', 'する', '', '', '予算を超えるとき、最後の1件に残額を交付するか'],
  ['効果報告期限', '3/31', '月/日', '別紙1 7(2)', '報告の対象の年度が終わる日'],
  [
    '提出状況の基準日',
    '2028-04-10',
    '',
    '',
    '業務改善計画と効果報告が、この日にそろっているかを見る（空欄は、その日）',
  ],
];

/** The table 設定, which the add-in reads. */
export function addSettingsSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('設定', {
    views: [{ state: 'frozen', ySplit: 3, showGridLines: false }],
    properties: { defaultRowHeight: 20, tabColor: { argb: 'FF7F7F7F' } },
  });
  sheet.addTable({
    name: '設定',
    ref: 'A3',
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: ['項目', '値', '単位', '根拠', '説明'].map((name) => ({ name })),
    rows: SETTINGS.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  });
  writeTitle(sheet, '未来県 令和8年度 補助金算定の設定', '値を変えたときは、点検からやり直してください。', 5);
  [26, 16, 9, 20, 58].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
    styleHeader(sheet.getCell(3, index + 1));
    SETTINGS.forEach((setting, row) => {
      const cell = sheet.getCell(row + 4, index + 1);
      const number = index === 1 && typeof setting[1] === 'number';
      styleBody(cell, index !== 1 ? 'text' : number ? 'yen' : 'code');
    });
  });
  setUpPrint(sheet, 1, 3);
}

const GUIDE: readonly (readonly [heading: string, lines: readonly string[]])[] = [
  [
    'この様式について',
    [
      '令和8年度 介護テクノロジー定着支援事業等の交付申請を取りまとめる一覧です。県の担当者が、申請書（様式第1号）と経費内訳書（様式第2号）から転記します。',
      '定着支援事業は1事業所を1行とし、同じ法人でも事業所ごとに行を分けてください。グループの申請（面的支援・連携のモデル、協働化）は1行とし、事業所は「構成員」シートに記入します。',
    ],
  ],
  [
    '「申請」シート',
    [
      '受付番号は R8-0001 から受付順に付番し、欠番を再使用しないでください。',
      '法人番号・事業所番号・SECURITY ACTION ID は文字列で入力してください。数値にすると先頭の0が落ち、13桁の番号は 4.01E+12 と表示されて元に戻せません。',
      'サービス種類は「51 介護老人福祉施設・21 短期入所生活介護」のように、コードを「・」で区切ります。養護老人ホームは「養護」、軽費老人ホームは「軽費」とします。',
      '常勤換算と実人数は、介護ソフトの基準額（別紙1 表3）に用います。どちらか一方でも構いません。',
    ],
  ],
  [
    '「経費」シート',
    [
      '見積書の1品目を1行とします。明細番号は申請ごとに1から振ります。',
      '支出額は税込の総額を数字だけで入力してください（×「30万円」 ○「300000」）。',
      'Wi-Fi工事などの付帯経費は、主となる機器の明細番号を「親明細」に入れます。2つの機器にまたがるときは行を分けてください。',
      '通信費、操作説明、開発費は補助の対象になりません。見積に含まれるときは、行を分けて経費区分にその名称を入れてください。',
      'パッケージ型導入に含める行は「パッケージ」に○を付けます。掲載が「その他」の機器は含められません。',
    ],
  ],
  [
    '問い合わせ先',
    [
      '未来県 福祉部 長寿福祉課 介護人材班　電話 000-0000-0000（内線 0000）',
      '受付期間：令和8年6月1日（月）から6月26日（金）まで',
    ],
  ],
];

/** How to fill in the form. */
export function addGuideSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('記入要領', { views: [{ showGridLines: false }] });
  sheet.getColumn(1).width = 4;
  sheet.getColumn(2).width = 110;
  writeTitle(sheet, '記入要領', '未来県 福祉部 長寿福祉課（令和8年5月25日）', 2);
  let row = 4;
  for (const [heading, lines] of GUIDE) {
    sheet.mergeCells(row, 1, row, 2);
    const title = sheet.getCell(row, 1);
    title.value = `■ ${heading}`;
    title.font = { name: FONT, size: 11, bold: true };
    title.border = { bottom: BORDER.bottom ?? {} };
    row += 1;
    lines.forEach((line, index) => {
      sheet.getCell(row, 1).value = index + 1;
      sheet.getCell(row, 1).font = { name: FONT, size: 10 };
      sheet.getCell(row, 1).alignment = { horizontal: 'right', vertical: 'top' };
      const text = sheet.getCell(row, 2);
      text.value = line;
      text.font = { name: FONT, size: 10 };
      text.alignment = { wrapText: true, vertical: 'top' };
      sheet.getRow(row).height = line.length > 76 ? 34 : 18;
      row += 1;
    });
    row += 1;
  }
  setUpPrint(sheet, 1, 1);
}

/** The choices of the validation lists, hidden. */
export function addListSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('リスト', { state: 'hidden' });
  Object.entries(LISTS).forEach(([name, words], index) => {
    [name, ...words].forEach((word, row) => (sheet.getCell(row + 1, index + 1).value = word));
    styleHeader(sheet.getCell(1, index + 1));
    sheet.getColumn(index + 1).width = 22;
  });
}
