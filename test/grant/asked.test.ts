import { beforeAll, describe, expect, it } from 'vitest';
import { looks } from '../../src/grant/asks/cells';
import { type Asked, askedOf, rulesFor } from '../../src/grant/asks/columns';
import { r8 } from '../../src/scheme/r8';
import type { Programme } from '../../src/scheme/types';
import { readSettings } from '../../src/table/settings/settings';
import { gatherFindings, type Said } from './random/findings';

/** Which columns and rules an applicant of each 事業 meets (workbook.md, the columns by 事業; rules.md, sections 1 and 2). */

const WITHOUT = readSettings([]);
const FROM_TOTAL = readSettings([
  { item: '寄付金等の控除', value: '総事業費から', row: 0, column: 1, itemColumn: 0 },
]);

function programmeOf(name: string): Programme {
  const found = r8.programmes.find((programme) => programme.name === name);
  if (found === undefined) throw new Error(`no 事業 ${name}`);
  return found;
}

const words = (text: string): string[] => text.split(' ');

const NAMED = 'receiptNumber programme corporationName corporationNumber claimedAmount';
const LINE = 'receiptNumber lineNumber itemName category cost donation';
const MEMBER =
  'receiptNumber corporationName establishmentName corporationNumber establishmentNumber services designatorPrefecture';
const EVERY_RULE =
  'ID-01 ID-02 ID-04 ID-05 ID-06 ID-09 ID-11 L-01 L-02 L-03 L-04 L-05 L-06 L-08 L-09 L-10 R1-70 R1-71 R1-72';
/** 他の補助金等 are asked for of every 事業 that has a clause of it. */
const WITH_FORMULA = `${EVERY_RULE} L-07 R1-06`;

interface Meets {
  readonly applications: string;
  readonly lines: string;
  readonly members: string | null;
  readonly plan: boolean;
  readonly rules: string;
}

const MEETS: Readonly<Record<string, Meets>> = {
  定着支援: {
    applications: [
      `${NAMED} establishmentName establishmentNumber services contract linkedEstablishments`,
      'fullTimeEquivalent headcount seamless standardSpec lifeLink improvementSupport committee',
      'linkStartedOn wageNotice securityAction securityActionId improvementPlan consultedOn',
      'lifeCooperation evaluationCooperation',
    ].join(' '),
    lines: `${LINE} otherGrant productCode listing pricePublished units parentLine inPackage`,
    members: null,
    plan: true,
    rules: [
      `${WITH_FORMULA} ID-03 ID-07 ID-08 ID-10 R1-05 R1-20 R1-21 R1-25 R1-30 R1-31 R1-32 R1-33`,
      'R1-34 R1-35 R1-36 R1-37 R1-38 R1-39 R1-40 R1-41 R1-43 R1-44 R1-45 R1-46 R1-48 R1-49 R1-50',
      'R1-51 R1-52 R1-53 R1-54 R1-55 R1-56 R1-57 R1-60 R1-61',
    ].join(' '),
  },
  面的支援モデル: {
    applications: `${NAMED} improvementPlan consultedOn`,
    lines: `${LINE} otherGrant listing pricePublished`,
    members: MEMBER,
    plan: true,
    rules: `${WITH_FORMULA} ID-10 ID-12 R2-01 R2-02 R2-03 R2-08 R2-09`,
  },
  連携モデル: {
    applications: `${NAMED} improvementPlan consultedOn`,
    lines: `${LINE} otherGrant units`,
    members: MEMBER,
    plan: false,
    rules: `${WITH_FORMULA} ID-10 ID-12 R2-04 R2-05 R2-06 R2-07 R2-08 R2-09`,
  },
  協働化: {
    applications: `${NAMED} promotionGrant improvementPlan plannedOn supportStartedOn`,
    lines: `${LINE} otherGrant`,
    members: `${MEMBER} smallScale representative`,
    plan: true,
    rules: `${WITH_FORMULA} ID-08 ID-12 R3-01 R3-02 R3-05 R3-06 R3-07 R3-11 R3-12 R3-14`,
  },
  経営改善: {
    applications: `${NAMED} supportAgency ministryApproval improvementPlan plannedOn supportEndedOn evaluationCooperation`,
    lines: `${LINE} otherGrant`,
    members: null,
    plan: false,
    rules: `${WITH_FORMULA} ID-08 ID-10 R3-09 R3-10 R3-11 R3-13 R3-15`,
  },
  モデル施設: {
    applications: `${NAMED} establishmentName establishmentNumber services improvementPlan`,
    lines: `${LINE} otherGrant`,
    members: null,
    plan: false,
    rules: `${WITH_FORMULA} ID-03 ID-07 ID-08 ID-10 R5-03 R5-07`,
  },
  第三者支援: {
    applications: `${NAMED} establishmentName establishmentNumber services improvementPlan onSiteVisits`,
    lines: `${LINE} otherGrant`,
    members: null,
    plan: false,
    rules: `${WITH_FORMULA} ID-03 ID-07 ID-08 ID-10 R5-03 R5-05 R5-07`,
  },
  相談体制: { applications: NAMED, lines: LINE, members: null, plan: false, rules: EVERY_RULE },
  事務費: { applications: NAMED, lines: LINE, members: null, plan: false, rules: EVERY_RULE },
  革新会議: {
    ...{ applications: NAMED, lines: `${LINE} otherGrant`, members: null, plan: false },
    rules: `${EVERY_RULE} R1-06 R5-08`,
  },
  魅力発信: {
    ...{ applications: NAMED, lines: `${LINE} otherGrant`, members: null, plan: false },
    rules: `${EVERY_RULE} R1-06`,
  },
  相談センター: {
    ...{ applications: NAMED, lines: `${LINE} otherGrant`, members: null, plan: false },
    rules: `${EVERY_RULE} R1-06 R5-08`,
  },
};

