/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator knows cells and ranges only as any */
/**
 * Custom functions, here those of 定着支援: thin, synchronous and pure. The metadata generator sees only top-level
 * function declarations; parameter names are what a clerk sees in Excel. The build puts the server of the product
 * in the place of the developer's in the help addresses.
 */
import './programme-functions';
import './table-functions';
import { grantAmount, grantBase, grantCap, grantExplain, grantStaff } from './amount';
import { guarded } from './guarded';

/**
 * 経費区分ごとの補助額（円）を求めます。対象経費×補助率（円未満切捨て）と基準額の少ない方です。
 * @customfunction GRANT_AMOUNT
 * @helpurl https://localhost:3000/functions/GRANT_AMOUNT.html
 * @param 経費区分 経費区分（見守り、介護ソフト、パッケージ など）
 * @param 対象経費 対象経費の合計（円）
 * @param [台数] 台数（省略時 1）
 * @param [職員数] 職員数（人）。契約方式が職員数連動のソフトで必要です
 * @param [契約方式] 職員数連動 または その他。ソフトで必要です
 * @param [定着促進費用あり] 介護ソフトの定着促進費用を含むとき TRUE
 * @param [五事業所連携] 補助を受ける年度中に5事業所以上とデータ連携するとき TRUE
 * @param [パッケージ上限額] 都道府県が定めた上限額（円）。パッケージで必要です
 * @param [年度] 規則集の年度（令和の年数。省略時は最も新しい規則集）
 * @returns 補助額（円）
 */
export function GRANT_AMOUNT(
  経費区分: any,
  対象経費: any,
  台数?: any,
  職員数?: any,
  契約方式?: any,
  定着促進費用あり?: any,
  五事業所連携?: any,
  パッケージ上限額?: any,
  年度?: any,
): number {
  return guarded(() =>
    grantAmount(
      対象経費,
      [経費区分, 台数, 職員数, 契約方式, 定着促進費用あり, 五事業所連携, パッケージ上限額],
      年度,
    ),
  );
}

/**
 * 経費区分ごとの基準額（円）を求めます。
 * @customfunction GRANT_BASE
 * @helpurl https://localhost:3000/functions/GRANT_BASE.html
 * @param 経費区分 経費区分（見守り、介護ソフト、パッケージ など）
 * @param [台数] 台数（省略時 1）
 * @param [職員数] 職員数（人）。契約方式が職員数連動のソフトで必要です
 * @param [契約方式] 職員数連動 または その他。ソフトで必要です
 * @param [定着促進費用あり] 介護ソフトの定着促進費用を含むとき TRUE
 * @param [五事業所連携] 補助を受ける年度中に5事業所以上とデータ連携するとき TRUE
 * @param [パッケージ上限額] 都道府県が定めた上限額（円）。パッケージで必要です
 * @param [年度] 規則集の年度（令和の年数。省略時は最も新しい規則集）
 * @returns 基準額（円）
 */
export function GRANT_BASE(
  経費区分: any,
  台数?: any,
  職員数?: any,
  契約方式?: any,
  定着促進費用あり?: any,
  五事業所連携?: any,
  パッケージ上限額?: any,
  年度?: any,
): number {
  return guarded(() =>
    grantBase([経費区分, 台数, 職員数, 契約方式, 定着促進費用あり, 五事業所連携, パッケージ上限額], 年度),
  );
}

/**
 * 補助額が基準額で頭打ちになるかどうかを「上限内」「上限適用」で示します。
 * @customfunction GRANT_CAP
 * @helpurl https://localhost:3000/functions/GRANT_CAP.html
 * @param 経費区分 経費区分（見守り、介護ソフト、パッケージ など）
 * @param 対象経費 対象経費の合計（円）
 * @param [台数] 台数（省略時 1）
 * @param [職員数] 職員数（人）。契約方式が職員数連動のソフトで必要です
 * @param [契約方式] 職員数連動 または その他。ソフトで必要です
 * @param [定着促進費用あり] 介護ソフトの定着促進費用を含むとき TRUE
 * @param [五事業所連携] 補助を受ける年度中に5事業所以上とデータ連携するとき TRUE
 * @param [パッケージ上限額] 都道府県が定めた上限額（円）。パッケージで必要です
 * @param [年度] 規則集の年度（令和の年数。省略時は最も新しい規則集）
 * @returns 上限内 または 上限適用
 */
export function GRANT_CAP(
  経費区分: any,
  対象経費: any,
  台数?: any,
  職員数?: any,
  契約方式?: any,
  定着促進費用あり?: any,
  五事業所連携?: any,
  パッケージ上限額?: any,
  年度?: any,
): string {
  return guarded(() =>
    grantCap(
      対象経費,
      [経費区分, 台数, 職員数, 契約方式, 定着促進費用あり, 五事業所連携, パッケージ上限額],
      年度,
    ),
  );
}

/**
 * 補助額の計算を、根拠の条項とともに1行の文で示します。
 * @customfunction GRANT_EXPLAIN
 * @helpurl https://localhost:3000/functions/GRANT_EXPLAIN.html
 * @param 経費区分 経費区分（見守り、介護ソフト、パッケージ など）
 * @param 対象経費 対象経費の合計（円）
 * @param [台数] 台数（省略時 1）
 * @param [職員数] 職員数（人）。契約方式が職員数連動のソフトで必要です
 * @param [契約方式] 職員数連動 または その他。ソフトで必要です
 * @param [定着促進費用あり] 介護ソフトの定着促進費用を含むとき TRUE
 * @param [五事業所連携] 補助を受ける年度中に5事業所以上とデータ連携するとき TRUE
 * @param [パッケージ上限額] 都道府県が定めた上限額（円）。パッケージで必要です
 * @param [年度] 規則集の年度（令和の年数。省略時は最も新しい規則集）
 * @returns 計算の説明
 */
export function GRANT_EXPLAIN(
  経費区分: any,
  対象経費: any,
  台数?: any,
  職員数?: any,
  契約方式?: any,
  定着促進費用あり?: any,
  五事業所連携?: any,
  パッケージ上限額?: any,
  年度?: any,
): string {
  return guarded(() =>
    grantExplain(
      対象経費,
      [経費区分, 台数, 職員数, 契約方式, 定着促進費用あり, 五事業所連携, パッケージ上限額],
      年度,
    ),
  );
}

/**
 * 職員数（人）を求めます。常勤換算を四捨五入し、実人数を加えます。
 * @customfunction GRANT_STAFF
 * @helpurl https://localhost:3000/functions/GRANT_STAFF.html
 * @param 常勤換算 常勤換算の人数（小数可）
 * @param [実人数] 実人数（整数）
 * @returns 職員数（人）
 */
export function GRANT_STAFF(常勤換算: any, 実人数?: any): number {
  return guarded(() => grantStaff(常勤換算, 実人数));
}
