import type { BookTexts } from '../../text-types';
import { fund, notice } from '../documents';

/** The notices name no list of indicators and no figure that is to be reached. */
export const indicators: BookTexts['indicators'] = {
  // 「総労働時間や超過勤務が多い等の人材不足に関連した課題（…）を解決」
  総業務時間: fund('5(2)'),
  // 「残業時間や文書量の縮減等により職員の負担軽減」
  超過勤務時間: fund('5(3)※8'),
  記録時間: fund('5(3)※8'),
  // 「利用者とのコミュニケーションの時間…の確保」
  直接介護時間: fund('5(3)※8'),
  // 「間接業務時間の削減等の業務の効率化」
  間接業務時間: notice('別紙1 4(1)ウ②'),
  // 「取組の成果が把握できる事項（利用者の満足度、収支の状況…）」
  利用者満足度: fund('5(5)①'),
  // 「収支の改善が図られた場合には、職員の賃金へも適切に還元」
  収支: notice('別紙1 6⑥'),
};
