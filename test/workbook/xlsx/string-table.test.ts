import { describe, expect, it } from 'vitest';
import { richParts, richWorkbook } from '../../fixtures/rich-workbook';
import { cellsOf, stringsOf } from './cells';
import { dom } from './dom';
import { applied, partsOf, textOf } from './files';
import { ALL_OPS, dropOf, dropOfSheet, FINDINGS, SHINSEI_COLUMNS } from './ops';

const TABLE = 'xl/sharedStrings.xml';
const SHEET = 'xl/worksheets/shinsei.xml';
const before = richWorkbook();
const after = await applied(before, ALL_OPS);

/** What the table says of itself: how often its strings are used, and how many there are. */
const said = (bytes: Uint8Array) => {
  const root = dom(textOf(bytes, TABLE)).documentElement;
  return { count: Number(root.getAttribute('count')), uniqueCount: Number(root.getAttribute('uniqueCount')) };
};

/** Cells that hold a shared string, in all sheets. */
const uses = (bytes: Uint8Array): number =>
  Object.keys(partsOf(bytes))
    .filter((name) => name.startsWith('xl/worksheets/sheet') || name === SHEET)
    .reduce((sum, name) => sum + (textOf(bytes, name).match(/ t="s"/g)?.length ?? 0), 0);

const withReason = (reason: string) => ({
  ...SHINSEI_COLUMNS,
  values: SHINSEI_COLUMNS.values.map((row) => [...row.slice(0, -1), reason]),
});

describe('the shared strings', () => {
  it('that were there keep their place and their text, runs and readings included', () => {
    const [old, now] = [stringsOf(before), stringsOf(after)];
    expect(now.slice(0, old.length)).toEqual(old);
    const written = richParts()[TABLE] as string;
    const items = written.slice(written.indexOf('<si>'), written.indexOf('</sst>'));
    expect(textOf(after, TABLE)).toContain(items);
  });

  it('hold each text of ours once, however many cells hold it', () => {
    const added = stringsOf(after).slice(stringsOf(before).length);
    expect(new Set(added).size).toBe(added.length);
    expect(added).toContain('判定');
  });

  it('of the clerk’s that are plain text serve our cells as well; one with a reading does not', () => {
    const old = stringsOf(before).length;
    const ours = [...cellsOf(textOf(after, 'xl/worksheets/sheet1.xml')).values()];
    const shared = ours.filter(({ type }) => type === 's');
    expect(shared.length).toBeGreaterThan(0);
    // 「受付番号」 stands in the clerk's table with its reading.
    const strings = stringsOf(after);
    expect(strings.lastIndexOf('受付番号')).toBeGreaterThanOrEqual(old);
    expect(strings.indexOf('受付番号')).toBeLessThan(old);
    expect(strings.filter((text) => text === '事業')).toHaveLength(1);
  });

  it('are counted: what the table says is what the sheets hold', () => {
    const grown = uses(after) - uses(before);
    expect(grown).toBeGreaterThan(0);
    expect(said(after).count - said(before).count).toBe(grown);
    expect(said(after).uniqueCount).toBe(stringsOf(after).length);
  });

  it('forget a text that no cell holds any more', async () => {
    const first = await applied(before, [withReason('山田太郎様のご連絡により')]);
    expect(textOf(first, TABLE)).toContain('山田太郎');
    const second = await applied(first, [withReason('別の理由')]);
    expect(textOf(second, TABLE)).not.toContain('山田太郎');
    expect(cellsOf(textOf(second, SHEET), stringsOf(second)).get('I4')?.text).toBe('別の理由');
    expect(said(second).count - said(before).count).toBe(uses(second) - uses(before));
  });

  it('keep a text that another cell still holds', async () => {
    const first = await applied(before, [withReason('適')]);
    const second = await applied(first, [withReason('別の理由')]);
    const cells = cellsOf(textOf(second, SHEET), stringsOf(second));
    expect(cells.get('G4')?.text).toBe('適');
  });

  it('are as they were, to the byte, when all is taken back', async () => {
    const written = await applied(before, [FINDINGS, SHINSEI_COLUMNS]);
    const restored = await applied(written, [dropOfSheet(FINDINGS), dropOf(SHINSEI_COLUMNS)]);
    expect(textOf(restored, TABLE)).toBe(textOf(before, TABLE));
  });
});
