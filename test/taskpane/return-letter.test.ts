import { describe, expect, it } from 'vitest';
import { returnRequests } from '../../src/catalogue/sheets/return-letter-texts';
import { type LetterFinding, returnLetters } from '../../src/report/return-letter';
import { r8 } from '../../src/scheme/r8';

const finding = (rule: string, part: Partial<LetterFinding> = {}): LetterFinding => ({
  receiptNumber: 'R8-0012',
  lineNumber: '',
  applicant: 'みらいの里',
  severity: '不備',
  rule,
  fiscalYear: 8,
  message: `${rule} の内容`,
  ...part,
});
const letters = (...findings: LetterFinding[]) => returnLetters(findings, [r8]);

describe('差戻し', () => {
  it('asks politely, point by point, with 要件, 現在の記載, 条項 and what to do', () => {
    const [letter] = letters(
      finding('R1-53', { message: 'SECURITY ACTION が未記入です。', place: { address: '申請!Q14' } }),
      finding('L-03', { message: '支出額が未記入です。', lineNumber: '2' }),
    );
    expect(letter?.text).toBe(
      [
        'みらいの里 御中',
        '受付番号：R8-0012',
        '',
        '補助金の申請に係る補正・確認のお願い',
        '',
        'ご申請いただいた補助金について、内容を確認いたしましたところ、下記のとおり補正または確認をお願いしたい点がございました。',
        'お手数をおかけしますが、ご確認のうえ、ご対応くださいますようお願いいたします。',
        '',
        '記',
        '',
        '1．要件：SECURITY ACTION を宣言していること',
        '　　現在の記載：SECURITY ACTION が未記入です。',
        '　　根拠：別紙1 6⑦',
        '　　お願いしたいこと：「SECURITY ACTION」の宣言の種類（一つ星または二つ星）と自己宣言 ID をお知らせください。',
        '　　整理番号：R1-53（申請!Q14）',
        '',
        '2．要件：支出額が0以上の整数（円）であること',
        '　　現在の記載：支出額が未記入です。（明細2）',
        '　　根拠：申請書の記載事項の確認',
        '　　お願いしたいこと：見積書等の写しを添えて、支出額（円単位の整数）をお知らせください。',
        '　　整理番号：L-03',
        '',
        '回答期限：　　　年　　月　　日',
        '',
        '以上',
      ].join('\n'),
    );
  });

  it('holds 不備 and 要確認 of one application, and nothing else', () => {
    const made = letters(
      finding('R1-53'),
      finding('R1-32', { severity: '要確認' }),
      finding('R1-30', { severity: '注意' }),
      finding('R1-54', { receiptNumber: 'R8-0013', applicant: 'あおば苑' }),
      finding('S-01', { receiptNumber: '' }),
    );
    expect(made.map(({ receiptNumber, points }) => [receiptNumber, points])).toEqual([
      ['R8-0012', 2],
      ['R8-0013', 1],
    ]);
  });

  it('leaves out what only the prefecture can settle, and says how many', () => {
    expect(letters(finding('R1-53'), finding('R1-60'))).toMatchObject([{ points: 1, internal: 1 }]);
    expect(letters(finding('R1-60'))).toEqual([]);
  });

  it('asks once about the same matter on several lines', () => {
    const message = '支出額が未記入です。';
    const [letter] = letters(
      finding('L-03', { message, lineNumber: '1' }),
      finding('L-03', { message, lineNumber: '3' }),
    );
    expect([letter?.points, letter?.text.includes('（明細1・3）')]).toEqual([1, true]);
    expect(letter?.issues).toBe('L-03（明細1・3）');
  });

  it('knows for every rule that can be 不備 or 要確認 whether and what to ask', () => {
    const asked = Object.entries(r8.rules).flatMap(([id, { severities }]) =>
      severities.some((severity) => severity === '不備' || severity === '要確認') ? [id] : [],
    );
    expect(Object.keys(returnRequests).sort()).toEqual(asked.sort());
  });
});