describe.each(Object.entries(MEETS))('an applicant of %s', (name, meets) => {
  let asked: Asked;
  beforeAll(() => {
    asked = askedOf(programmeOf(name), r8, WITHOUT);
  });

  it('fills these columns', () => {
    expect([...asked.applications].sort()).toEqual(words(meets.applications).sort());
    expect([...asked.lines].sort()).toEqual(words(meets.lines).sort());
    expect(asked.members && [...asked.members].sort()).toEqual(
      meets.members === null ? null : words(meets.members).sort(),
    );
    expect(asked.plan).toBe(meets.plan);
  });

  it('can meet these rules', () => {
    expect(rulesFor(programmeOf(name), r8).sort()).toEqual(words(meets.rules).sort());
  });

  it('is asked for 総事業費 where 寄付金等 are deducted from it, and only there', () => {
    const { applications } = askedOf(programmeOf(name), r8, FROM_TOTAL);
    expect([...applications].filter((field) => !asked.applications.has(field))).toEqual(['totalCost']);
  });
});

it('every 事業 of the rule book stands above', () => {
  expect(Object.keys(MEETS).sort()).toEqual(r8.programmes.map(({ name }) => name).sort());
});

describe('what each rule looks at', () => {
  let said: Said[];
  beforeAll(() => {
    said = gatherFindings();
  });

  it('agrees with every finding of random applications', () => {
    expect(said.length).toBeGreaterThan(1_000);
    const strays = said.filter(({ rule, kind, table, field }) => {
      if (!(rule in looks)) return false;
      const look = looks[rule as keyof typeof looks];
      if (look.of !== undefined && !look.of.includes(kind)) return true;
      // what is about an application as a whole is said at its 受付番号
      if (field === 'receiptNumber' || rule === 'L-09' || rule === 'L-08' || rule === 'S-02') return false;
      return !(look[table] as readonly string[] | undefined)?.includes(field);
    });
    expect(strays).toEqual([]);
  });

  it('is said of rules that the rule book has', () => {
    for (const { name } of r8.programmes)
      for (const id of rulesFor(programmeOf(name), r8)) expect(Object.keys(r8.rules)).toContain(id);
  });
});
