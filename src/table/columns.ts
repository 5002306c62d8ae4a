import type { ApplicationField, LineField, MemberField } from '../grant/records';
import { headerKey } from '../report/header-key';

export { headerKey } from '../report/header-key';

/**
 * The input tables' columns: the contract's header of each field, and other spellings that prefectures use. All
 * are compared by {@link headerKey}.
 */
export interface ColumnSpec<Field extends string> {
  readonly field: Field;
  readonly header: string;
  readonly synonyms?: readonly string[];
  /** Without this column no row can be computed. */
  readonly required?: true;
}

export const applicationColumns: readonly ColumnSpec<ApplicationField>[] = [
  {
    field: 'receiptNumber',
    header: '受付番号',
    required: true,
    synonyms: ['受付No', '受付No.', '申請番号', '整理番号', '受付ID'],
  },
  {
    field: 'programme',
    header: '事業',
    required: true,
    synonyms: ['事業名', '対象事業', '補助事業', '事業区分', '事業の種類'],
  },
  { field: 'receivedOn', header: '受付日', synonyms: ['受理日', '受付年月日', '申請日', '申請年月日'] },
  {
    field: 'corporationName',
    header: '法人名',
    required: true,
    synonyms: ['法人名称', '申請者', '申請者名', '申請法人名', '運営法人', '運営法人名'],
  },
  { field: 'corporationNumber', header: '法人番号', synonyms: ['法人マイナンバー', '法人番号(13桁)'] },
  {
    field: 'establishmentName',
    header: '事業所名',
    synonyms: ['事業所名称', '施設名', '事業所・施設名', '介護事業所名', '事業所等の名称'],
  },
  {
    field: 'establishmentNumber',
    header: '事業所番号',
    synonyms: ['指定事業所番号', '介護保険事業所番号', '介護事業所番号', '事業所番号(10桁)', '事業者番号'],
  },
  {
    field: 'services',
    header: 'サービス種類',
    synonyms: ['サービス種別', 'サービスの種類', '介護サービス種類', 'サービス種類コード', 'サービスコード'],
  },
  { field: 'designator', header: '指定権者' },
  { field: 'municipality', header: '市区町村', synonyms: ['市町村', '所在市区町村', '所在地市区町村'] },
  {
    field: 'fullTimeEquivalent',
    header: '常勤換算',
    synonyms: ['常勤換算数', '常勤換算職員数', '職員数(常勤換算)', '常勤換算人数'],
  },
  { field: 'headcount', header: '実人数', synonyms: ['職員数(実人数)', '実人数職員数', '職員実人数'] },
  { field: 'contract', header: '契約方式', synonyms: ['契約形態', 'ソフト契約方式', '契約の方式'] },
  {
    field: 'linkedEstablishments',
    header: '連携事業所数',
    synonyms: ['データ連携事業所数', '連携先事業所数', 'ケアプラン連携事業所数'],
  },
  {
    field: 'linkStartedOn',
    header: '連携開始日',
    synonyms: ['データ連携開始日', 'ケアプランデータ連携開始日', '連携システム利用開始日', '利用開始日'],
  },
  { field: 'committee', header: '委員会', synonyms: ['委員会の設置', '委員会設置', '生産性向上委員会'] },
  {
    field: 'securityAction',
    header: 'SECURITY ACTION',
    synonyms: ['セキュリティアクション', 'SECURITYACTION宣言'],
  },
  {
    field: 'securityActionId',
    header: 'SECURITY ACTION ID',
    synonyms: ['SECURITY ACTION 自己宣言ID', '自己宣言ID', 'セキュリティアクションID'],
  },
  { field: 'improvementPlan', header: '業務改善計画', synonyms: ['業務改善計画の提出', '業務改善計画提出'] },
  { field: 'plannedOn', header: '計画作成日', synonyms: ['業務改善計画作成日', '計画作成年月日'] },
  { field: 'supportStartedOn', header: '支援開始日', synonyms: ['支援開始年月日'] },
  { field: 'supportEndedOn', header: '支援終了日', synonyms: ['支援終了年月日'] },
  {
    field: 'consultedOn',
    header: 'センター相談日',
    synonyms: ['相談日', 'センターへの相談日', '相談センター相談日'],
  },
  {
    field: 'improvementSupport',
    header: '業務改善支援',
    synonyms: ['業務改善支援の種類', '業務改善支援区分'],
  },
  { field: 'wageNotice', header: '賃金還元の周知', synonyms: ['賃金還元周知', '賃金への還元の周知'] },
  { field: 'lifeCooperation', header: 'LIFE協力', synonyms: ['LIFEへの協力', 'LIFE情報収集への協力'] },
  {
    field: 'evaluationCooperation',
    header: '効果検証協力',
    synonyms: ['効果検証への協力', '効果検証事業への協力'],
  },
  { field: 'seamless', header: '一気通貫', synonyms: ['介護ソフト一気通貫', '一気通貫機能'] },
  {
    field: 'standardSpec',
    header: '標準仕様対応',
    synonyms: ['ケアプランデータ連携標準仕様対応', '標準仕様'],
  },
  { field: 'lifeLink', header: 'LIFE連携対応', synonyms: ['LIFECSV連携対応', 'LIFE対応'] },
  { field: 'supportAgency', header: '支援機関', synonyms: ['支援機関の種類'] },
  { field: 'ministryApproval', header: '厚労省承認', synonyms: ['厚生労働省承認', '厚生労働省の承認'] },
  { field: 'promotionGrant', header: '連携推進法人設立補助', synonyms: ['社会福祉連携推進法人設立補助'] },
  { field: 'onSiteVisits', header: '実地支援回数', synonyms: ['実地支援の回数', '個別支援回数'] },
  {
    field: 'claimedAmount',
    header: '申請額',
    synonyms: ['交付申請額', '補助金申請額', '申請金額', '補助申請額'],
  },
  { field: 'totalCost', header: '総事業費', synonyms: ['総事業費A', '総事業費(A)', '総事業費の額'] },
  {
    field: 'withdrawn',
    header: '取下げ',
    synonyms: ['取下', '取り下げ', '取下げ日', '取下日', '取下年月日', '取下げ年月日', '申請取下げ', '辞退'],
  },
];

