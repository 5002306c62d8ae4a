import type { Rule, Source } from '../../types';
import { fund, notice } from '../documents';
import { rule } from './rule';

/** The clause by which the amount of a 事業 other than 定着支援 is found: what a claim is held against. */
const amountClauses: Readonly<Record<string, Source>> = {
  面的支援モデル: notice('別紙2 3(1)ウ'),
  連携モデル: notice('別紙2 3(2)ウ'),
  協働化: notice('別紙3 3(1)ウ'),
  経営改善: notice('別紙3 3(2)ウ'),
  相談体制: notice('別紙4 3(1)'),
  事務費: notice('別紙4 3(2)'),
  革新会議: fund('3(2)①'),
  モデル施設: fund('3(2)②ア'),
  魅力発信: fund('3(2)②イ'),
  相談センター: fund('4(2)'),
  第三者支援: fund('5(4)'),
};

/** The clause by which corporations or establishments are members of a group or of a モデル. */
const memberClauses: Readonly<Record<string, Source>> = {
  面的支援モデル: notice('別紙2 3(1)ア'),
  連携モデル: notice('別紙2 3(2)ア'),
  協働化: notice('別紙3 3(1)ウ(ii)'),
};

/** The clause that leaves out what other grants pay for; 別紙4 has none. */
const otherGrantClauses: Readonly<Record<string, Source>> = {
  定着支援: notice('別紙1 6③（重複排除）'),
  面的支援モデル: notice('別紙2 5'),
  連携モデル: notice('別紙2 5'),
  協働化: notice('別紙3 3(1)エ(i)'),
  経営改善: notice('別紙3 3(2)エ(i)'),
  革新会議: fund('3(5)'),
  モデル施設: fund('3(5)'),
  魅力発信: fund('3(5)'),
  相談センター: fund('3(5)'),
  第三者支援: fund('3(5)'),
};

/** 基金 says it in words of its own. */
const FUND_OTHER_GRANTS =
  '他の補助金等を受けて導入する機器及び他の補助金等を活用する事業については、本事業における補助の対象とはならない';
const fundOtherGrants: Readonly<Record<string, string>> = {
  革新会議: FUND_OTHER_GRANTS,
  モデル施設: FUND_OTHER_GRANTS,
  魅力発信: FUND_OTHER_GRANTS,
  相談センター: FUND_OTHER_GRANTS,
  第三者支援: FUND_OTHER_GRANTS,
};

/** Rules of any 事業: the data itself, and what every programme asks. */
export const commonRules: Readonly<Record<string, Rule>> = {
  'ID-01': rule('不備', '受付番号が記入され、ほかの申請と重ならないこと'),
  'ID-02': rule('不備', '事業の名称が正しく記入されていること'),
  'ID-03': rule('不備', '事業所番号が10桁の形式であること'),
  'ID-04': rule('注意', '事業所番号の検査数字と都道府県が合うこと'),
  'ID-05': rule('不備', '法人番号が13桁の数字であること'),
  'ID-06': rule('注意', '法人番号が記入され、検査数字が合うこと'),
  'ID-07': rule(['不備', '注意'], 'サービス種類が正しく記入されていること', notice('別紙1 3')),
  'ID-08': rule(
    '要確認',
    '同じ事業所・グループ・法人の同じ事業の申請が一つであること',
    notice('別紙1 5・別紙3 3(1)ウ(ii)・3(2)ウ、基金要綱 3(2)②ア・5(4)'),
  ),
  'ID-09': rule('不備', '同じ申請の行の間で記載が食い違わないこと'),
  'ID-11': rule('要確認', '受付日が規則集のある年度の日であること'),
  'ID-10': rule(
    ['要確認', '注意'],
    '同じ事業所・法人の支援や機器が、ほかの事業と重ならないこと',
    notice('別紙1 6③（重複排除）・別紙2 5・別紙3 3(2)イ・3(2)エ(i)、基金要綱 3(5)'),
  ),
  'ID-12': rule(
    ['不備', '要確認', '注意'],
    '構成員の法人番号・事業所番号・サービス種類が正しく記入されていること',
    notice('別紙2 3(1)ア・3(2)ア、別紙3 3(1)ウ(ii)'),
    undefined,
    { ofProgramme: memberClauses },
  ),
  'L-01': rule('不備', '経費・構成員の行の受付番号が申請にあること'),
  'L-02': rule('不備', '経費区分がその事業のものであること'),
  'L-03': rule(['不備', '注意', '情報'], '支出額が0以上の整数（円）であること'),
  'L-04': rule('注意', '支出額が0円でないこと'),
  'L-05': rule('不備', '明細番号が記入され、申請の中で重ならないこと'),
  'L-06': rule(['不備', '注意'], '寄付金等が0以上で、支出額を超えないこと'),
  'L-07': rule('不備', '経費の行があること'),
  'L-08': rule('要確認', '決められた値で記入されていること'),
  'L-09': rule(['要確認', '不備'], '入力の欄に数式のエラー値がないこと'),
  'L-10': rule('要確認', '同じ内容の経費の行が申請に一つであること'),
  'L-11': rule(['要確認', '注意'], '都道府県の定めにより、過年度の交付が「過年度交付」の表で分かること'),
  'L-12': rule('情報', '介護ソフトの標準仕様対応・LIFE連携対応が「製品」の表と合うこと'),
  'S-01': rule('不備', '設定の値が許される範囲にあること'),
  'S-02': rule(['不備', '情報'], '決めるべき設定が決められていること'),
  'S-03': rule(['要確認', '情報'], '設定の項目が正しい名で、一度だけ記入されていること'),
  'Y-01': rule('要確認', '同じ種類の表のうち、どれを使うかが決まっていること'),
  'Y-02': rule('要確認', '列の見出しが何の列かが決まっていること'),
  'Y-03': rule('要確認', '経費・構成員の行の受付番号がどの申請のものかが決まっていること'),
  'Y-04': rule('情報', '申請でも明細でもない行（合計・記入例など）を除いて読んだこと'),
  'Y-05': rule('要確認', '合計の行の値が、読み取った行の合計と同じであること'),
  'Y-06': rule('情報', '決められた書き方で記入されていること'),
  'Y-07': rule('要確認', '金額の列の単位（円・千円）と税の区分が決まっていること'),
  'R1-06': rule(
    ['要確認', '注意', '情報'],
    '他の補助金等によって助成されているものでないこと',
    notice('別紙1 6③（重複排除）・別紙2 5・別紙3 3(1)エ(i)・3(2)エ(i)、基金要綱 3(5)'),
    '他の補助金等によって助成されているものについては、本事業の補助対象外とする',
    { ofProgramme: otherGrantClauses, quoteOfProgramme: fundOtherGrants, silentIn: ['相談体制', '事務費'] },
  ),
  'R1-70': rule('要確認', '申請額が算定額以下であること', notice('別紙1 5'), undefined, {
    ofProgramme: amountClauses,
  }),
  'R1-71': rule('注意', '申請額が算定額と同じであること', notice('別紙1 5'), undefined, {
    ofProgramme: amountClauses,
  }),
  'R1-72': rule('不備', '申請額が0以上の整数（円）であること', notice('別紙1 5'), undefined, {
    ofProgramme: amountClauses,
  }),
};
