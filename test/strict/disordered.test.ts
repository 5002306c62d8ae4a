import { beforeAll, describe, expect, it } from 'vitest';
import { fillForm } from '../../src/documents/form/form';
import { type Parts, richParts, zipParts } from '../fixtures/rich-workbook';
import { attributesOf } from '../workbook/xlsx/cells';
import { dom, elements } from '../workbook/xlsx/dom';
import { applied, partsOf, textOf } from '../workbook/xlsx/files';
import { ALL_OPS, dropOf, dropOfSheet, FINDINGS, SHINSEI_COLUMNS } from '../workbook/xlsx/ops';
import { formParts } from './forms';
import { newFaults, strictFaults } from './index';
import { savedByWorkbench } from './workbench-saves';

const BOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/shinsei.xml';
const STYLES = 'xl/styles.xml';
const TABLE = 'xl/tables/table1.xml';

/** Part, what stands where it should not, and how it comes to stand there. */
type Disorder = readonly [part: string, from: RegExp, to: string];

/** Orders that careless writers leave behind; Excel repairs such a file, and loses what it does not expect. */
const DISORDERS: Readonly<Record<string, Disorder>> = {
  'notes behind tables': [SHEET, /(<legacyDrawing [^>]*>)(<tableParts.*<\/tableParts>)/, '$2$1'],
  'tables before cells': [SHEET, /(<sheetData>.*)(<tableParts.*<\/tableParts>)/s, '$2$1'],
  'widths behind cells': [SHEET, /(<cols>.*<\/cols>)(<sheetData>.*<\/sheetData>)/s, '$2$1'],
  'the dimension last': [SHEET, /(<dimension [^>]*>)(.*)(<\/worksheet>)/s, '$2$1$3'],
  'merged cells before cells': [SHEET, /(<sheetData>.*)(<mergeCells.*<\/mergeCells>)/s, '$2$1'],
  'validation before formats': [
    SHEET,
    /(<conditionalFormatting.*<\/conditionalFormatting>)(<dataValidations.*<\/dataValidations>)/,
    '$2$1',
  ],
  'page set-up before margins': [SHEET, /(<pageMargins[^>]*>)(<pageSetup[^>]*>)/, '$2$1'],
  'extensions first': [SHEET, /(<sheetPr .*)(<extLst>.*<\/extLst>)/s, '$2$1'],
  'names before sheets': [BOOK, /(<sheets>.*<\/sheets>)(<definedNames>.*<\/definedNames>)/, '$2$1'],
  'names behind calculation': [BOOK, /(<definedNames>.*<\/definedNames>)(<calcPr[^>]*>)/, '$2$1'],
  'views behind sheets': [BOOK, /(<bookViews>.*<\/bookViews>)(<sheets>.*<\/sheets>)/, '$2$1'],
  'fills before fonts': [STYLES, /(<fonts .*<\/fonts>)(<fills.*<\/fills>)/, '$2$1'],
  'differences first': [STYLES, /(<numFmts.*)(<dxfs.*<\/dxfs>)/, '$2$1'],
  'a filter behind columns': [TABLE, /(<autoFilter[^>]*>)(<tableColumns.*<\/tableColumns>)/, '$2$1'],
  'a style before columns': [TABLE, /(<tableColumns.*<\/tableColumns>)(<tableStyleInfo[^>]*>)/, '$2$1'],
};

