/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator knows cells and ranges only as any */
/** Custom functions over whole tables, their header row included. */
import { guarded, guardedLater, guardedWork } from './guarded';
import { grantReport } from './report';
import { grantTotal } from './total';

/**
 * 表から1つの数を求めます。指標の名の列があればその合計、なければ件数・法人数・事業所数です。空欄は0とせず除きます。
 * @customfunction GRANT_TOTAL
 * @helpurl https://localhost:3000/functions/GRANT_TOTAL.html
 * @param 指標 合計する列の名前（交付予定額 など）、または 件数・法人数・事業所数
 * @param 表 見出し行を含む表（例: 申請[#All]）
 * @param [条件] 列名と値を交互に指定します（列名1, 値1, 列名2, 値2 …）。すべてに等しい行だけを使います
 * @returns 合計または数
 */
export function GRANT_TOTAL(指標: any, 表: any[][], 条件?: any[][][]): number {
  return guarded(() => grantTotal(指標, 表, 条件));
}

/**
 * 厚労省報告の1様式分の表を作ります。表は見出し行を含めて指定します（例: 申請[#All]）。
 * @customfunction GRANT_REPORT
 * @cancelable
 * @helpurl https://localhost:3000/functions/GRANT_REPORT.html
 * @param 様式 様式の名前（総括表、所要額内訳、区分別集計、機器別集計、サービス別集計、要件確認一覧、業務改善計画、効果報告、モデル一覧、グループ一覧）
 * @param 申請 申請の表（算定後、見出し行を含む）
 * @param 算定 算定の表（見出し行を含む）
 * @param [経費] 経費の表（見出し行を含む）
 * @param [構成員] 構成員の表（見出し行を含む）
 * @param [設定] 設定の表（見出し行を含む）、または年度だけ（例: 8）。その年度の規則集で集計します
 * @param [指摘] 指摘の表（見出し行を含む）
 * @param [計画] 計画の表（見出し行を含む）
 * @param [効果報告] 効果報告の表（見出し行を含む）
 * @param invocation
 * @returns 様式の表（見出し行を含む）
 */
export function GRANT_REPORT(
  様式: any,
  申請: any[][],
  算定: any[][],
  経費?: any[][],
  構成員?: any[][],
  設定?: any[][],
  指摘?: any[][],
  計画?: any[][],
  効果報告?: any[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<any[][]> {
  return guardedWork(
    grantReport(様式, {
      applications: 申請,
      amounts: 算定,
      lines: 経費,
      members: 構成員,
      settings: 設定,
      findings: 指摘,
      plans: 計画,
      effects: 効果報告,
    }),
    invocation,
  ) as Promise<any[][]>;
}

/**
 * 申請の後の段階（採択など）の1様式分の表を作ります。表は見出し行を含めて指定します（例: 採択[#All]）。
 * @customfunction GRANT_STAGE
 * @cancelable
 * @helpurl https://localhost:3000/functions/GRANT_STAGE.html
 * @param 様式 様式の名前（採択一覧、提出状況、効果集計、賃金還元、比較できないもの、業務改善支援事業者、外れ値）
 * @param 申請 申請の表（算定後、見出し行を含む）
 * @param 設定 設定の表（見出し行を含む）。効果集計などでは年度だけ（例: 8）でもかまいません
 * @param [採択] 採択の表（見出し行を含む。採択一覧で使います）
 * @param [交付決定] 交付決定の表（見出し行を含む。提出状況と効果集計などで、誰が報告を出すかに使います）
 * @param [変更] 変更の表（見出し行を含む。承認された中止・廃止の申請は、報告を出しません）
 * @param [確定] 確定の表（見出し行を含む。確定額があれば、交付決定額より先に見ます）
 * @param [支払] 支払の表（まだ使いません）
 * @param [計画] 計画の表（見出し行を含む。提出状況と効果集計などで使います）
 * @param [効果報告] 効果報告の表（見出し行を含む。提出状況と効果集計などで使います）
 * @param [実績報告] 実績報告の表（見出し行を含む。提出状況で、事後評価に使います）
 * @param invocation
 * @returns 様式の表（見出し行を含む）
 */
export function GRANT_STAGE(
  様式: any,
  申請: any[][],
  設定: any[][],
  採択?: any[][],
  交付決定?: any[][],
  変更?: any[][],
  確定?: any[][],
  // saved workbooks hold the parameters: that of a later stage has its place already
  支払?: any[][],
  計画?: any[][],
  効果報告?: any[][],
  実績報告?: any[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<any[][]> {
  return guardedLater(async () => {
    const { grantStage } = await import(/* webpackChunkName: "stage" */ './stage');
    const tables = {
      ...{ applications: 申請, settings: 設定, awards: 採択 },
      ...{ plans: 計画, effects: 効果報告, results: 実績報告 },
      decided: { decisions: 交付決定, changes: 変更, settlements: 確定 },
    };
    return guardedWork(grantStage(様式, tables), invocation) as Promise<any[][]>;
  });
}
