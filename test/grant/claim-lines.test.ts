import { describe, expect, it } from 'vitest';
import { findingAction, findingMessage } from '../../src/catalogue/findings';
import { applicationOf, assessmentOf, assessTables } from './rows';

/** R1-70 of a 事業 that is taken as it was entered: nothing was entered. */
describe('a claim and no line', () => {
  it.each(['相談体制', '事務費', '革新会議', '魅力発信', '相談センター'])(
    '%s: says that the line is missing',
    (name) => {
      const result = assessTables({
        applications: [applicationOf(name, 'A1', { 申請額: 500_000 })],
        lines: [],
      });
      const { computed, planned, verdict, findings } = assessmentOf(result, 'A1');
      expect([computed, planned, verdict]).toEqual([0, 0, '要確認']);
      const [finding, ...others] = findings.filter(({ severity }) => severity !== '情報');
      expect(others).toEqual([]);
      if (finding === undefined) throw new Error('nothing is said');
      expect(finding.rule).toBe('R1-70');
      expect(findingMessage(finding)).toBe(
        '申請額500,000円がありますが、経費の行がないため、算定額と交付予定額は0円です。',
      );
      expect(findingAction(finding)).toBe('経費の表に、この受付番号の行を追加してください。');
    },
  );
});
