import { describe } from 'vitest';
import type { Row } from '../../cases/cases';
import { memberOf } from '../rows';
import { check, type Case, type Line, type Said } from './said';

/** The corporations that make the 基準額 of 協働化: 1,200,000円 each, 300,000円 more for 訪問介護. */

const TRAINING: Line = ['合同研修', 20_000_000]; // × 4/5 = 16,000,000: the 基準額 decides
const first = { 小規模: '○', 代表: '○' };
const leader = memberOf('A1', '甲会', '15', first);
const two: readonly Row[] = [leader, memberOf('A1', '乙会', '15')];

const group = (
  text: string,
  members: readonly Row[],
  said: readonly Said[],
  amount: number | null,
): Case => ({
  text,
  programme: '協働化',
  lines: [TRAINING],
  members,
  said,
  算定額: amount,
});

describe('corporations that count', () => {
  const member = (name: string | null, number: string | null = null, code = '15') =>
    memberOf('A1', '', code, { 法人名: name, 法人番号: number });
  check([
    group(
      'a 法人名 with spaces in it',
      [leader, member('乙 会'), member('乙　　会'), member(' 乙会')],
      [],
      2_400_000,
    ),
    group(
      'a 法人番号 under two names',
      [leader, member('乙会', '7123456789012'), member('乙の会', '7123456789012')],
      [],
      2_400_000,
    ),
    group('neither name nor number', [leader, member('乙会'), member(null)], [], 2_400_000),
    // 1,200,000 × 2 + 300,000 × 1
    group(
      '訪問介護 in one of its establishments',
      [leader, member('乙会'), member('乙会', null, '11')],
      [],
      2_700_000,
    ),
    group(
      '訪問介護 in two of its establishments',
      [leader, member('乙会', null, '11'), member('乙会', null, '11')],
      [],
      2_700_000,
    ),
    group(
      'at most 12,000,000',
      [leader, ...'乙丙丁戊己庚辛壬癸子'.split('').map((name) => member(name))],
      [],
      12_000_000,
    ),
    {
      ...group(
        'the setting is out of range',
        two,
        [
          [
            'S-01 不備',
            '申請1 事業',
            '設定「介護以外の法人を数える」が使えないため、計算できません。',
            '「設定」の表で値を直してください。直すまで、この設定を使う金額は空欄のままです。',
          ],
        ],
        null,
      ),
      settings: { 介護以外の法人を数える: 'はい' },
    },
  ]);
});
