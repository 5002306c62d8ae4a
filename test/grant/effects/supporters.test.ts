import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NamedSupporter, supporterNames, supportersOf } from '../../../src/grant/effects/supporters';
import { homes } from '../../../src/grant/programmes';
import { runsOf } from '../../series';

type Told = readonly (readonly [receiptNumber: string, name: string])[];

const rows = (told: Told): NamedSupporter[] => told.map(([receiptNumber, name]) => ({ receiptNumber, name }));

/** Each 業務改善支援事業者 with the 受付番号 of those that it supported. */
const listed = (applications: readonly string[], told: Told) =>
  supportersOf(
    applications.map((receiptNumber) => ({ receiptNumber })),
    rows(told),
  ).map(({ name, supported }) => [name, ...supported.map(({ receiptNumber }) => receiptNumber)]);

describe('支援にあたった業務改善支援事業者 (基金要綱 5(5)②)', () => {
  it.each<readonly [text: string, applications: readonly string[], told: Told, listed: readonly string[][]]>([
    ['nothing is granted', [], [['A1', '株式会社改善']], []],
    ['one for one', ['A1'], [['A1', '株式会社改善']], [['株式会社改善', 'A1']]],
    [
      'one for several, in the order of the applications and not of 計画',
      ['A1', 'A2', 'A3'],
      [
        ['A3', '乙研究所'],
        ['A2', '甲研究所'],
        ['A1', '乙研究所'],
      ],
      [
        ['乙研究所', 'A1', 'A3'],
        ['甲研究所', 'A2'],
      ],
    ],
    [
      'names that differ in spelling alone are one, as first entered',
      ['A1', 'A2', 'A3', 'A4'],
      [
        ['A1', '㈱改善'],
        ['A2', '株式会社　改善'],
        ['A3', '(株)改善'],
        ['A4', '改善'],
      ],
      [
        ['㈱改善', 'A1', 'A2', 'A3'],
        ['改善', 'A4'],
      ],
    ],
    [
      'those for which nobody is named come last',
      ['A1', 'A2', 'A3'],
      [['A2', '株式会社改善']],
      [
        ['株式会社改善', 'A2'],
        ['', 'A1', 'A3'],
      ],
    ],
    ['nobody is named for any', ['A1', 'A2'], [], [['', 'A1', 'A2']]],
    [
      'two of one application are both there, and it counts once',
      ['A1', 'A2'],
      [
        ['A1', '㈱改善'],
        ['A1', '乙研究所'],
        ['A1', '株式会社改善'],
        ['A2', '乙研究所'],
      ],
      [
        ['㈱改善、乙研究所', 'A1'],
        ['乙研究所', 'A2'],
      ],
    ],
    ['a row of nobody that is granted anything', ['A1'], [['X9', '株式会社改善']], [['', 'A1']]],
  ])('%s', (_, applications, told, expected) => {
    expect(listed(applications, told)).toEqual(expected);
  });

  it('has every application once, whatever is entered', () => {
    const number = fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5', 'X9');
    const name = fc.constantFrom('㈱改善', '株式会社改善', '乙研究所', '乙 研究所', '丙会');
    fc.assert(
      fc.property(
        fc.uniqueArray(number),
        fc.array(fc.tuple(number, name), { maxLength: 12 }),
        (numbers, told) => {
          const groups = listed(numbers, told);
          expect(groups.flatMap(([, ...supported]) => supported).sort()).toEqual([...numbers].sort());
          const names = groups.map(([first]) => first);
          expect(names.slice(0, -1)).not.toContain('');
          // who is named is named, and nobody else
          const nameOf = supporterNames(rows(told));
          for (const [, ...supported] of groups.filter(([first]) => first === ''))
            for (const receiptNumber of supported)
              expect([nameOf(receiptNumber), told.some(([of]) => of === receiptNumber)]).toEqual(['', false]);
        },
      ),
      { numRuns: runsOf(200) },
    );
  });

  it('is asked of 第三者支援 and of no other 事業', () => {
    expect(
      Object.values(homes).flatMap(({ kind, namesSupporter }) => (namesSupporter === true ? [kind] : [])),
    ).toEqual(['thirdParty']);
  });
});
