import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillForm } from '../../../src/documents/form/form';
import type { Block } from '../../../src/report/input';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { sheetsOf, workedCases } from '../../cases/cases';
import { workbookBytes } from '../../cases/workbooks';
import { someOf } from '../../series';
import { strictFaults } from '../../strict';
import { dom, elements } from './dom';
import { partsOf, textOf } from './files';
import { sheetPart } from './sheet-parts';

const now = new Date('2026-06-15T01:30:00Z');

/** Styles with every list; the clerk's cells have the formats 1 and 2, a condition the difference 1. */
const LISTS: Readonly<Record<string, string>> = {
  numFmts: '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/m/d"/></numFmts>',
  fonts:
    '<fonts count="3"><font><sz val="11"/><name val="Meiryo"/></font><font><i/><sz val="9"/><name val="Meiryo"/></font><font><sz val="8"/><name val="Meiryo"/></font></fonts>',
  fills:
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>',
  borders:
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right/><top/><bottom/><diagonal/></border></borders>',
  cellStyleXfs:
    '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="2" borderId="1"/></cellStyleXfs>',
  cellXfs:
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="2" fillId="2" borderId="1" xfId="1"/></cellXfs>',
  cellStyles:
    '<cellStyles count="2"><cellStyle name="標準" xfId="0" builtinId="0"/><cellStyle name="入力" xfId="1"/></cellStyles>',
  dxfs: '<dxfs count="2"><dxf><font><b/></font></dxf><dxf><font><i/></font></dxf></dxfs>',
};

/** What a writer of packages may leave out. */
const PIECES = [...Object.keys(LISTS), 'rels', 'first'] as const;
const CASE = workedCases.find(({ id }) => id === 'C07')!;

const source = await workbookBytes(sheetsOf(CASE));

/** The input of a case in a package that lacks the pieces; its cells speak of formats all the same. */
function lacking(missing: ReadonlySet<string>): Uint8Array {
  const parts = partsOf(source);
  const sheet = sheetPart(source, '申請');
  const lists = Object.entries(LISTS).map(([name, xml]) => (missing.has(name) ? '' : xml));
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${lists.join('')}</styleSheet>`;
  let at = 0;
  const cells = textOf(source, sheet)
    .replace(
      /<c r="([A-Z]+\d+)"(?: s="\d+")?/g,
      (_, reference: string) => `<c r="${reference}" s="${(at += 1) % 3}"`,
    )
    .replace(
      '</sheetData>',
      '</sheetData><conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="1" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>',
    );
  const types = textOf(source, '[Content_Types].xml');
  const named = Object.keys(parts)
    .filter((name) => name.endsWith('.rels'))
    .map(
      (name) =>
        `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    );
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(
      missing.has('rels')
        ? types
            .replace(/<Default Extension="rels"[^>]*>/, '')
            .replace('</Types>', `${named.join('')}</Types>`)
        : types,
    ),
    'xl/styles.xml': strToU8(
      missing.has('first') ? styles.replace(/<fill>.*?<\/fill>(?=<fill>)/, '') : styles,
    ),
    [sheet]: strToU8(cells),
  });
}

/** All combinations that matter: each alone, each pair, and all at once. */
const COMBINATIONS = PIECES.flatMap((one, at) => [
  [one],
  ...PIECES.slice(at + 1).map((other) => [one, other]),
]);

/** How every cell of a sheet looks, as Excel would show it: font, fill, border and number format by their XML. */
function looks(bytes: Uint8Array, sheet: string): string[] {
  const styles = dom(textOf(bytes, 'xl/styles.xml'));
  const list = (name: string): Element[] => Array.from(elements(styles, name)[0]?.children ?? []);
  const formats = list('cellXfs');
  return elements(dom(textOf(bytes, sheetPart(bytes, sheet))), 'c').map((cell) => {
    const format = formats[Number(cell.getAttribute('s') ?? 0)];
    const part = (name: string, attribute: string): string =>
      list(name)[Number(format?.getAttribute(attribute) ?? 0)]?.outerHTML ?? `no ${name}`;
    const id = format?.getAttribute('numFmtId') ?? '0';
    const shown = list('numFmts').find((one) => one.getAttribute('numFmtId') === id)?.outerHTML ?? '';
    return `${cell.getAttribute('r')} ${part('fonts', 'fontId')}${part('fills', 'fillId')}${part('borders', 'borderId')}${shown}`;
  });
}

