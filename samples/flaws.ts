import { PRODUCTS } from './products';
import { addLine, type Application, day, has, lineOf, type Row } from './record';

/** A defect that makes an application 要確認 or 不備, of a kind that prefectures really get. */
export interface Flaw {
  /** Rule that must find it. */
  readonly rule: string;
  readonly severity: '不備' | '要確認';
  readonly story: string;
  /** Applications in which the defect would be this one and nothing else. */
  suits(application: Application): boolean;
  spoil(application: Application): void;
}

const DEVICES = Object.keys(PRODUCTS).filter((name) => !name.endsWith('ソフト'));
const unpackaged = ({ lines }: Application): boolean => lines.every((line) => line['パッケージ'] !== '○');
const packaged = (application: Application): boolean => !unpackaged(application);
const device = ({ lines }: Application): Row | undefined =>
  lines.find((line) => DEVICES.includes(String(line['経費区分'])) && line['パッケージ'] !== '○');
const services = ({ row }: Application, ...codes: readonly string[]): boolean =>
  codes.some((code) => String(row['サービス種類']).startsWith(code));
const always = (): boolean => true;

/** Sets a cell of the application's own row. */
const set =
  (header: string, value: Row[string]) =>
  ({ row }: Application): void => {
    row[header] = value;
  };

/** Sets a cell of the first line of a 経費区分. */
const setLine =
  (category: string, header: string, value: Row[string]) =>
  (application: Application): void => {
    lineOf(application, category)[header] = value;
  };

const add =
  (cells: Row) =>
  (application: Application): void => {
    addLine(application, cells);
  };

/** The first device outside a package. */
const spoilDevice =
  (change: (line: Row) => void) =>
  (application: Application): void => {
    const line = device(application);
    if (line !== undefined) change(line);
  };
const hasDevice = (application: Application): boolean => device(application) !== undefined;
/** A device that no 付帯経費 hangs on. */
const hasLoneDevice = (application: Application): boolean =>
  hasDevice(application) && !has(application, '付帯経費');

