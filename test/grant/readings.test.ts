import { describe, expect, it } from 'vitest';
import { programmeReadings } from './readings/programmes';
import { answered } from './readings/reading';
import { technologyReadings } from './readings/technology';
import { amountRow, assessmentOf, assessTables, rulesOf } from './rows';

const readings = [...technologyReadings, ...programmeReadings];

/** 補助区分 in any order: which comes first says nothing about an amount. */
const sorted = <T>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('both readings of every ambiguity that is a setting (rules.md 3)', () => {
  it('are there for each of them', () => {
    const ids = ['A-01', 'A-07', 'A-09', 'A-10', 'A-18', 'A-21'];
    const items = ['補助率', 'モデル補助率', '基金補助率', '限度台数', 'パッケージ上限額'];
    expect([...new Set(readings.map(({ id }) => id))].sort()).toEqual([...ids, ...items].sort());
  });

  it.each(readings.map((reading) => [reading.id, reading.text, reading] as const))(
    '%s %s',
    (_id, _text, reading) => {
      const result = assessTables({
        settings: { ...answered, ...reading.settings },
        applications: [reading.application],
        lines: reading.lines,
        members: reading.members ?? [],
      });
      const assessment = assessmentOf(result, 'A1');
      expect(sorted(assessment.categories.map(amountRow))).toEqual(sorted(reading.rows));
      expect(assessment.computed).toBe(reading.算定額);
      expect(rulesOf(assessment)).toEqual(reading.rules);
      expect(assessment.planned).toBe(reading.交付予定額);
    },
  );
});
