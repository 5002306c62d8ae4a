import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { effectTexts } from '../../../src/catalogue/sheets/effect-texts';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { submissionCopy } from '../../../src/documents/submission/submission-copy';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { readCells } from '../../cases/workbooks';
import { attributesOf, cellsOf, stringsOf } from './cells';
import { dom, elements } from './dom';
import { codeOf, partsOf, textOf } from './files';
import { hasOffice, sheetsAsCsv } from './soffice';

const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));
const now = new Date('2026-06-30T05:00:00Z');
const later = new Date('2026-07-01T05:00:00Z');

async function reported(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await runWrite(workbook, { now }, true);
  return workbook.save();
}

const processed = await reported(sample);

const copyOf = (bytes: Uint8Array, at = now) => submissionCopy(openXlsx(bytes), { now: at }, bytes);

const { outliers } = effectTexts.captions;

/** A sheet of the report as it goes outside: 概況 without the cells that its reasons refer to, 効果集計 without 外れ値. */
async function outside(name: string): Promise<(string | number)[][]> {
  const cells = await readCells(processed, name);
  if (name === SHEETS.effectTotals) {
    const from = cells.flatMap((row) => row.flatMap((cell, at) => (cell === outliers ? [at] : [])))[0] ?? 0;
    return cells.map((row) => row.slice(0, from));
  }
  const head = name === SHEETS.overview ? cells.findIndex((row) => row.includes('参照')) : -1;
  const column = cells[head]?.indexOf('参照') ?? -1;
  return cells.map((row, at) => {
    const refers = head >= 0 && at >= head && cells.slice(head, at + 1).every(([first = '']) => first !== '');
    return refers ? row.map((cell, place) => (place === column ? '' : cell)) : row;
  });
}

/** Without the empty cells behind the last of a row. */
const trimmed = (rows: readonly (readonly (string | number)[])[]): (string | number)[][] =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));

