import { describe, expect, it } from 'vitest';
import { BLANK, type Cell, read } from '../../src/grant/input/cell';
import { corporationId, isSameCorporation } from '../../src/grant/joint/likeness';

const cell = (text: string): Cell<string> => (text === '' ? BLANK : read(text));
const corporation = ([name, number]: readonly [string, string]) => ({
  corporationName: cell(name),
  corporationNumber: cell(number),
});

const A = '7123456789012';
const B = '6500000000002';

describe('one corporation in two rows', () => {
  it.each<[readonly [string, string], readonly [string, string], boolean]>([
    [['甲会', A], ['乙会', A], true],
    [['甲会', A], ['甲会', B], false],
    // a name where either has no number
    [['甲会', A], ['甲会', ''], true],
    [['甲会', A], ['乙会', ''], false],
    [['甲会', '12'], ['甲会', A], true],
    [['', ''], ['', ''], false],
    [['株式会社甲', ''], ['(株)甲', ''], true],
    [['甲㈱', ''], ['甲株式会社', ''], true],
    [['㈲ 甲', ''], ['有限会社甲', ''], true],
    [['（福）乙', ''], ['(社福)乙', ''], true],
    [['社会福祉法人乙', ''], ['乙社会福祉法人', ''], false],
    [['医療法人丙', ''], ['(医) 丙', ''], true],
    [['ＮＰＯ法人丁', ''], ['(特非)丁', ''], true],
    [['(同)戊', ''], ['合同会社戊', ''], true],
    [['(一社)己', ''], ['一般社団法人己', ''], true],
    [['髙﨑〜会', ''], ['高崎～会', ''], true],
  ])('%j and %j: %j', (one, other, same) => {
    expect(isSameCorporation(corporationId(corporation(one)), corporationId(corporation(other)))).toBe(same);
    expect(isSameCorporation(corporationId(corporation(other)), corporationId(corporation(one)))).toBe(same);
  });
});
