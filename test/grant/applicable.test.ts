import { describe, expect, it } from 'vitest';
import { applicableRules, dependsOnServices } from '../../src/grant/applicable';
import { r8 } from '../../src/scheme/r8';
import type { ProgrammeKind } from '../../src/scheme/types';

/** Which rules of rules.md 2 ask something of an applicant or of a cost, in the order of their numbers. */

const rules = (kind: ProgrammeKind, ...codes: string[]): string[] =>
  applicableRules(r8, { kind }, codes).map(({ id, degree }) => `${id} ${degree}`);

const technology = (...more: string[]): string[] =>
  [
    'R1-06 judged',
    'R1-31 judged',
    'R1-32 judged',
    'R1-35 required',
    'R1-36 judged',
    'R1-37 required',
    'R1-38 required',
    'R1-39 required',
    'R1-43 required',
    'R1-44 required',
    'R1-45 judged',
    'R1-46 judged',
    'R1-48 judged',
    'R1-52 required',
    'R1-53 required',
    'R1-54 required',
    'R1-55 wished',
    'R1-56 wished',
    'R1-57 wished',
    ...more,
  ].sort();

describe('定着支援', () => {
  it.each<[string, string[], string[]]>([
    ['no service', [], []],
    // 6④ and LIFE
    ['51', ['51'], ['R1-41 required', 'R1-50 requiredByReport']],
    // 6⑤ and 標準仕様
    ['11', ['11'], ['R1-40 required', 'R1-51 required']],
    ['46', ['46'], ['R1-05 judged', 'R1-40 required', 'R1-51 required']],
    [
      '11 and 51',
      ['11', '51'],
      ['R1-40 required', 'R1-41 required', 'R1-50 requiredByReport', 'R1-51 required'],
    ],
    ['A1', ['A1'], ['R1-51 required']],
  ])('%s', (_text, codes, more) => {
    expect(rules('technology', ...codes)).toEqual(technology(...more));
  });
});

describe('the other 事業', () => {
  it.each<[ProgrammeKind, string[]]>([
    [
      'areaModel',
      ['R1-06 judged', 'R2-01 judged', 'R2-02 required', 'R2-03 judged', 'R2-08 required', 'R2-09 wished'],
    ],
    [
      'linkModel',
      [
        'R1-06 judged',
        'R2-04 required',
        'R2-05 judged',
        'R2-06 required',
        'R2-07 judged',
        'R2-08 wished',
        'R2-09 wished',
      ],
    ],
    [
      'collaboration',
      [
        'R1-06 judged',
        'R3-01 required',
        'R3-02 required',
        'R3-05 judged',
        'R3-06 required',
        'R3-07 judged',
        'R3-11 required',
        'R3-12 judged',
        'R3-14 judged',
      ],
    ],
    [
      'management',
      [
        'R1-06 judged',
        'R3-09 required',
        'R3-10 required',
        'R3-11 requiredByReport',
        'R3-13 wished',
        'R3-15 judged',
      ],
    ],
    ['modelFacility', ['R1-06 judged', 'R5-03 judged', 'R5-07 requiredByReport']],
    ['thirdParty', ['R1-06 judged', 'R5-03 required', 'R5-05 required', 'R5-07 requiredByReport']],
    ['asEntered', ['R1-06 judged']],
  ])('%s', (kind, expected) => {
    expect(rules(kind, '51', '46')).toEqual(expected);
    expect(dependsOnServices(kind)).toBe(false);
  });

  it('定着支援 alone depends on the services', () => {
    expect(dependsOnServices('technology')).toBe(true);
  });
});

describe('R5-08: costs that the notice lists one by one', () => {
  it.each<[string, string[]]>([
    ['革新会議', ['R1-06 judged', 'R5-08 judged']],
    ['相談センター', ['R1-06 judged', 'R5-08 judged']],
    ['魅力発信', ['R1-06 judged']],
  ])('%s', (name, expected) => {
    const programme = r8.programmes.find((entry) => entry.name === name);
    if (programme === undefined) throw new Error(name);
    expect(applicableRules(r8, programme, []).map(({ id, degree }) => `${id} ${degree}`)).toEqual(expected);
  });
});

describe('another rule book', () => {
  it('asks only what it has a rule for', () => {
    const { 'R1-06': other } = r8.rules;
    if (other === undefined) throw new Error('R1-06 is gone');
    const scheme = { ...r8, rules: { 'R1-06': other } };
    expect(applicableRules(scheme, { kind: 'technology' }, ['51'])).toEqual([
      { id: 'R1-06', rule: other, degree: 'judged' },
    ]);
  });
});
