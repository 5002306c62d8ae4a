import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { XmlDocument } from '../../../src/ooxml/xml/document';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richParts, zipParts } from '../../fixtures/rich-workbook';
import { ALL_OPS } from './ops';

afterEach(() => vi.restoreAllMocks());

const WORKBOOK = 'xl/workbook.xml';
const NAMES = 20_000;
/** How often an operation may go through the list of names: to read it, to look for one, to write it. */
const PASSES = 6;

/** What others have left: every third refers to nothing any more (exceljs 1923). */
const others = Array.from(
  { length: NAMES },
  (_, n) => `<definedName name="範囲_${n}">${n % 3 === 0 ? '#REF!' : `申請!$A$${n + 1}`}</definedName>`,
).join('');

it('20,000 names of others stay as they are, and are gone through a bounded number of times', async () => {
  const parts = richParts();
  const xml = String(parts[WORKBOOK]).replace('</definedNames>', `${others}</definedNames>`);
  expect(xml).toContain(others);
  const looks = vi.spyOn(XmlDocument.prototype, 'children');
  const book = openXlsx(zipParts({ ...parts, [WORKBOOK]: xml }));
  await book.describe();
  await book.apply(ALL_OPS);
  const saved = unzipSync(await book.save());
  const visited = looks.mock.results.reduce(
    (sum, { value }) => sum + (value as readonly unknown[]).length,
    0,
  );
  expect(visited).toBeLessThan(PASSES * (ALL_OPS.length + 1) * NAMES);
  expect(strFromU8(saved[WORKBOOK]!)).toContain(others);
});
