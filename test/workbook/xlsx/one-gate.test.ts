import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { WorkbookError } from '../../../src/base/user-error';
import { runCheck, runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { sheetsOf, workedCases } from '../../cases/cases';
import { workbookBytes } from '../../cases/workbooks';
import { richParts, zipParts } from '../../fixtures/rich-workbook';
import { runsOf } from '../../series';
import { partsOf, textOf } from './files';

const now = new Date('2026-06-15T01:30:00Z');

/** What a clerk is told: the code of an error that has words, or that the work was done. */
async function told(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

const checked = (bytes: Uint8Array): Promise<string> => told(async () => runCheck(openXlsx(bytes), { now }));

const processed = (bytes: Uint8Array): Promise<string> =>
  told(async () => {
    const workbook = openXlsx(bytes);
    await runWrite(workbook, { now }, true);
    await workbook.save();
  });

const DAMAGE = new Set(['file/damaged', 'file/table-broken', 'file/not-workbook']);

/** Either is told that the file is damaged, or neither; a name or a place that is taken is no damage. */
async function expectOneGate(bytes: Uint8Array): Promise<string> {
  const [check, process] = [await checked(bytes), await processed(bytes)];
  if (DAMAGE.has(check) || DAMAGE.has(process)) expect(process).toBe(check);
  expect(process).not.toBe('WriteFailed');
  return check;
}

type Parts = Record<string, Uint8Array>;

/** What happens to a part; `at` chooses where, of 0 to 1. */
const DAMAGES: Readonly<Record<string, (parts: Parts, part: string, at: number) => void>> = {
  'is gone': (parts, part) => Reflect.deleteProperty(parts, part),
  'ends early': (parts, part, at) => {
    const text = strFromU8(parts[part]!);
    parts[part] = strToU8(text.slice(0, Math.floor(at * text.length)));
  },
  'lacks a tag': (parts, part, at) => cut(parts, part, at, /<[^>]*>/g, () => ''),
  'lacks an attribute': (parts, part, at) => cut(parts, part, at, /\s[\w:]+="[^"]*"/g, () => ''),
  'has another value': (parts, part, at) =>
    cut(parts, part, at, /="[^"]*"/g, () => {
      const values = ['', '0', '-1', 'x', 'A1', '#REF!', 'rId999'];
      return `="${values[Math.floor(at * 7919) % values.length]}"`;
    }),
  'lacks an element': (parts, part, at) =>
    cut(parts, part, at, /<([\w:]+)[^>]*?(?:\/>|>[^<]*<\/\1>)/g, () => ''),
  'has a stray &': (parts, part, at) => {
    const text = strFromU8(parts[part]!);
    const place = Math.floor(at * text.length);
    parts[part] = strToU8(`${text.slice(0, place)}&${text.slice(place)}`);
  },
};

function cut(parts: Parts, part: string, at: number, pattern: RegExp, to: () => string): void {
  const text = strFromU8(parts[part]!);
  const places = [...text.matchAll(pattern)];
  const place = places[Math.floor(at * places.length)];
  if (place === undefined) return;
  parts[part] = strToU8(text.slice(0, place.index) + to() + text.slice(place.index + place[0].length));
}

describe('a damaged file', { timeout: 600_000 }, () => {
  const files: Uint8Array[] = [];

  beforeAll(async () => {
    const entry = workedCases.find(({ id }) => id === 'C07')!;
    const workbook = openXlsx(await workbookBytes(sheetsOf(entry)));
    await runWrite(workbook, { now }, true);
    // one that was processed before, with its charts; one of Excel's own with tables, drawings and a chain
    files.push(await workbook.save(), zipParts(richParts()));
  });

  it('is damaged to the check and to the work, or to neither', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.constantFrom(...Object.keys(DAMAGES)),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (file, partAt, damage, at) => {
          const parts = partsOf(files[file]!);
          const names = Object.keys(parts).filter((name) => /\.(?:xml|rels|vml)$/.test(name));
          DAMAGES[damage]!(parts, names[Math.floor(partAt * names.length)]!, at);
          await expectOneGate(zipSync(parts, { level: 0 }));
        },
      ),
      { seed: 20260407, numRuns: runsOf(150) },
    );
  });

  const PARTS: readonly (readonly [string, string])[] = [
    ['xl/styles.xml', 'file/damaged'],
    ['xl/drawings/drawing1.xml', 'file/damaged'],
    ['xl/drawings/_rels/drawing1.xml.rels', 'file/damaged'],
    ['xl/tables/table1.xml', 'file/damaged'],
    ['[Content_Types].xml', 'file/damaged'],
    // ours, and written anew; Excel would not have opened it all the same
    ['xl/charts/chart1.xml', 'file/damaged'],
  ];

  it.each(PARTS)('%s cut in the middle: %s', async (part, expected) => {
    const parts = partsOf(files[0]!);
    const text = textOf(files[0]!, part);
    const input = zipSync({ ...parts, [part]: strToU8(text.slice(0, text.length / 2)) });
    expect(await expectOneGate(input)).toBe(expected);
  });

  it('a table’s part that no sheet names is nobody’s: neither minds that it is damaged', async () => {
    const styles = textOf(files[0]!, 'xl/styles.xml').replace(/<dxfs[^>]*\/>|<dxfs.*?<\/dxfs>/s, '');
    const stray = '<table name="stray"/>';
    const parts = { ...partsOf(files[0]!), 'xl/styles.xml': strToU8(styles) };
    const input = zipSync({ ...parts, 'xl/tables/table99.xml': strToU8(stray) }, { level: 0 });
    const at = Buffer.from(input).indexOf(stray);
    expect(at).toBeGreaterThan(0);
    // no longer what its check sum says
    input[at + 1]! ^= 1;
    expect(await expectOneGate(input)).toBe('done');
  });

  it.each([
    ['fewer columns than its range', (xml: string) => xml.replace(/<tableColumn [^>]*\/>/, '')],
    [
      'more columns than its range',
      (xml: string) => xml.replace(/(<tableColumn )([^>]*\/>)/, '$1$2$1id="99" name="余分"/>'),
    ],
  ])('a table that names %s is broken to both', async (_, change) => {
    const part = 'xl/tables/table1.xml';
    const input = zipSync({ ...partsOf(files[0]!), [part]: strToU8(change(textOf(files[0]!, part))) });
    expect(await expectOneGate(input)).toBe('file/table-broken');
  });

  it('two tables of one name are broken to both', async () => {
    const [first, second] = ['xl/tables/table1.xml', 'xl/tables/table2.xml'];
    const name = / displayName="([^"]*)"/.exec(textOf(files[0]!, first))?.[1] ?? '';
    const twin = textOf(files[0]!, second).replace(/ displayName="[^"]*"/, ` displayName="${name}"`);
    expect(await expectOneGate(zipSync({ ...partsOf(files[0]!), [second]: strToU8(twin) }))).toBe(
      'file/table-broken',
    );
  });
});
