import { describe, expect, it } from 'vitest';
import type { LetterState } from '../../src/report/columns/letter-record';
import { answerTo, pointsAsked, stateAfter } from '../../src/report/letter-reply';
import type { LetterFinding } from '../../src/report/return-letter';

const found = (text: string): LetterFinding[] =>
  text
    .split(' ')
    .filter((one) => one !== '')
    .map((one, at) => {
      const [name = '', lineNumber = ''] = one.split('@');
      const [rule = '', severity = '不備'] = name.split(':');
      return {
        receiptNumber: 'T1',
        lineNumber,
        applicant: 'みらい',
        severity: severity as LetterFinding['severity'],
        rule,
        fiscalYear: 8,
        message: `${rule} ${at}`,
      };
    });

const named = ({ rule, lines }: { readonly rule: string; readonly lines: readonly string[] }): string =>
  [rule, ...lines].join('@');
const shown = ({ rule, lineNumber }: LetterFinding): string =>
  lineNumber === '' ? rule : `${rule}@${lineNumber}`;

/** 求めたもの | 今の指摘 (rule:重要度@明細) | 解消 | 残り | 新たな指摘 | 状態 */
const TABLE: readonly (readonly [string, string, string, string, string, LetterState])[] = [
  ['R1-53、R1-54、L-03（明細2）', '', 'R1-53 R1-54 L-03@2', '', '', '済'],
  ['R1-53、R1-54、L-03（明細2）', 'R1-54', 'R1-53 L-03@2', 'R1-54', '', '回答'],
  ['R1-53', 'R1-53', '', 'R1-53', '', '回答'],
  // a line that is mended and one that isn't
  ['L-03（明細1・2）', 'L-03@2', '', 'L-03@2', '', '回答'],
  ['L-03（明細1・2）', 'L-03@3', 'L-03@1@2', '', 'L-03@3', '回答'],
  ['L-03（明細2）', 'R1-54', 'L-03@2', '', 'R1-54', '済'],
  // 注意 and 情報 are asked of nobody
  ['R1-53', 'R1-53:注意', 'R1-53', '', '', '済'],
  // what only the prefecture can settle is nothing new to ask
  ['R1-53', 'R1-21:要確認', 'R1-53', '', '', '済'],
  // nothing that was not read may look as if it was settled
  ['R1-53', 'L-03@1', 'R1-53', '', 'L-03@1', '回答'],
  ['R1-53', 'Y-01:要確認', 'R1-53', '', '', '回答'],
  ['R1-53', 'ID-01', 'R1-53', '', '', '回答'],
  ['R1-53', 'Y-06:情報', 'R1-53', '', '', '済'],
  // asked twice of one line: as many remain as there are
  ['L-08（明細1）、L-08（明細1）', 'L-08@1', 'L-08@1', 'L-08@1', '', '回答'],
  ['L-08（明細1）', 'L-08@1 L-08@1', '', 'L-08@1', 'L-08@1', '回答'],
  // as a clerk may have typed it
  ['R1-53, L-03(明細2) 電話済', 'L-03@２', 'R1-53', 'L-03@2', '', '回答'],
];

describe('差戻し that is answered', () => {
  it.each(TABLE)('%s with %s: 解消 %s, 残り %s, new %s: %s', (asked, now, resolved, left, fresh, state) => {
    const answer = answerTo(asked, found(now));
    expect(answer.resolved.map(named).join(' ')).toBe(resolved);
    expect(
      answer.remaining
        .flatMap(({ findings }) => findings.map(shown).map((one) => one.normalize('NFKC')))
        .join(' '),
    ).toBe(left);
    expect(answer.fresh.map(shown).join(' ')).toBe(fresh);
    expect(stateAfter({ state: '発送' }, answer)).toBe(state);
    expect(answer.resolved.length + answer.remaining.length).toBe(pointsAsked(asked));
  });

  it('is not settled while a new finding leaves the amount open', () => {
    expect(stateAfter({ state: '発送' }, answerTo('R1-53', found('R1-33@1'), false))).toBe('回答');
    expect(stateAfter({ state: '発送' }, answerTo('R1-53', [], false))).toBe('済');
  });

  it('leaves 済 as a clerk has set it, whatever remains', () => {
    expect(stateAfter({ state: '済' }, answerTo('R1-53', found('R1-53')))).toBe('済');
  });

  it('reads nothing out of words', () => {
    expect(pointsAsked('電話で確認')).toBe(0);
  });
});