/** The file with parts rewritten by hand. */
function spoilt(bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = textOf(bytes, name);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${name}`);
    parts[name] = strToU8(after);
  }
  return zipSync(parts, { mtime: new Date(2026, 3, 1) });
}

/** The part of a sheet. */
function partOf(bytes: Uint8Array, sheet: string): string {
  const list = elements(dom(textOf(bytes, 'xl/workbook.xml')), 'sheet').map(attributesOf);
  const id = list.find(({ name }) => name === sheet)?.['r:id'];
  const links = elements(dom(textOf(bytes, 'xl/_rels/workbook.xml.rels')), 'Relationship').map(attributesOf);
  return `xl/${links.find(({ Id }) => Id === id)?.['Target'] ?? ''}`;
}

/** The sample with one setting more. */
const withSetting = (value: string): Uint8Array => {
  const part = partOf(sample, '設定');
  return spoilt(sample, {
    [part]: (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="200"><c r="A200" t="inlineStr"><is><t>提出用コピーから除く列</t></is></c>' +
          `<c r="B200" t="inlineStr"><is><t>${value}</t></is></c></row></sheetData>`,
      ),
  });
};

describe('the copy for the ministry', { timeout: 300_000 }, () => {
  it('holds the ministry sheets with the values of the report, and nothing of the prefecture’s own', async () => {
    const copy = await copyOf(processed);
    const { sheets, marks, tables } = await openXlsx(copy.bytes).describe();
    expect(sheets.map(({ name }) => name)).toEqual(copy.sheets);
    expect(copy.sheets.slice(0, 3)).toEqual([SHEETS.summary, SHEETS.breakdown, SHEETS.categories]);
    for (const own of [SHEETS.amounts, SHEETS.findings, SHEETS.letters, SHEETS.log, '申請', '経費', '設定'])
      expect(copy.sheets).not.toContain(own);
    expect({ marks, tables, hidden: sheets.filter(({ visible }) => !visible) }).toEqual({
      marks: [],
      tables: [],
      hidden: [],
    });
    for (const name of copy.sheets)
      expect(trimmed(await readCells(copy.bytes, name)), name).toEqual(trimmed(await outside(name)));
    expect(copy.recomputed).toEqual([]);
  });

  it('has no formula, no author, no time and no part but sheets, their texts and styles', async () => {
    const { bytes } = await copyOf(processed);
    const parts = Object.keys(partsOf(bytes));
    expect(
      parts.filter(
        (name) =>
          !/^(\[Content|_rels|xl\/(workbook|styles|sharedStrings|_rels|worksheets\/|drawings\/|charts\/))/.test(
            name,
          ),
      ),
    ).toEqual([]);
    for (const name of parts) {
      const text = textOf(bytes, name);
      expect(text, name).not.toMatch(/<f[ >]|KAIGO_HOJO|GRANT_|externalLink|creator|modified/);
    }
  });

  it('is the same to the byte on another day', async () => {
    expect(Buffer.compare((await copyOf(processed)).bytes, (await copyOf(processed, later)).bytes)).toBe(0);
  });

  it('of a workbook without a report holds what the report would', async () => {
    const copy = await copyOf(sample);
    expect(copy.recomputed).toEqual(copy.sheets);
    for (const name of copy.sheets)
      expect(trimmed(await readCells(copy.bytes, name)), name).toEqual(trimmed(await outside(name)));
  });

  it('takes no stale or missing result of a call', async () => {
    const part = partOf(processed, SHEETS.summary);
    const call =
      '<f t="array" ref="A7:M19">_xldudf_GRANT_REPORT("総括表",申請[#All],算定[#All],経費[#All])</f>';
    let broken = 0;
    const excel = spoilt(processed, {
      [part]: (xml) =>
        xml
          // 検算 that Excel could not calculate, and a figure of last week
          .replace(/t="str">(<f>IF.*?<\/f>)<v>一致/, 't="e">$1<v>#NAME?')
          .replace(/<c r="A7"([^>]*) t="s">.*?<\/c>/, (cell, style: string) => {
            broken += 1;
            return `<c r="A7"${style} t="e">${call}<v>#BUSY!</v></c>` + cell.slice(0, 0);
          })
          .replace(/(<c r="H8"[^>]*><v>)\d+/, '$1123'),
    });
    expect(broken).toBe(1);
    const copy = await copyOf(excel, later);
    expect(copy.recomputed).toEqual([SHEETS.summary]);
    const [fresh, right] = await Promise.all(
      [copy.bytes, processed].map((bytes) => readCells(bytes, SHEETS.summary)),
    );
    const untimed = (rows: (string | number)[][] = []) =>
      rows.map((row) => row.map((cell) => (String(cell).startsWith('作成') ? '' : cell)));
    expect(untimed(fresh)).toEqual(untimed(right));
  });

  it('stores text that looks like a formula as text', async () => {
    const names = ['=HYPERLINK("http://example.com")', '+81-3-0000', '-1', '@SUM(A1)'];
    let at = 0;
    const part = partOf(sample, '申請');
    const strings = textOf(sample, 'xl/sharedStrings.xml');
    const name = String(
      (await readCells(sample, '申請')).flat().find((cell) => /^(社会福祉|医療)法人/.test(String(cell))),
    );
    expect(strings).toContain(`>${name}<`);
    for (const text of names) {
      const written = text.replace(/"/g, '&quot;');
      const bytes = spoilt(sample, {
        'xl/sharedStrings.xml': (xml) => xml.replaceAll(`>${name}<`, `>${written}<`),
      });
      const { bytes: copied } = await copyOf(bytes);
      const sheet = textOf(copied, partOf(copied, SHEETS.breakdown));
      const found = [...cellsOf(sheet, stringsOf(copied)).values()].filter((cell) => cell.text === text);
      expect(found.length, text).toBeGreaterThan(0);
      const formats = elements(elements(dom(textOf(copied, 'xl/styles.xml')), 'cellXfs')[0]!, 'xf').map(
        attributesOf,
      );
      for (const { type, formula, style } of found) {
        expect({ type, formula }).toEqual({ type: 's', formula: null });
        const { quotePrefix, numFmtId } = formats[Number(style)] ?? {};
        expect(quotePrefix === '1' || numFmtId === '49', text).toBe(true);
      }
      at += 1;
    }
    expect([at, part]).toEqual([names.length, partOf(sample, '申請')]);
  });

  it('keeps the clerk’s widths, print set-up and name of a sheet', async () => {
    const part = partOf(processed, SHEETS.summary);
    const changed = spoilt(processed, {
      [part]: (xml) =>
        xml
          .replace(/<col min="1"[^>]*\/>/, '<col min="1" max="1" width="41.5" customWidth="1"/>')
          .replace(/<col min="3"[^>]*\/>/, '<col min="3" max="3" width="9" hidden="1" customWidth="1"/>')
          .replace(/<pageSetup[^>]*\/>/, '<pageSetup paperSize="8" orientation="portrait" r:id="rId9"/>')
          .replace(/(?<=<oddFooter>)[^<]*/, '&amp;L&amp;Z&amp;F&amp;C&amp;P 頁'),
      'xl/workbook.xml': (xml) =>
        xml.replace(`name="${SHEETS.summary}"`, 'name="総括"').replaceAll("'総括表'!", "'総括'!"),
    });
    const { bytes, sheets, recomputed } = await copyOf(changed);
    expect(sheets[0]).toBe('総括');
    expect(recomputed).toEqual([]);
    const sheet = dom(textOf(bytes, partOf(bytes, '総括')));
    const widths = elements(sheet, 'col').map(attributesOf);
    expect(widths[0]).toMatchObject({ min: '1', width: '41.5' });
    expect(widths.filter(({ min, hidden }) => min === '3' || hidden !== undefined)).toEqual([]);
    expect(elements(sheet, 'pageSetup').map(attributesOf)).toEqual([
      { paperSize: '8', orientation: 'portrait' },
    ]);
    expect(elements(sheet, 'oddFooter')[0]?.textContent).toBe('&L&C&P 頁');
  });
});

