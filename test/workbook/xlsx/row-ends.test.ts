import { afterEach, describe, expect, it, vi } from 'vitest';
import { RowEnds } from '../../../src/ooxml/sheet/row-ends';
import type { RowTag } from '../../../src/ooxml/sheet/row-tag';

/** Rows as programs write them: what a cell says first, and how its row ends. */
const sheet = (row: (n: number) => string, rows: number): string =>
  `<sheetData>${Array.from({ length: rows }, (_, n) => row(n + 1)).join('')}</sheetData>`;

const EXCEL = (n: number): string => `<row r="${n}"><c r="A${n}"><v>1</v></c><c r="C${n}"/></row>`;
const PORTAL = (n: number): string => `<row r="${n}"><c t="inlineStr" r="A${n}"><is><t>甲</t></is></c></row>`;
const SPACED = (n: number): string => `<row r="${n}"><c r="A${n}"><v>1</v></c></row >`;

/** The start tags of all rows, as the scanner would give them. */
const tagsOf = (xml: string): RowTag[] =>
  [...xml.matchAll(/<row [^>]*>/g)].map(
    ({ index, 0: tag }) => ({ start: index, openEnd: index + tag.length }) as RowTag,
  );

const endsOf = (xml: string) => tagsOf(xml).map((tag) => RowEnds.of(xml, 0, '')?.find(tag) ?? null);

afterEach(() => vi.restoreAllMocks());

describe('the end of a row', () => {
  it('is found with the column of its last cell', () => {
    const xml = sheet(EXCEL, 2);
    expect(endsOf(xml)).toEqual(
      [...xml.matchAll(/<\/row>/g)].map(({ index }) => ({ at: index, lastColumn: 2 })),
    );
    expect(endsOf('<row r="1"></row>')).toEqual([{ at: 11, lastColumn: -1 }]);
  });

  it.each([
    ['cells that do not say their place first', PORTAL],
    ['end tags with a space', SPACED],
  ])('is left to the reader of cells with %s', (_what, row) => {
    expect(endsOf(sheet(row, 3))).toEqual([null, null, null]);
  });

  // A sheet of 50,000 rows took nine minutes: each row without what was looked for searched all the rows above it.
  it.each([
    ['as Excel writes them', EXCEL],
    ['as a portal does', PORTAL],
    ['with spaces', SPACED],
  ])('is looked for in its row alone, or once to the end of the sheet: rows %s', (_what, row) => {
    const rows = 200;
    const xml = sheet(row, rows);
    const ends = RowEnds.of(xml, 0, '');
    const back = vi.spyOn(String.prototype, 'lastIndexOf');
    const ahead = vi.spyOn(String.prototype, 'indexOf');
    for (const tag of tagsOf(xml)) ends?.find(tag);
    const calls = [back, ahead].flatMap(({ mock }) =>
      mock.results.map(({ value }, n) => ({ found: (value as number) >= 0, text: String(mock.contexts[n]) })),
    );
    const longest = row(rows).length;
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter(({ found, text }) => !found && text.length > longest).length).toBeLessThan(2);
  });
});