export const FLAWS: readonly Flaw[] = [
  { rule: 'R1-53', severity: '不備', story: 'SECURITY ACTION が未記入', suits: always, spoil: ({ row }) => { row['SECURITY ACTION'] = null; row['SECURITY ACTION ID'] = null; } },
  { rule: 'ID-03', severity: '不備', story: '事業所番号の先頭の0が落ちている', suits: (a) => a.row['事業所番号'] !== null, spoil: set('事業所番号', 871_200_417) },
  { rule: 'ID-05', severity: '不備', story: '法人番号が指数表示になっている', suits: always, spoil: set('法人番号', '4.01E+12') },
  { rule: 'ID-07', severity: '不備', story: 'サービス種類がコードでない', suits: (a) => services(a, '51'), spoil: set('サービス種類', '特養') },
  { rule: 'L-02', severity: '不備', story: '経費区分が一覧にない', suits: (a) => unpackaged(a) && has(a, '見守り') && !has(a, '付帯経費'), spoil: setLine('見守り', '経費区分', '見守りセンサー') },
  { rule: 'L-03', severity: '不備', story: '支出額が「30万円」', suits: (a) => has(a, '県独自研修'), spoil: setLine('県独自研修', '支出額', '30万円') },
  { rule: 'L-06', severity: '不備', story: '寄付金等が支出額を超える', suits: hasDevice, spoil: spoilDevice((line) => { line['寄付金等'] = Number(line['支出額']) + 100_000; }) },
  { rule: 'L-07', severity: '不備', story: '経費が1行もない', suits: (a) => a.lines.length === 1, spoil: ({ lines }) => { lines.length = 0; } },
  { rule: 'R1-05', severity: '要確認', story: '介護予防支援を併せ行う事業所の介護ソフト', suits: (a) => services(a, '43') && has(a, '介護ソフト'), spoil: set('サービス種類', '43 居宅介護支援・46 介護予防支援') },
  { rule: 'R1-06', severity: '要確認', story: '他の補助金との重複', suits: hasLoneDevice, spoil: spoilDevice((line) => { line['他補助'] = '有'; }) },
  { rule: 'R1-20', severity: '不備', story: '介護ソフトの契約方式が未記入', suits: (a) => unpackaged(a) && has(a, '介護ソフト'), spoil: set('契約方式', null) },
  { rule: 'R1-21', severity: '要確認', story: '地域密着型の事業所が5事業所以上と連携', suits: (a) => services(a, '78') && has(a, '介護ソフト'), spoil: (a) => { a.row['連携事業所数'] = 6; lineOf(a, '介護ソフト')['支出額'] = 3_300_000; } },
  { rule: 'R1-25', severity: '不備', story: '職員数連動なのに職員数がない', suits: (a) => unpackaged(a) && has(a, '介護ソフト') && a.row['契約方式'] === '職員数連動', spoil: ({ row }) => { row['常勤換算'] = null; row['実人数'] = null; } },
  { rule: 'R1-31', severity: '要確認', story: '同水準とする判断理由がない', suits: (a) => a.lines.some((line) => line['掲載'] === '同水準'), spoil: ({ lines }) => { for (const line of lines) if (line['掲載'] === '同水準') line['判断理由'] = null; } },
  { rule: 'R1-32', severity: '要確認', story: '販売価格が公表されていない', suits: hasDevice, spoil: spoilDevice((line) => { line['価格公表'] = '無'; }) },
  { rule: 'R1-33', severity: '不備', story: '台数が未記入', suits: hasLoneDevice, spoil: spoilDevice((line) => { line['台数'] = null; }) },
  { rule: 'R1-34', severity: '要確認', story: '見守り機器が限度台数を超える', suits: (a) => unpackaged(a) && has(a, '見守り') && services(a, '51'), spoil: setLine('見守り', '台数', 28) },
  { rule: 'R1-35', severity: '不備', story: '付帯経費の親明細がない', suits: (a) => unpackaged(a) && has(a, '付帯経費'), spoil: setLine('付帯経費', '親明細', null) },
  { rule: 'R1-36', severity: '要確認', story: '通信費が含まれる', suits: (a) => has(a, '介護ソフト'), spoil: add({ 経費区分: '通信費', 品名: 'モバイルルーター通信料（12か月）', 支出額: 79_200 }) },
  { rule: 'R1-37', severity: '不備', story: '介護ソフトのない定着促進費用', suits: (a) => !has(a, '介護ソフト') && has(a, '見守り'), spoil: add({ 経費区分: '定着促進費用', 品名: '操作定着支援（訪問2回）', 支出額: 132_000 }) },
  { rule: 'R1-38', severity: '不備', story: 'パッケージに業務支援の機器がない', suits: (a) => unpackaged(a) && has(a, '見守り') && has(a, '移乗支援'), spoil: (a) => { lineOf(a, '見守り')['パッケージ'] = '○'; lineOf(a, '移乗支援')['パッケージ'] = '○'; } },
  { rule: 'R1-39', severity: '不備', story: '介護ソフトが一気通貫でない', suits: (a) => has(a, '介護ソフト'), spoil: set('一気通貫', '無') },
  { rule: 'R1-40', severity: '要確認', story: '標準仕様への対応が公表資料に未掲載', suits: (a) => has(a, '介護ソフト') && services(a, '11', '43', '15', '13'), spoil: set('標準仕様対応', '未掲載') },
  { rule: 'R1-41', severity: '不備', story: 'LIFEのCSV連携に未対応', suits: (a) => has(a, '介護ソフト') && services(a, '51', '52'), spoil: set('LIFE連携対応', '無') },
  { rule: 'R1-43', severity: '不備', story: '業務改善支援を受けない', suits: (a) => !has(a, '業務改善支援') && !has(a, '県独自研修'), spoil: set('業務改善支援', '無') },
  { rule: 'R1-45', severity: '要確認', story: 'メーカーの操作説明の費用が含まれる', suits: hasDevice, spoil: add({ 経費区分: '操作説明', 品名: 'メーカー操作説明会 講師派遣', 支出額: 55_000 }) },
  { rule: 'R1-48', severity: '要確認', story: '開発費が含まれる', suits: (a) => has(a, '介護ソフト'), spoil: add({ 経費区分: '開発費', 品名: '帳票カスタマイズ開発', 支出額: 275_000 }) },
  { rule: 'R1-49', severity: '不備', story: '掲載区分が未記入', suits: hasLoneDevice, spoil: spoilDevice((line) => { line['掲載'] = null; line['製品コード'] = null; }) },
  { rule: 'R1-51', severity: '要確認', story: 'ケアプランデータ連携システムの利用開始が令和8年6月', suits: (a) => services(a, '11', '15', '43'), spoil: set('連携開始日', day(2026, 6, 1)) },
  { rule: 'R1-52', severity: '不備', story: '賃金還元を周知していない', suits: always, spoil: set('賃金還元の周知', '無') },
  { rule: 'R1-54', severity: '不備', story: '業務改善計画が未提出', suits: always, spoil: ({ row }) => { row['業務改善計画'] = '未提出'; row['計画作成日'] = null; } },
  { rule: 'R1-61', severity: '要確認', story: '掲載「その他」の機器をパッケージに含めている', suits: (a) => packaged(a) && has(a, 'バックオフィスソフト'), spoil: setLine('バックオフィスソフト', 'パッケージ', '○') },
  { rule: 'R1-70', severity: '要確認', story: '申請額が算定額を上回る', suits: (a) => typeof a.row['申請額'] === 'number', spoil: ({ row }) => { row['申請額'] = Number(row['申請額']) + 180_000; } },
]; // prettier-ignore

/** A row of 経費 whose application does not exist: L-01. */
export const ORPHAN_LINE: Row = {
  受付番号: 'R8-0512',
  明細番号: 1,
  経費区分: '見守り',
  品名: '離床センサー ハナレ',
  製品コード: '01482-000036',
  掲載: 'TAIS',
  台数: 2,
  支出額: 264_000,
  他補助: '無',
  価格公表: '有',
};
