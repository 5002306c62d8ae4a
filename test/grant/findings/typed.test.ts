import { describe, expectTypeOf, it } from 'vitest';
import type { FindingText, TextsOf } from '../../../src/catalogue/findings/text';
import type { Say } from '../../../src/grant/case';
import type { Report } from '../../../src/grant/context';
import type { Facts } from '../../../src/grant/facts';
import type { Finding } from '../../../src/grant/finding';
import type { FindingCases, RuleId, VariantOf } from '../../../src/grant/findings';
import type { Asked } from '../../../src/grant/findings/cases';
import type { LineState } from '../../../src/grant/lines/line';
import { sayOnLine } from '../../../src/grant/lines/line-findings';
import { on } from '../../../src/grant/programmes/home';
import type { ExclusionRule } from '../../../src/scheme/types';

/** The facts of every case; mapped, because an interface is no `Facts`. */
type FactsOf<R extends RuleId> = {
  [Rule in R]: {
    [V in VariantOf<Rule>]: { [Fact in keyof FindingCases[Rule][V]]: FindingCases[Rule][V][Fact] };
  }[VariantOf<Rule>];
}[R];

interface Rules {
  readonly 'X-01': Asked;
  readonly 'X-02': Asked;
}

/**
 * The compiler is the test: `npm run typecheck` fails where a line marked as an error is none. Whatever runs here
 * comes to nothing.
 */

const say: Say = () => undefined;
const report: Report = () => undefined;
const state = { report, line: { row: 0 }, lineNumber: '1' } as unknown as LineState;
const facts = { text: '三' };

describe('a finding is held against its rule', () => {
  it('as the calculation states it', () => {
    say('R1-20', 'contract', { variant: 'unknown', facts });
    say('R3-02', 'receiptNumber', { variant: 'noCare' });
    sayOnLine(state, 'L-04', 'cost');
    report('R2-02', null, '', { facts: { position: 4, most: 3 } });
  });

  it('which has a number', () => {
    // @ts-expect-error there is no such rule
    say('R1-99', 'contract');
    // @ts-expect-error there is no such rule of a line
    sayOnLine(state, 'L-99', 'cost');
    // @ts-expect-error there is no such rule of the prefecture
    report('R2-99', null, '');
    // @ts-expect-error no such rule can be required
    on('required', 'R1-39', 'R1-93');
  });

  it('which has variants', () => {
    // @ts-expect-error a typo in a variant
    say('R1-20', 'contract', { variant: 'unknwon', facts });
    // @ts-expect-error a variant of another rule
    sayOnLine(state, 'L-03', 'cost', { variant: 'twice', facts });
    // @ts-expect-error one of several has to be named
    say('R1-20', 'contract', { facts });
    // @ts-expect-error it has none
    say('L-08', 'contract', { variant: 'blank', facts });
  });

  it('whose variants have facts', () => {
    // @ts-expect-error they are missing
    say('R1-20', 'contract', { variant: 'unknown' });
    // @ts-expect-error all of it is missing
    say('R1-20', 'contract');
    // @ts-expect-error a typo in a fact
    say('R1-20', 'contract', { variant: 'unknown', facts: { txt: '三' } });
    // @ts-expect-error one of the two is missing
    say('ID-04', 'establishmentNumber', { variant: 'prefecture', facts });
    // @ts-expect-error the facts of another variant
    sayOnLine(state, 'L-03', 'cost', { variant: 'readAs', facts });
    // @ts-expect-error a number is wanted
    report('R2-02', null, '', { facts: { position: '4', most: 3 } });
    // @ts-expect-error it has none
    say('ID-01', 'receiptNumber', { variant: 'blank', facts });
    // @ts-expect-error nor has this rule
    say('R5-03', 'services', { facts });
    // @ts-expect-error there is no such setting
    say('S-01', 'programme', { variant: 'needed', facts: { setting: 'roundingUnits' } });
  });

  it('of two rules, against each of them', () => {
    const either = 'R3-12' as 'R3-12' | 'R3-13';
    say(either, 'plannedOn', { variant: 'plannedUnreadable', facts });
    // @ts-expect-error R3-12 knows no end
    say(either, 'supportEndedOn', { variant: 'endedUnreadable', facts });
  });

  it('whose facts are texts and numbers', () => {
    expectTypeOf<FactsOf<RuleId>>().toExtend<Facts>();
    expectTypeOf<ExclusionRule>().toExtend<RuleId>();
    expectTypeOf<Finding['rule']>().toEqualTypeOf<RuleId>();
  });
});

describe('a text is held against its rule', () => {
  const text = <R extends RuleId>(_rule: R, words: FindingText<FindingCases[R]>) => words;

  it('as the catalogue gives it', () => {
    text('R1-20', [{ blank: '未記入', unknown: (of) => of.text }, '直す']);
    text('ID-03', [{ blank: '未記入', other: '誤り' }, '直す']);
    text('L-06', [(of) => `${of.text} ${of.cost}`, '直す']);
  });

  it('whose variants it covers', () => {
    // @ts-expect-error one is missing
    text('R1-20', [{ blank: '未記入' }, '直す']);
    // @ts-expect-error a typo in a variant
    text('R1-20', [{ blank: '未記入', unknwon: '誤り' }, '直す']);
    // @ts-expect-error a typo in a variant beside the rest
    text('R1-20', [{ blnk: '未記入', other: '誤り' }, '直す']);
    // @ts-expect-error it has none
    text('L-08', [{ blank: '未記入', other: '誤り' }, '直す']);
    // @ts-expect-error what to do is missing
    text('L-08', ['誤り']);
  });

  it('of whose facts it sees those of the variant', () => {
    // @ts-expect-error a typo in a fact
    text('L-08', [(of) => of.txt, '直す']);
    // @ts-expect-error a fact of another variant
    text('L-03', [{ blank: (of) => of.yen, other: '誤り' }, '直す']);
    // @ts-expect-error not every variant has it
    text('ID-04', [(of) => of.prefecture, '直す']);
    // @ts-expect-error there are none
    text('L-04', [(of) => of.text, '直す']);
  });

  it('and every rule has one', () => {
    const words: FindingText<Asked> = ['誤り', '直す'];
    const all: TextsOf<Rules> = { 'X-01': words, 'X-02': words };
    expectTypeOf(all).toEqualTypeOf<TextsOf<Rules>>();
    // @ts-expect-error one is missing
    const fewer: TextsOf<Rules> = { 'X-01': words };
    // @ts-expect-error one is of no rule
    const more: TextsOf<Rules> = { ...all, 'X-03': words };
    expectTypeOf(more).toEqualTypeOf(fewer);
  });
});