/** Our own look: bold green headers on green, ○ in green. */
const OURS = /<b\/>|FFE2F0D9|FF7FA66F|Color10/;

describe('a package that lacks pieces', { timeout: 300_000 }, () => {
  it.each(
    [[], ...someOf(COMBINATIONS, 3), [...PIECES]].map(
      (missing) => [missing.join(' and ') || 'nothing', missing] as const,
    ),
  )(
    '%s: is complete when we have written into it, and no cell of the clerk’s looks like ours',
    async (_, missing) => {
      const input = lacking(new Set(missing));
      const workbook = openXlsx(input);
      await runWrite(workbook, { now }, true);
      const output = await workbook.save();
      expect(strictFaults(output)).toEqual([]);

      const width = elements(dom(textOf(input, sheetPart(input, '申請'))), 'c').length / 2;
      const clerks = looks(output, '申請').filter((_, at) => at % (width + 8) < width);
      expect(clerks.length).toBeGreaterThan(10);
      expect(clerks.filter((look) => OURS.test(look) || look.includes('no '))).toEqual([]);
      const types = textOf(output, '[Content_Types].xml');
      expect(types).toContain('Extension="rels"');

      const again = openXlsx(output);
      expect((await runWrite(again, { now }, true)).outcome.changedCells).toBe(0);
      expect(await again.save()).toBe(output);
    },
  );

  it.each(someOf(COMBINATIONS, 3).map((missing) => [missing.join(' and '), missing] as const))(
    '%s: so is a form that is filled',
    async (_, missing) => {
      const blocks = new Map<string, Block>([
        [
          '総括表',
          [
            ['事業', '件数'],
            ['定着支援', '=1'],
          ],
        ],
      ]);
      const form = lacking(new Set(missing));
      const part = sheetPart(form, '申請');
      const tagged = textOf(form, part).replace(
        /<c r="A2" s="(\d)"[^>]*>.*?<\/c>/s,
        '<c r="A2" s="$1" t="inlineStr"><is><t>{{総括表:定着支援:件数}}</t></is></c>',
      );
      const { bytes, faults } = fillForm(
        zipSync({ ...partsOf(form), [part]: strToU8(tagged) }),
        blocks,
        false,
      );
      expect(faults).toEqual([]);
      expect(strictFaults(bytes!)).toEqual([]);
      expect(looks(bytes!, '申請').filter((look) => look.includes('no '))).toEqual([]);
    },
  );
});

describe('names of parts with percent signs', { timeout: 60_000 }, () => {
  it.each([
    ['my%20sheet.xml', 'my%20sheet.xml', 'my%20sheet.xml'],
    ['my sheet.xml', 'my%20sheet.xml', 'my%20sheet.xml'],
    ['my sheet.xml', 'my sheet.xml', 'my sheet.xml'],
    ['my%20sheet.xml', 'my%20sheet.xml', 'my sheet.xml'],
    ['表.xml', '%E8%A1%A8.xml', '%E8%A1%A8.xml'],
    ['100%.xml', '100%.xml', '100%.xml'],
  ])(
    '%s, led to by %s and typed as %s: the part is found and keeps its name',
    async (name, target, typed) => {
      const part = sheetPart(source, '申請');
      const { [part]: content = new Uint8Array(), ...parts } = partsOf(source);
      const old = part.split('/').at(-1) ?? '';
      const follow = (text: string, to: string): Uint8Array =>
        strToU8(text.replace(`worksheets/${old}`, `worksheets/${to}`));
      const input = zipSync({
        ...parts,
        [`xl/worksheets/${name}`]: content,
        'xl/_rels/workbook.xml.rels': follow(textOf(source, 'xl/_rels/workbook.xml.rels'), target),
        '[Content_Types].xml': follow(textOf(source, '[Content_Types].xml'), typed),
      });
      const workbook = openXlsx(input);
      const run = await runWrite(workbook, { now }, true);
      expect(run.outcome.applications).toBe(CASE.申請.length);
      const output = partsOf(await workbook.save());
      expect(Object.keys(output)).toContain(`xl/worksheets/${name}`);
      expect(new TextDecoder().decode(output['xl/_rels/workbook.xml.rels'])).toContain(
        `worksheets/${target}"`,
      );
    },
  );
});