function disordered([part, from, to]: Disorder, parts: Parts): Uint8Array {
  const before = String(parts[part]);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing is out of order in ${part}`);
  return zipParts({ ...parts, [part]: after });
}

/** All ways in which a clerk's workbook is written anew. */
const WRITERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  'our columns and sheets': (bytes) => applied(bytes, ALL_OPS),
  'our columns, taken out again': async (bytes) =>
    applied(await applied(bytes, ALL_OPS), [dropOf(SHINSEI_COLUMNS)]),
  'the workbench': (bytes) => Promise.resolve(savedByWorkbench(bytes)),
};

describe.each(Object.entries(DISORDERS))('%s', (_, disorder) => {
  it('is a fault', () => {
    expect(strictFaults(disordered(disorder, richParts()))).not.toEqual([]);
  });

  it.each(Object.entries(WRITERS))('is put right by %s', async (writer, write) => {
    const bytes = disordered(disorder, richParts());
    const written = await write(bytes);
    // the workbench leaves a table alone that is as it was
    if (writer === 'the workbench' && disorder[0] === TABLE) expect(newFaults(bytes, written)).toEqual([]);
    else expect(strictFaults(written)).toEqual([]);
  });

  it('is put right or left alone where a form is filled', () => {
    const bytes = disordered(disorder, formParts());
    const block = [
      ['受付番号', '補助額'],
      ['R8-0001', 1],
      ['=R8-0002', 2],
    ];
    const { bytes: filled } = fillForm(bytes, new Map([['所要額内訳', block]]), false);
    if (disorder[0] === STYLES || disorder[0] === BOOK || disorder[0] === SHEET)
      expect(strictFaults(filled!)).toEqual([]);
    else expect(newFaults(bytes, filled!)).toEqual([]);
  });
});

/** Faults that nobody can put right without guessing what was meant. */
const OTHERS: Readonly<Record<string, Disorder>> = {
  'rows out of order': [SHEET, /(<row r="4".*?<\/row>)(<row r="5".*?<\/row>)/s, '$2$1'],
  'cells out of order': [SHEET, /(<c r="B4".*?<\/c>)(<c r="C4".*?<\/c>)/s, '$2$1'],
  'a row twice': [SHEET, /(<row r="5".*?<\/row>)/s, '$1$1'],
  'a wrong count of names': [TABLE, /count="6"/, 'count="5"'],
  'a wrong count of formats': [STYLES, /<cellXfs count="7"/, '<cellXfs count="70"'],
  'two lists of names': [
    BOOK,
    /(<definedNames>.*<\/definedNames>)/,
    '$1<definedNames><definedName name="甲">1</definedName></definedNames>',
  ],
  'a format that is not there': [SHEET, /s="6"/, 's="66"'],
  'a header that its table does not have': [TABLE, /name="受付日"/, 'name="受付"'],
};

describe.each(Object.entries(OTHERS))('%s', (_, disorder) => {
  it.each(Object.entries(WRITERS))('does not grow by %s', async (__, write) => {
    const bytes = disordered(disorder, richParts());
    expect(strictFaults(bytes)).not.toEqual([]);
    let written: Uint8Array;
    try {
      written = await write(bytes);
    } catch (error) {
      // a message to the clerk is as good as a repair
      expect(error).toMatchObject({ name: 'WorkbookError' });
      return;
    }
    expect(newFaults(bytes, written)).toEqual([]);
  });
});

describe('a type of content that was left behind', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    const parts: Parts = partsOf(await applied(zipParts(richParts()), [FINDINGS]));
    bytes = zipParts(parts);
  });

  it('gives way to that of the part that takes the name', async () => {
    const types = textOf(bytes, '[Content_Types].xml');
    const { 'xl/worksheets/sheet1.xml': _gone, ...parts }: Parts = richParts();
    const stray = /<Override PartName="\/xl\/worksheets\/sheet1\.xml"[^>]*>/.exec(types)![0];
    const left = zipParts({
      ...parts,
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace('</Types>', `${stray}</Types>`),
    });
    expect(strictFaults(left)).toMatchObject([{ what: 'is not there' }]);
    expect(strictFaults(await applied(left, [FINDINGS]))).toEqual([]);
  });
});

describe('what a workbook lacks that ours counts on', () => {
  const without = (part: string, from: RegExp, to = ''): Uint8Array =>
    disordered([part, from, to], richParts());

  it.each(Object.entries(WRITERS))(
    'is made where it is formats, and no cell of before takes one of ours: %s',
    async (_, write) => {
      const written = await write(without(STYLES, /<cellXfs.*<\/cellXfs>/));
      expect(strictFaults(written)).toEqual([]);
      const formats = elements(elements(dom(textOf(written, STYLES)), 'cellXfs')[0]!, 'xf');
      // cells of the workbook have formats up to 6
      for (const format of formats.slice(0, 7))
        expect(attributesOf(format)).toEqual({ numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' });
    },
  );

  it('is made where there is no format of any kind', async () => {
    const empty = /(<styleSheet[^>]*>).*(<\/styleSheet>)/;
    const bytes = await applied(without(STYLES, empty, '$1$2'), [FINDINGS]);
    const [fill] = elements(dom(textOf(bytes, STYLES)), 'patternFill');
    expect(fill?.getAttribute('patternType')).toBe('none');
    expect(strictFaults(bytes).filter(({ part }) => part === STYLES)).toEqual([]);
  });

  it('is made where it is the type of relationships', async () => {
    const parts = richParts();
    const overrides = Object.keys(parts)
      .filter((name) => name.endsWith('.rels'))
      .map(
        (name) =>
          `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      );
    const types = String(parts['[Content_Types].xml'])
      .replace(/<Default Extension="rels"[^>]*>/, '')
      .replace('</Types>', `${overrides.join('')}</Types>`);
    const bytes = zipParts({ ...parts, '[Content_Types].xml': types });
    expect(strictFaults(bytes)).toMatchObject([{ place: 'rels' }]);
    const written = await applied(bytes, ALL_OPS);
    expect(strictFaults(written)).toEqual([]);
    expect(strictFaults(await applied(written, [dropOfSheet(FINDINGS)]))).toEqual([]);
  });
});
