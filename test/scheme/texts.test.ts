import { describe, expect, it, vi } from 'vitest';
import { clauseText } from '../../src/catalogue/clauses';
import { settingTextsOf } from '../../src/catalogue/settings';
import { describeTemplate } from '../../src/documents/printed/describe-template';
import { functionHelpOf } from '../../src/help';
import { schemes } from '../../src/scheme';
import { ruleBookDigest } from '../../src/scheme/digest';
import { r8 } from '../../src/scheme/r8';
import { applicationColumns, lineColumns, memberColumns } from '../../src/table/columns';

vi.mock('../../src/scheme', () => import('../years/schemes'));

/** The wording that stands with a rule book: whole, and of nothing that there is not. */
describe.each(schemes.map((scheme) => [scheme.version, scheme] as const))('%s', (_version, scheme) => {
  const { texts } = scheme;

  it('says of every setting what it is for, and by what clause', () => {
    const settings = settingTextsOf(scheme);
    for (const { label, basis, explanation } of settings) {
      expect([label, clauseText(basis)]).toEqual([label, expect.stringMatching(/\S/)]);
      expect([label, explanation]).toEqual([label, expect.stringMatching(/。$/)]);
    }
    const keys: readonly string[] = settings.map(({ key }) => key);
    expect(Object.keys(texts.settings).filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('says of every function its clause', async () => {
    const names = functionHelpOf(scheme).map(({ name }) => name);
    expect(names).toHaveLength(15);
    expect(Object.keys(await texts.functions()).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('says of every column of the blank workbook what to enter', () => {
    for (const { columns } of describeTemplate(scheme).tables) {
      for (const { header, note } of columns)
        expect([header, note]).toEqual([header, expect.stringMatching(/。/)]);
    }
    const fields = {
      applications: applicationColumns.map(({ field }) => field as string),
      lines: lineColumns.map(({ field }) => field as string),
      members: memberColumns.map(({ field }) => field as string),
    };
    for (const [table, known] of Object.entries(fields)) {
      const noted = Object.keys(texts.columns[table as keyof typeof fields]);
      expect(noted.filter((field) => !known.includes(field))).toEqual([]);
    }
    expect(Object.keys(texts.bands).filter((field) => !fields.applications.includes(field))).toEqual([]);
  });

  it('quotes in the messages of rules that it has', () => {
    expect(Object.keys(texts.findings).filter((rule) => !Object.hasOwn(scheme.rules, rule))).toEqual([]);
  });
});

describe('a book without the words on something', () => {
  it('fails, by the name of what is missing', () => {
    const settings = { ...r8.texts.settings, subsidyRate: undefined } as unknown as typeof r8.texts.settings;
    expect(() => settingTextsOf({ ...r8, texts: { ...r8.texts, settings } })).toThrow('subsidyRate');
    expect(() => functionHelpOf({ ...r8, fiscalYear: 99 })).toThrow('GRANT_AMOUNT');
    const columns = { ...r8.texts.columns, members: {} };
    expect(() => describeTemplate({ ...r8, texts: { ...r8.texts, columns } })).toThrow('smallScale');
  });
});

it('the fingerprint of a book is that of its rules, whatever the wording', async () => {
  const reworded = { ...r8, texts: { ...r8.texts, findings: { 'R1-51': '', 'R1-53': '' } } };
  expect(await ruleBookDigest(reworded)).toBe(await ruleBookDigest(r8));
});
