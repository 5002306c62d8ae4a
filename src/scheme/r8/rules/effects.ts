import type { Rule, Source } from '../../types';
import { notice } from '../documents';
import { rule } from './rule';

const plans: Readonly<Record<string, Source>> = {
  定着支援: notice('別紙1 7(1)'),
  面的支援モデル: notice('別紙2 4(1)ア'),
  協働化: notice('別紙3 4(1)'),
};

const reports: Readonly<Record<string, Source>> = {
  定着支援: notice('別紙1 7(2)'),
  面的支援モデル: notice('別紙2 4(1)イ'),
  協働化: notice('別紙3 4(2)'),
  経営改善: notice('別紙3 4(2)'),
};

const report = { ofProgramme: reports, quote: '業務改善計画に対する効果を都道府県に対し報告することとする' };
/** What is said of a report that is due, or of which year it is. */
const ofReports = {
  noReport: report,
  maybeReport: report,
  yearBlank: report,
  yearUnread: report,
  yearMeant: report,
};

/** Rules of 段階 効果: the plans, and what is reported on them in the years after. */
export const effectRules: Readonly<Record<string, Rule>> = {
  'R6-01': rule(
    '要確認',
    '収支の改善を職員の賃金へ還元していること',
    notice('別紙1 6⑥'),
    '収支の改善が図られた場合には、職員の賃金へも適切に還元することとし',
    { stage: '効果' },
  ),
  'R6-02': rule(
    '要確認',
    '業務改善計画と効果報告が、申請ごとにそろっていること',
    notice('別紙1 7・別紙2 4・別紙3 4'),
    undefined,
    {
      stage: '効果',
      ofVariant: {
        noPlan: { ofProgramme: plans, quote: '業務改善計画を作成するものとし、申請先の都道府県に提出する' },
        ...ofReports,
      },
    },
  ),
  'R6-03': rule('要確認', '計画・効果報告・実績報告の欄が読み取れること', null, undefined, { stage: '効果' }),
};
