import { describe, expect, it } from 'vitest';
import { sheetsOf, workedCases } from '../cases/cases';
import { assessSheets } from '../cases/engine';

describe('the worked cases, through the engine', () => {
  it.each(workedCases.map((entry) => [entry.id, entry.note, entry] as const))(
    '%s %s',
    (_id, _note, entry) => {
      const { assessments } = assessSheets(sheetsOf(entry));
      expect(assessments.map(({ computed }) => computed)).toEqual(entry.expect.算定額);
      expect(assessments.map(({ planned }) => planned)).toEqual(entry.expect.交付予定額);
      expect(assessments.map(({ verdict }) => verdict)).toEqual(entry.expect.判定);
      const found = assessments.flatMap(({ findings }) => findings);
      const rules = new Set<string>(found.map(({ rule }) => rule));
      expect(entry.expect.rules.filter((rule) => !rules.has(rule))).toEqual([]);
      const unexpected = found.filter(
        ({ rule, severity }) => severity !== '情報' && !entry.expect.rules.includes(rule),
      );
      expect(unexpected.map(({ rule }) => rule)).toEqual([]);
    },
  );
});
