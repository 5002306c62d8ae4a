import { describe, expect, it } from 'vitest';
import { findingAction, findingMessage, rulesWithText } from '../../src/catalogue/findings';
import type { Finding } from '../../src/grant/finding';
import { r8 } from '../../src/scheme/r8';
import { runCheck } from '../../src/workbook/run/procedure';
import { sheetsOf, workedCases } from '../cases/cases';
import { assessSheets } from '../cases/engine';
import { memoryWorkbook } from '../memory/workbook';
import { contractRules, dataChecks, ownRules } from './contract';
import { madeCases } from './made-cases';

const sorted = (names: Iterable<string>): string[] => [...names].sort();
const findingsOf = (sheets: Parameters<typeof assessSheets>[0]): Finding[] => {
  const { assessments, general } = assessSheets(sheets);
  return [...general, ...assessments.flatMap(({ findings }) => findings)];
};
const named = ({ rule, severity }: Pick<Finding, 'severity'> & { readonly rule: string }): string =>
  `${rule} ${severity}`;

describe('the rules of the rule book are those of the contract', () => {
  it('every one of them, and no other', () => {
    expect(sorted(Object.keys(r8.rules))).toEqual(sorted(Object.keys({ ...contractRules, ...ownRules })));
  });

  it.each(Object.entries({ ...contractRules, ...ownRules }))('%s has the severities %s', (id, severities) => {
    expect(sorted(r8.rules[id]?.severities ?? [])).toEqual(sorted(severities));
  });

  it('each has a text for the clerk, and each text a rule', () => {
    expect(sorted(rulesWithText)).toEqual(sorted(Object.keys(r8.rules)));
  });

  it('a rule without a clause is a check of the data', () => {
    const without = Object.entries(r8.rules).filter(([, { source }]) => source === null);
    expect(sorted(without.map(([id]) => id))).toEqual(sorted(dataChecks));
  });

  it('a rule of the fund names the fund, the others the notice', () => {
    for (const [id, { source }] of Object.entries(r8.rules)) {
      if (source !== null) expect([id, source.document]).toEqual([id, id.startsWith('R5') ? 'n002' : 'n001']);
    }
  });
});

/** Severities that no application can have, and why. */
const NOT_AT_APPLICATION: Readonly<Record<string, string>> = {
  'R1-50 不備': '実績報告の時点で委員会がないとき (A-35)。申請では注意',
  'R5-07 不備': '実績報告の時点で計画がないとき（5(3)※8）。申請では注意',
  'R6-01 要確認': '段階 効果。test/table/effect-findings.test.ts',
  'R6-02 要確認': '段階 効果。test/table/effect-findings.test.ts',
  'R6-03 要確認': '段階 効果。test/table/effect-findings.test.ts',
  'S4-06 要確認': '段階 採択。test/grant/stages/award.test.ts',
};

describe('every rule can be produced', () => {
  it.each(madeCases.map((entry) => [...entry.fires, entry.name, entry.sheets] as const))(
    '%s %s: %s',
    (rule, severity, _name, sheets) => {
      expect(findingsOf([...sheets]).map(named)).toContain(`${rule} ${severity}`);
    },
  );

  it('with each of its severities, by the worked cases and those made here', () => {
    const all = [...workedCases.map(sheetsOf), ...madeCases.map(({ sheets }) => [...sheets])];
    const fired = new Set(all.flatMap((sheets) => findingsOf(sheets).map(named)));
    const wanted = Object.entries(r8.rules).flatMap(([rule, { severities }]) =>
      severities.map((severity) => named({ rule, severity })),
    );
    expect(wanted.filter((name) => !fired.has(name))).toEqual(Object.keys(NOT_AT_APPLICATION));
  });
});

describe('every finding of these cases', () => {
  const cases = [
    ...workedCases.map((entry) => ({ name: entry.id, sheets: sheetsOf(entry) })),
    ...madeCases.map(({ name, sheets }) => ({ name, sheets: [...sheets] })),
  ];

  it('names a cell that is there', async () => {
    const astray: string[] = [];
    for (const { name, sheets } of cases) {
      const now = new Date('2026-06-15T01:30:00Z');
      const { outcome } = await runCheck(memoryWorkbook(sheets), { now });
      for (const { rule, place } of outcome.findings) {
        const values = sheets.find((sheet) => sheet.name === place?.sheet)?.values;
        const there = place !== null && values?.[place.row]?.[place.column] !== undefined;
        // S-01 and S-02 are about a setting, which may have no row, or about the application that needs it
        const noRow = place === null && (rule === 'S-01' || rule === 'S-02');
        if (!there && !noRow) astray.push(`${name} ${rule} ${place?.address ?? ''}`);
      }
    }
    expect(astray).toEqual([]);
  });

  it('has a message and an action of its own', () => {
    for (const { sheets } of cases) {
      for (const finding of findingsOf(sheets)) {
        const texts = [findingMessage(finding), findingAction(finding)];
        for (const text of texts) expect(text).toMatch(/^\S.+。$|^\S.+）。?$/su);
        expect(texts.join('')).not.toMatch(/undefined|NaN|null|\[object/);
      }
    }
  });
});