describe('提出用コピーから除く列', { timeout: 300_000 }, () => {
  it('leaves these columns out of every sheet that has them; the others move up', async () => {
    const input = withSetting('法人名、事業所 名');
    const { bytes, omitted, sheets } = await copyOf(input);
    expect(omitted).toEqual(['法人名', '事業所名']);
    const full = await copyOf(sample);
    for (const name of sheets) {
      const [reduced, whole] = await Promise.all([bytes, full.bytes].map((file) => readCells(file, name)));
      const header = whole!.findIndex(
        (row) => row.includes('事業') || row.includes('件数') || row.includes('受付番号'),
      );
      const stays = whole![header]!.map((cell) => cell !== '法人名' && cell !== '事業所名');
      const block = whole!.slice(header).map((row) => row.filter((_, i) => stays[i] ?? true));
      const until = (rows: (string | number)[][]) => rows.map((row) => row.join('|').replace(/\|+$/, ''));
      expect(until(reduced!.slice(header)), name).toEqual(until(block));
      expect(reduced![0], name).toContain(whole![0]![0]);
    }
    const texts = Object.keys(partsOf(bytes))
      .map((part) => textOf(bytes, part))
      .join('');
    // 代表法人 of a group and the like are other columns
    const groups = new Set((await readCells(sample, '構成員')).flat().map(String));
    const names = (await readCells(sample, '申請'))
      .flat()
      .map(String)
      .filter((cell) => cell.startsWith('社会福祉法人') && !groups.has(cell));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => texts.includes(`>${name}<`))).toEqual([]);
  });

  it('refuses a name that no sheet has: the column would be handed over', async () => {
    expect(await codeOf(() => copyOf(withSetting('法人名・事業所明')))).toBe('SubmissionColumns');
  });
});

describe.skipIf(!hasOffice)('LibreOffice', { timeout: 300_000 }, () => {
  it('opens the copy and finds the same figures', async () => {
    const { bytes, sheets } = await copyOf(processed);
    const read = await sheetsAsCsv(bytes, { recalculate: true });
    expect([...read.keys()].sort()).toEqual([...sheets].sort());
    expect(read.get(SHEETS.summary)).toContain('一致');
    const total = (await readCells(processed, SHEETS.summary)).at(-1)!;
    const line = read.get(SHEETS.summary)!.trimEnd().split('\n').at(-1)!;
    const [expected] = total.filter((cell) => typeof cell === 'number' && cell > 1_000_000);
    expect(line.replace(/[",]/g, '')).toContain(String(expected));
  });
});
