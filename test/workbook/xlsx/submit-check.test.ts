import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SheetContent } from '../../../src/base/sheet-content';
import type { ViolationKind } from '../../../src/catalogue/sheets/submission-texts';
import { submissionXlsx } from '../../../src/documents/submission/submission';
import { submissionViolations } from '../../../src/documents/submission/submission-check';
import { richWorkbook } from '../../fixtures/rich-workbook';

const content: SheetContent = {
  name: '総括表',
  cells: [['総括表'], ['=1+1', 5, null, true]],
  blocks: [],
  table: null,
  styles: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' }],
  widths: [10, 10],
  frozenRows: 1,
  mark: 'KAIGO_HOJO_SHEET_SUMMARY',
};
const clean = await submissionXlsx([{ name: '総括表', content, standing: null }], null);
const expected = [
  {
    name: '総括表',
    values: [
      ['総括表', null, null, null],
      ['=1+1', 5, null, true],
    ],
  },
];

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';

type Spoil = (parts: Record<string, string>) => void;

const edit =
  (part: string, from: string | RegExp, to: string): Spoil =>
  (parts) => {
    const before = parts[part] ?? '';
    parts[part] = before.replace(from, to);
    if (parts[part] === before) throw new Error(`nothing changed in ${part}`);
  };

const add =
  (part: string, xml: string): Spoil =>
  (parts) => {
    parts[part] = xml;
  };

function spoilt(spoil: Spoil): Uint8Array {
  const decoder = new TextDecoder();
  const parts = Object.fromEntries(
    Object.entries(unzipSync(clean)).map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
  spoil(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const CASES: readonly (readonly [string, ViolationKind, Spoil])[] = [
  ['a formula', 'formula', edit(SHEET, /(<c r="B2"[^>]*>)/, '$1<f>2+3</f>')],
  [
    'a conditional format',
    'formula',
    edit(SHEET, '<pageMargins', '<conditionalFormatting sqref="A1"/><pageMargins'),
  ],
  ['a figure that differs', 'value', edit(SHEET, '<v>5</v>', '<v>6</v>')],
  [
    'a figure that is text',
    'value',
    edit(SHEET, /<c r="B2"([^>]*)><v>5<\/v>/, '<c r="B2"$1 t="str"><v>5</v>'),
  ],
  ['a cell that is gone', 'value', edit(SHEET, /<c r="D2".*?<\/c>/, '')],
  ['a cell too many', 'value', edit(SHEET, '</row></sheetData>', '<c r="Z2"><v>1</v></c></row></sheetData>')],
  [
    'a name of ours',
    'name',
    edit(BOOK, '<definedNames>', '<definedNames><definedName name="KAIGO_HOJO_X" hidden="1">1</definedName>'),
  ],
  ['a hidden sheet', 'hidden', edit(BOOK, 'name="総括表"', 'name="総括表" state="hidden"')],
  ['a hidden row', 'hidden', edit(SHEET, '<row r="2"', '<row r="2" hidden="1"')],
  ['a hidden column', 'hidden', edit(SHEET, '<col min="2"', '<col hidden="1" min="2"')],
  [
    'a sheet too many',
    'sheets',
    edit(BOOK, '</sheets>', '<sheet name="申請" sheetId="9" r:id="rId2"/></sheets>'),
  ],
  ['custom XML', 'customXml', add('customXml/item1.xml', '<a/>')],
  ['comments', 'comment', add('xl/comments1.xml', '<comments/>')],
  ['persons', 'comment', add('xl/persons/person.xml', '<personList/>')],
  [
    'a chart of cells elsewhere',
    'external',
    add('xl/charts/chart1.xml', "<c:c xmlns:c='c'><c:f>'申請'!$A$1:$A$2</c:f></c:c>"),
  ],
  ['an external link', 'external', add('xl/externalLinks/externalLink1.xml', '<externalLink/>')],
  [
    'a target outside',
    'external',
    edit(
      LINKS,
      '</Relationships>',
      '<Relationship Id="rId77" Type="http://x/hyperlink" Target="http://x" TargetMode="External"/></Relationships>',
    ),
  ],
  [
    'a hyperlink',
    'hyperlink',
    edit(SHEET, '<pageMargins', '<hyperlinks><hyperlink ref="A1" location="A2"/></hyperlinks><pageMargins'),
  ],
  [
    'an author',
    'person',
    add(
      'docProps/core.xml',
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>未来 花子</dc:creator></cp:coreProperties>',
    ),
  ],
  ['a macro', 'part', add('xl/vbaProject.bin', 'x')],
];

describe('the copy read back', () => {
  it('is in order as it was written', () => {
    expect(submissionViolations(clean, expected)).toEqual([]);
  });

  it.each(CASES)('%s is found', (_, kind, spoil) => {
    const found = submissionViolations(spoilt(spoil), expected);
    expect(found.map((violation) => violation.kind)).toContain(kind);
    expect(found.every(({ place }) => place !== '')).toBe(true);
  });

  it('a sheet that is missing is found', () => {
    expect(submissionViolations(clean, [...expected, { name: '所要額内訳', values: [] }])).toEqual([
      { kind: 'sheets', place: '所要額内訳' },
    ]);
  });

  it('a clerk’s own workbook has nearly everything that must not be there', () => {
    const kinds = new Set(submissionViolations(richWorkbook(), []).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ['comment', 'customXml', 'external', 'hidden', 'name', 'part', 'person', 'sheets'].sort(),
    );
  });
});
