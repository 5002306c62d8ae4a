/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator knows cells and ranges only as any */
/** Custom functions of the 事業 other than 定着支援, of requirements and of numbers. */
import { grantCheckId } from './check-id';
import { grantDue } from './due';
import { guarded } from './guarded';
import { grantFundAmount, grantGroupAmount, grantManagementAmount, grantModelAmount } from './model-amounts';
import { grantRequirements } from './requirements';

/**
 * 協働化の補助額（円）を求めます。対象経費×補助率（円未満切捨て）と、構成する法人数による基準額の少ない方です。
 * @customfunction GRANT_GROUP_AMOUNT
 * @helpurl https://localhost:3000/functions/GRANT_GROUP_AMOUNT.html
 * @param 対象経費 事業者グループの対象経費の合計（円）
 * @param 構成法人数 事業者グループを構成する法人の数
 * @param [訪問介護法人数] そのうち訪問介護事業所を営む法人の数（省略時 0）
 * @param [年度] 規則集の年度（令和の年数。省略時は最も新しい規則集）
 * @returns 補助額（円）
 */
export function GRANT_GROUP_AMOUNT(対象経費: any, 構成法人数: any, 訪問介護法人数?: any, 年度?: any): number {
  return guarded(() => grantGroupAmount(対象経費, 構成法人数, 訪問介護法人数, 年度));
}

/**
 * 経営改善の補助額（円）を求めます。対象経費×補助率（円未満切捨て）と基準額の少ない方です。
 * @customfunction GRANT_MANAGEMENT_AMOUNT
 * @helpurl https://localhost:3000/functions/GRANT_MANAGEMENT_AMOUNT.html
 * @param 対象経費 対象経費の合計（円）
 * @param [年度] 規則集の年度（令和の年数。省略時は最も新しい規則集）
 * @returns 補助額（円）
 */
export function GRANT_MANAGEMENT_AMOUNT(対象経費: any, 年度?: any): number {
  return guarded(() => grantManagementAmount(対象経費, 年度));
}

/**
 * 面的支援モデル・連携モデルの1モデルの補助額（円）を求めます。
 * @customfunction GRANT_MODEL_AMOUNT
 * @helpurl https://localhost:3000/functions/GRANT_MODEL_AMOUNT.html
 * @param 種別 面的支援モデル または 連携モデル
 * @param 対象経費 対象経費の合計（円）。端末経費を含む全体の額です
 * @param [端末台数] 連携モデルで導入する情報端末（PC、タブレット端末）の台数
 * @param [端末経費] 対象経費のうち、情報端末の経費（円）。1台あたりの上限額×台数までを数えます
 * @param [年度] 規則集の年度（令和の年数。省略時は最も新しい規則集）
 * @returns 補助額（円）
 */
export function GRANT_MODEL_AMOUNT(
  種別: any,
  対象経費: any,
  端末台数?: any,
  端末経費?: any,
  年度?: any,
): number {
  return guarded(() => grantModelAmount(種別, 対象経費, [端末台数, 端末経費], 年度));
}

/**
 * 基金の事業（モデル施設・第三者支援）の補助額（円）を求めます。対象経費×補助率（円未満切捨て）と上限額の少ない方です。
 * @customfunction GRANT_FUND_AMOUNT
 * @helpurl https://localhost:3000/functions/GRANT_FUND_AMOUNT.html
 * @param 種別 モデル施設 または 第三者支援
 * @param 対象経費 対象経費の合計（円）
 * @param [年度] 規則集の年度（令和の年数。省略時は最も新しい規則集）
 * @returns 補助額（円）
 */
export function GRANT_FUND_AMOUNT(種別: any, 対象経費: any, 年度?: any): number {
  return guarded(() => grantFundAmount(種別, 対象経費, 年度));
}

/**
 * サービス種類に応じて確かめる要件を、条項とともに一覧にします（見出し行を含みます）。
 * @customfunction GRANT_REQUIREMENTS
 * @helpurl https://localhost:3000/functions/GRANT_REQUIREMENTS.html
 * @param サービス種類 サービス種類コード。複数のときは ・ で区切ります（例: 51、11・43、養護）
 * @param [事業] 事業の名前（省略時 定着支援）
 * @returns ルール、要件、条項、必須か の表
 */
export function GRANT_REQUIREMENTS(サービス種類: any, 事業?: any): any[][] {
  return guarded(() => grantRequirements(サービス種類, 事業));
}

/**
 * 番号の桁数、検査数字などを確かめます。誤りがなければ OK、あればその内容を示します。
 * @customfunction GRANT_CHECK_ID
 * @helpurl https://localhost:3000/functions/GRANT_CHECK_ID.html
 * @param 種類 法人番号、事業所番号 または TAISコード（TAISコードは形式だけを確かめます）
 * @param 値 確かめる番号。文字列でも数値でもかまいません
 * @returns OK または誤りの内容
 */
export function GRANT_CHECK_ID(種類: any, 値: any): string {
  return guarded(() => grantCheckId(種類, 値));
}

/**
 * 補助を受けた後、業務改善の効果の報告を求められる年度（令和の年数）を縦に並べます。
 * @customfunction GRANT_DUE
 * @helpurl https://localhost:3000/functions/GRANT_DUE.html
 * @param 事業 事業の名前（定着支援、協働化 など）
 * @param 年度 補助を受けた年度（令和の年数。例: 8）
 * @returns 報告の年度（令和の年数）
 */
export function GRANT_DUE(事業: any, 年度: any): number[][] {
  return guarded(() => grantDue(事業, 年度));
}
