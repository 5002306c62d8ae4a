import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingTexts } from '../../src/catalogue/settings';
import * as headers from '../../src/catalogue/sheets/headers';
import { REPORT_COLUMNS } from '../../src/report';
import { amountColumns } from '../../src/report/columns/amount';
import { applicationOutput } from '../../src/report/columns/application';
import { headersOf } from '../../src/report/columns/column';
import { findingColumns } from '../../src/report/columns/finding';
import { letterColumns } from '../../src/report/columns/letter';
import { lineOutput } from '../../src/report/columns/line';
import { schemes } from '../../src/scheme';
import type { Scheme } from '../../src/scheme/types';
import * as columns from '../../src/table/columns';
import { logColumns } from '../../src/workbook/log-columns';
import { type Kind, type Known, parameterNames, strayLiterals } from './literals';

/** What stands outside the rule book and the catalogue all the same, and why. */
const ALLOWED: readonly (readonly [path: string, text: string, reason: string])[] = [
  ['base/dates.ts', '3600000', 'milliseconds of an hour'],
  ['base/dates.ts', '86400000', 'milliseconds of a day'],
  ['grant/staff.ts', '1000000', 'six decimals, that a sum of tenths is cleaned to'],
  ['table/find/choose-tables.ts', '1000', 'points for a table that bears the name looked for'],
  ['table/find/headings.ts', '1000', '千円 in yen'],
  ['table/find/headings.ts', '1000000', '百万円 in yen'],
  ['table/questions/unit-hints.ts', '20000', 'times as much: no more is a cost than a claim in 千円'],
  ['table/questions/unit-hints.ts', '2000', 'times as little: no less is a cost in 千円 than a claim'],
  ['table/cells/format-units.ts', '1000', '千円 in yen'],
  ['table/cells/format-units.ts', '10000', '万円 in yen; cells whose number formats are read'],
  ['table/cells/format-units.ts', '1000000', '百万円 in yen'],
  ['table/cells/format-units.ts', '100000000', '億円 in yen'],
  ['table/plans/parts.ts', '1000', 'points for a table that bears the name looked for'],
  ['taskpane/views/reason/CapBar.tsx', '10000', 'hundredths of a percent'],
  ['taskpane/watchdog.ts', '10000', 'milliseconds of patience'],
  ['taskpane/workspace/changes.ts', '10000', 'rows that are counted one by one'],
  ['taskpane/workspace/undo-steps.ts', '1000000', 'cells that are kept to take writes back'],
  ['workbook/write/letters.ts', '1000', 'letters on a sheet: Excel holds 1,026 page breaks'],
  ['workbook/office/plan/bytes.ts', '1000000', 'bytes of a request to Excel on the web'],
  ['workbook/office/plan/cells.ts', '500000', 'bytes of a piece'],
  ['workbook/office/plan/signs.ts', '2000', 'rows of a piece'],
  ['workbook/office/look/facts.ts', '5000', 'names that are asked for in one request'],
  ['workbook/office/plan/plan-page.ts', 'A4', 'a size of paper, not the service code'],
  ['workbook/write/log.ts', '20000', 'characters of a piece'],
  ['workbook/office/look/read.ts', '100000', 'cells of a request'],
  ['workbook/office/look/read.ts', '50000', 'cells of a request with sentences'],
  ['cli/codec.ts', '1000000', 'bytes from which compression is fast'],
  ['table/records/record-reader.ts', '2000', 'values of a column that are remembered'],
  ['functions/turns.ts', '5000', 'milliseconds of patience'],
  ['functions/turns.ts', '50000', 'cells of a result that goes into a message of its own'],
  ['workbook/office/port.ts', '4500000', 'bytes that Excel on the web can hand a call'],
  ['workbook/xlsx/adapter.ts', '50000', 'cells that make a part of some megabytes'],
  ['ooxml/package/part-content.ts', '1000000', 'bytes of a part that is compressed early'],
  ['ooxml/package/origin.ts', '2000000', 'characters of a part that is kept'],
  ['ooxml/package/origin.ts', '500000', 'bytes of a part that is held against the whole of XML'],
  ['ooxml/package/origin.ts', '8000000', 'bytes of unread parts that are held against it'],
  ['ooxml/package/codec.ts', '4000000', 'bytes from which compression is fast'],
  ['documents/printed/template-pages.ts', '2000', 'rows that are prepared for pasting'],
  ['documents/printed/template-sheet.ts', 'A1', 'a cell, not the service code'],
  ['ooxml/package/limits.ts', '300000000', 'bytes of a file'],
  ['ooxml/package/limits.ts', '20000', 'entries of a file'],
  ['ooxml/package/limits.ts', '250000000', 'bytes of a part'],
  ['ooxml/package/limits.ts', '2000000000', 'bytes of all parts'],
  ['ooxml/package/limits.ts', '800000000', 'bytes that are read'],
  ['ooxml/package/limits.ts', '400000000', 'bytes that are kept'],
  ['ooxml/package/limits.ts', '1000000', 'elements of a tree, characters of a text'],
  ['ooxml/package/limits.ts', '1000', 'attributes of an element'],
  ['ooxml/package/limits.ts', '2000', 'sheets of a workbook'],
  ['ooxml/package/limits.ts', '100000', 'names of a workbook'],
  ['ooxml/package/limits.ts', '2000000', 'shared strings of a workbook'],
  ['ooxml/package/limits.ts', '40000000', 'cells of a workbook'],
  ['workbook/xlsx/values.ts', '32000000', 'cells of the largest sheet'],
];