export const lineColumns: readonly ColumnSpec<LineField>[] = [
  {
    field: 'receiptNumber',
    header: '受付番号',
    required: true,
    synonyms: ['受付No', '受付No.', '申請番号', '整理番号', '受付ID'],
  },
  {
    field: 'lineNumber',
    header: '明細番号',
    required: true,
    synonyms: ['明細No', '明細No.', '行番号', '枝番', '明細'],
  },
  {
    field: 'category',
    header: '経費区分',
    required: true,
    synonyms: ['経費の区分', '対象経費区分', '機器区分', '機器等の種類'],
  },
  { field: 'itemName', header: '品名', synonyms: ['機器名', '製品名', '品目', '商品名', '導入機器名'] },
  { field: 'productCode', header: '製品コード', synonyms: ['TAISコード', 'TAIS番号'] },
  { field: 'listing', header: '掲載', synonyms: ['TAIS掲載', '掲載区分', '掲載状況'] },
  { field: 'units', header: '台数', synonyms: ['数量', '導入台数', '個数'] },
  {
    field: 'cost',
    header: '支出額',
    required: true,
    synonyms: ['支出予定額', '実支出額', '経費', '金額', '支出額(円)'],
  },
  {
    field: 'donation',
    header: '寄付金等',
    synonyms: [
      '寄付金',
      '寄附金',
      '寄附金等',
      '寄付金その他の収入',
      '寄付金その他の収入額',
      '寄附金その他の収入額',
      '寄付金その他収入額',
    ],
  },
  { field: 'parentLine', header: '親明細', synonyms: ['親明細番号', '主となる機器の明細番号', '親番号'] },
  {
    field: 'inPackage',
    header: 'パッケージ',
    synonyms: ['パッケージ型', 'パッケージ対象', 'パッケージ型導入', 'パッケージ型の有無'],
  },
  {
    field: 'otherGrant',
    header: '他補助',
    synonyms: ['他補助金', '他の補助金', '他の補助金等', '他補助の有無', '他の補助金の有無'],
  },
  { field: 'pricePublished', header: '価格公表', synonyms: ['販売価格公表', '価格の公表', '販売価格の公表'] },
  { field: 'judgement', header: '判断理由', synonyms: ['判断の理由', '実施主体の判断理由', '県の判断理由'] },
];

export const memberColumns: readonly ColumnSpec<MemberField>[] = [
  {
    field: 'receiptNumber',
    header: '受付番号',
    required: true,
    synonyms: ['受付No', '受付No.', '申請番号', '整理番号', '受付ID'],
  },
  {
    field: 'corporationName',
    header: '法人名',
    required: true,
    synonyms: ['法人名称', '構成法人名', '運営法人名'],
  },
  { field: 'corporationNumber', header: '法人番号', synonyms: ['法人番号(13桁)'] },
  { field: 'establishmentName', header: '事業所名', synonyms: ['事業所名称', '施設名'] },
  {
    field: 'establishmentNumber',
    header: '事業所番号',
    synonyms: ['指定事業所番号', '介護保険事業所番号', '事業所番号(10桁)'],
  },
  {
    field: 'services',
    header: 'サービス種類',
    synonyms: ['サービス種別', 'サービスの種類', 'サービス種類コード'],
  },
  { field: 'smallScale', header: '小規模', synonyms: ['小規模法人'] },
  { field: 'representative', header: '代表', synonyms: ['代表法人', '申請代表者', '代表者'] },
  {
    field: 'designatorPrefecture',
    header: '指定権者都道府県',
    synonyms: ['指定都道府県', '指定権者の都道府県'],
  },
];

/** Fields by {@link headerKey} of the contract's header and of every synonym. */
export function headerIndex<Field extends string>(
  columns: readonly ColumnSpec<Field>[],
): ReadonlyMap<string, Field> {
  const index = new Map<string, Field>();
  for (const { field, header } of columns) index.set(headerKey(header), field);
  for (const { field, synonyms } of columns) {
    for (const synonym of synonyms ?? []) {
      const key = headerKey(synonym);
      if (!index.has(key)) index.set(key, field);
    }
  }
  return index;
}
