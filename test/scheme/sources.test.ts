import { describe, expect, it } from 'vitest';
import { settingTexts } from '../../src/catalogue/settings';
import { schemes } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import type { Scheme, Source } from '../../src/scheme/types';
import { contractReadings, dataChecks } from './contract';

/**
 * Parts of a rule book that no notice gives: its own name and year, the notices themselves, the codes of the
 * national claims system, our wording, and the checks of the data.
 */
const ownData = (path: string): boolean =>
  /^(fiscalYear|version|year|documents|services\.names|services\.aliases|services\.sources|texts)(\.|$)/.test(
    path,
  ) || dataChecks.some((rule) => path.startsWith(`rules.${rule}.`));

type Sourceful = Record<string, unknown> & { source: Source };

const isObject = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null;
const isSource = (node: unknown): node is Source =>
  isObject(node) && typeof node['document'] === 'string' && typeof node['clause'] === 'string';
const hasSource = (node: unknown): node is Sourceful => isObject(node) && isSource(node['source']);

interface Found {
  readonly sources: { readonly path: string; readonly source: Source }[];
  /** Values above which no object names a clause. */
  readonly bare: string[];
}

/** Walks a rule book: every source it holds, and every value that has none above it. */
function walk(scheme: Scheme): Found {
  const found: Found = { sources: [], bare: [] };
  const visit = (node: unknown, path: string, sourced: boolean): void => {
    if (isSource(node)) {
      found.sources.push({ path, source: node });
      return;
    }
    if (!isObject(node)) {
      if (node !== null && !sourced && !ownData(path)) found.bare.push(path);
      return;
    }
    const listed = path === 'services' ? Object.keys(scheme.services.sources) : [];
    for (const [key, child] of Object.entries(node)) {
      const below = path === '' ? key : `${path}.${key}`;
      visit(child, below, sourced || hasSource(node) || listed.includes(key));
    }
  };
  visit(scheme, '', false);
  return found;
}

/** A clause begins with the part of its document, unless it is the notice as a whole. */
const CLAUSE: Readonly<Record<string, RegExp>> = {
  n001: /^(?:別紙[1-4]|老発0407第3号$)/,
  n002: /^基金要綱 [0-9]/,
};

describe.each(schemes.map((scheme) => [scheme.version, scheme] as const))('%s', (_version, scheme) => {
  const { sources, bare } = walk(scheme);

  it('gives every value with its clause', () => {
    expect(bare).toEqual([]);
  });

  it('names clauses of documents that it lists', () => {
    expect(sources.length).toBeGreaterThan(100);
    for (const { path, source } of sources) {
      expect([path, Object.keys(scheme.documents)]).toEqual([
        path,
        expect.arrayContaining([source.document]),
      ]);
      expect(`${path}: ${source.clause}`).toMatch(/: \S.*\S$/);
    }
  });

  it('has documents with number and title, and a date where they bear one', () => {
    for (const { title, shortTitle, number, date } of Object.values(scheme.documents)) {
      expect([title, shortTitle, number].every((text) => text.trim() !== '')).toBe(true);
      if (date !== null) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });
});

describe('the clauses of 令和8年度', () => {
  it.each(Object.entries(CLAUSE))('of %s are written as its parts are called', (document, form) => {
    const clauses = walk(r8).sources.filter(({ source }) => source.document === document);
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.filter(({ source }) => !form.test(source.clause))).toEqual([]);
  });

  it('every ambiguity of the contract has its reading', () => {
    expect(Object.keys(r8.readings)).toEqual(contractReadings);
    const keys: readonly string[] = settingTexts.map(({ key }) => key);
    for (const { text, reading, settings } of Object.values(r8.readings)) {
      expect(text.length).toBeGreaterThan(2);
      expect(reading).toMatch(/。$/);
      expect(settings.filter((key) => !keys.includes(key))).toEqual([]);
    }
  });
});

describe('the walk', () => {
  it('finds a value whose source is gone', () => {
    const { technology } = r8;
    const { value } = technology.staffBands;
    const holed = { ...r8, technology: { ...technology, staffBands: { value } } } as unknown as Scheme;
    expect(walk(holed).bare).toContain('technology.staffBands.value.0.software');
  });

  it('finds a list whose source is gone', () => {
    const { homeVisit, welfareActHomes } = r8.services.sources;
    const services = { ...r8.services, sources: { homeVisit, welfareActHomes } };
    expect(walk({ ...r8, services } as unknown as Scheme).bare).toEqual(['services.preventiveSupport.0']);
  });

  it('finds a rule whose source is gone', () => {
    const { 'R1-06': rule } = r8.rules;
    const rules = { ...r8.rules, 'R1-06': { ...rule, source: null } };
    expect(walk({ ...r8, rules } as unknown as Scheme).bare).toContain('rules.R1-06.requirement');
  });
});