/** The contract's headers with their synonyms, and the words that may stand in a cell. */
const VOCABULARY = [
  ...['applications', 'lines', 'members', 'requirements', 'likely-names'].map(
    (name) => `table/columns/${name}.ts`,
  ),
  'table/plans/columns.ts',
  'table/stages/decided-columns.ts',
  'table/cells/words.ts',
  'table/plans/evaluation.ts',
];

/** Rooms in which figures, codes and sentences are at home. */
const AT_HOME = /^(scheme|catalogue|reference|help)\//;

const SRC = join(import.meta.dirname, '../../src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !AT_HOME.test(path))
  .map((path) => ({ path, source: readFileSync(join(SRC, path), 'utf8') }));

/** Every yen figure of a rule book; counts of persons and the like are smaller. */
function amountsOf(scheme: Scheme): number[] {
  const amounts: number[] = [];
  const visit = (node: unknown): void => {
    if (typeof node === 'number' && node >= 10_000) amounts.push(node);
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  visit([scheme.technology, scheme.models]);
  return amounts;
}

const texts = (node: unknown): string[] =>
  typeof node === 'string'
    ? [node]
    : typeof node === 'object' && node !== null
      ? Object.values(node).flatMap(texts)
      : [];

const known: Known = {
  amounts: new Set(schemes.flatMap(amountsOf)),
  serviceCodes: new Set(schemes.flatMap(({ services }) => Object.keys(services.names))),
  words: new Set([
    ...texts({ ...headers }),
    ...[applicationOutput, lineOutput, amountColumns, findingColumns, letterColumns, logColumns].flatMap(
      (described) => headersOf<Readonly<Record<string, { readonly header: string }>>>(described),
    ),
    ...REPORT_COLUMNS,
    ...settingTexts.map(({ label }) => label),
    ...texts([columns.applicationColumns, columns.lineColumns, columns.memberColumns]),
    ...files
      .filter(({ path }) => path.startsWith('functions/'))
      .flatMap(({ path, source }) => parameterNames(path, source)),
  ]),
};

const isAllowed = (path: string, text: string): boolean =>
  ALLOWED.some(([file, literal]) => file === path && literal === text.replaceAll('_', ''));

describe(
  'figures, service codes and sentences stand in scheme/ and catalogue/ alone',
  { timeout: 300_000 },
  () => {
    it('the rule books hold the figures that are looked for', () => {
      expect([...known.amounts]).toEqual(expect.arrayContaining([50_000, 480_000, 1_150_000, 60_000_000]));
      expect(known.serviceCodes.size).toBeGreaterThan(60);
    });

    it('in no other file of src', () => {
      expect(files.length).toBeGreaterThan(150);
      const strays = files.flatMap(({ path, source }) =>
        strayLiterals(path, source, known)
          .filter(({ text }) => !isAllowed(path, text))
          .filter(({ kind }) => kind !== 'sentence' || !VOCABULARY.includes(path))
          .map(({ line, kind, text }) => `${path}:${line} ${kind} ${text}`),
      );
      expect(strays).toEqual([]);
    });

    it('every exception is still one', () => {
      const stale = ALLOWED.filter(([file, literal]) => {
        const source = files.find(({ path }) => path === file)?.source ?? '';
        return !strayLiterals(file, source, known).some(({ text }) => text.replaceAll('_', '') === literal);
      });
      expect(stale).toEqual([]);
    });

    it('the vocabulary of the tables holds words, not sentences', () => {
      for (const { path, source } of files.filter((file) => VOCABULARY.includes(file.path))) {
        const sentences = strayLiterals(path, source, known).filter(
          ({ kind, text }) => kind === 'sentence' && (/[。「」！？]/.test(text) || text.length > 20),
        );
        expect([path, sentences]).toEqual([path, []]);
      }
    });
  },
);

describe('the search finds', () => {
  const kindsIn = (source: string): Kind[] => strayLiterals('a.tsx', source, known).map(({ kind }) => kind);

  it.each<[string, Kind]>([
    ['const base = 1_150_000;', 'figure'],
    ['const base = 2_300_000;', 'figure'],
    ["const note = '上限は 1,000,000 円';", 'figure'],
    ['const note = `基準額${name}48万円`;', 'figure'],
    ['const most = rate(4, 5);', 'rate'],
    ['const share = (cost * 4) / 5;', 'rate'],
    ["const lists = new Set(['11', '2A']);", 'service'],
    ["const is = code === '46';", 'service'],
    ["const message = '支出額が未記入です。';", 'sentence'],
    ['const message = `${name}を確認してください`;', 'sentence'],
    ['const page = <p>対象になりません</p>;', 'sentence'],
    ['const page = <p title="介護職員等処遇改善加算等補助対象経費" />;', 'sentence'],
  ])('%s (%s)', (source, kind) => {
    expect(kindsIn(source)).toContain(kind);
  });

  it('nothing in names, headers and plain numbers', () => {
    expect(kindsIn("const header = ['支出額', '判定', '連携開始の扱い'];")).toEqual([]);
    expect(kindsIn('const last = [12, 409, 65_490];')).toEqual([]);
    expect(kindsIn("const joined = names.join('、');")).toEqual([]);
    expect(kindsIn('const drawing = <svg height="16" />;')).toEqual([]);
  });
});
