import { beforeAll, describe, expect, it } from 'vitest';
import { type Parts, richWorkbook, zipParts } from '../fixtures/rich-workbook';
import { applied, partsOf } from '../workbook/xlsx/files';
import { ALL_OPS } from '../workbook/xlsx/ops';
import { strictFaults } from './index';

const decoder = new TextDecoder();
const text = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : decoder.decode(content);

let good: Parts;

beforeAll(async () => {
  good = partsOf(await applied(richWorkbook(), ALL_OPS));
});

const BOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/shinsei.xml';
const EXPENSES = 'xl/worksheets/sheet7.xml';
const STYLES = 'xl/styles.xml';
const TABLE = 'xl/tables/table1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const CHART = 'xl/charts/chart1.xml';
const NOTES = 'xl/comments1.xml';
const TYPES = '[Content_Types].xml';
const SHEET_RELATIONS = 'xl/worksheets/_rels/shinsei.xml.rels';
const BOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Part, what is replaced in it, by what, and the fault that must be found. */
type Mutation = readonly [part: string, from: string | RegExp, to: string, fault: RegExp];

const long = (length: number): string => 'あ'.repeat(length);

const MUTATIONS: Readonly<Record<string, readonly Mutation[]>> = {
  'the package': [
    [
      TYPES,
      /<Override PartName="\/xl\/tables\/table1[^>]*>/,
      '<Override PartName="/xl/nix.xml" ContentType="a/b"/>',
      /nix\.xml: is not there/,
    ],
    [TYPES, /<Default Extension="png"[^>]*>/, '', /image1\.png: has no content type/],
    [TYPES, /<Default Extension="rels"[^>]*>/, '', /rels: has no default type/],
    [TYPES, /(<Override PartName="\/xl\/styles[^>]*>)/, '$1$1', /styles\.xml: stands twice/],
    [TYPES, 'sheet.main+xml', 'sheet+xml', /workbook\.xml: : content type/],
    [SHEET_RELATIONS, 'table1.xml', 'table9.xml', /rId1: xl\/tables\/table9\.xml is not there/],
    [SHEET_RELATIONS, 'Id="rId2"', 'Id="rId1"', /rId1: stands twice/],
    [SHEET_RELATIONS, /<Relationship Id="rId6"[^>]*>/, '', /printerSettings1\.bin: : nothing leads to it/],
    [SHEET_RELATIONS, /<Relationship Id="rId6"[^>]*>/, '', /pageSetup: r:id rId6 is no relationship/],
    [SHEET_RELATIONS, /<Relationship Id="rId7"[^>]*>/, '', /hyperlink: r:id rId7 is no relationship/],
    [DRAWING, 'r:embed="rId2"', 'r:embed="rId3"', /a:blip: r:embed rId3 is no relationship/],
    ['customXml/item1.xml', /<\/[^>]*>\s*$/, '', /item1\.xml: : /],
  ],
  'the workbook': [
    [BOOK, /(<definedNames>.*<\/definedNames>)/, '$1$1', /s:definedNames 2 times/],
    [BOOK, /(<definedNames>.*<\/definedNames>)(<calcPr[^>]*>)/, '$2$1', /s:definedNames behind s:calcPr/],
    [BOOK, /<definedNames>.*<\/definedNames>/, '<definedNames/>', /s:definedNames: no s:definedName/],
    [BOOK, 'name="経費"', 'name="申請 一覧"', /name twice/],
    [BOOK, 'name="経費"', `name="${long(32)}"`, /name "あ+"/],
    [BOOK, 'name="経費"', 'name="経費/内訳"', /経費\/内訳: cannot be a name/],
    [BOOK, 'name="経費"', `name="経費'"`, /cannot be a name/],
    [BOOK, 'sheetId="2"', 'sheetId="4"', /sheetId twice/],
    [BOOK, 'sheetId="2"', 'sheetId="70000"', /sheetId "70000"/],
    [BOOK, 'r:id="rId2"', 'r:id="rId6"', /rId6 leads to no sheet/],
    [BOOK, 'activeTab="1"', 'activeTab="7"', /activeTab beyond the sheets/],
    [BOOK, 'localSheetId="1"', 'localSheetId="7"', /localSheetId 7/],
    [BOOK, 'name="区分"', 'name="消費税率"', /消費税率: stands twice/],
    [BOOK, 'name="区分"', 'name="区 分"', /区 分: cannot be a name/],
    [BOOK, 'name="区分"', 'name="AB12"', /AB12: cannot be a name/],
    [BOOK, 'マスタ!$A$1:$A$3', '無い表!$A$1', /looks at 無い表/],
    [BOOK, '>0.1<', '><', /消費税率: an empty formula/],
    [
      BOOK_RELATIONS,
      'rId13" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet',
      'rId13" Type="urn:nix',
      /rId13 leads to no sheet/,
    ],
  ],
  'a sheet': [
    [
      SHEET,
      /(<legacyDrawing [^>]*>)(<tableParts.*<\/tableParts>)/,
      '$2$1',
      /s:legacyDrawing behind s:tableParts/,
    ],
    [SHEET, /(<mergeCells.*<\/mergeCells>)/, '$1$1', /s:mergeCells 2 times/],
    [SHEET, /<sheetData>.*<\/sheetData>/s, '', /no s:sheetData/],
    [SHEET, '<sheetProtection', '<sheetProtektion/><sheetProtection', /s:sheetProtektion in it/],
    [SHEET, /<mergeCells count="1">/, '<mergeCells count="2">', /count says 2, there are 1/],
    [
      SHEET,
      '<mergeCell ref="A1:C1"/>',
      '<mergeCell ref="A1:C1"/><mergeCell ref="C1:C2"/>',
      /overlaps that of 1,1/,
    ],
    [SHEET, '<mergeCell ref="A1:C1"/>', '<mergeCell ref="A1"/>', /ref "A1"/],
    [SHEET, '<mergeCell ref="A1:C1"/>', '<mergeCell ref="A2:C3"/>', /lies on merged cells/],
    [SHEET, /<dataValidation type.*?<\/dataValidation>/, '', /s:dataValidations: no s:dataValidation/],
    [SHEET, 'sqref="B4:B1000"', 'sqref="B4:B1048577"', /sqref "B4:B1048577"/],
    [
      SHEET,
      '<formula1>区分</formula1>',
      `<formula1>"${long(256)}"</formula1>`,
      /a formula of more than 255 characters/,
    ],
    [SHEET, '<formula1>区分</formula1>', '', /B4:B1000: no formula/],
    [SHEET, 'type="list"', 'type="lists"', /type "lists"/],
    [SHEET, 'sqref="E4:E7"', 'sqref=""', /conditionalFormatting.*sqref ""/],
    [SHEET, 'dxfId="1"', 'dxfId="2"', /dxfId 2, there are 2/],
    [SHEET, ` location="'経費'!A1"`, '', /hyperlink C6: leads nowhere/],
    [SHEET, '&amp;L高齢福祉課', `&amp;L${long(250)}`, /oddHeader: \d+ characters/],
    [SHEET, '<col min="2" max="4"', '<col min="1" max="4"', /col 1: to 4, behind 1/],
    [SHEET, 'max="16384"', 'max="16385"', /max "16385"/],
    [SHEET, 'r:id="rId2"/>', 'r:id="rId9"/>', /drawing: r:id rId9 is no relationship/],
    [SHEET, /<tableParts.*<\/tableParts>/, '', /table1\.xml is not listed/],
    [SHEET, '<tableParts count="1">', '<tableParts count="3">', /count says 3, there are 1/],
    [SHEET, 'activePane="bottomRight"', 'activePane="right"', /activePane "right"/],
    [SHEET, 'showGridLines="0"', 'zoomScale="5"', /zoomScale "5"/],
  ],
  'rows and cells': [
    [SHEET, '<row r="5"', '<row r="3"', /row 3: behind row 4/],
    [SHEET, 'r="B4"', 'r="A4"', /A4: behind a cell/],
    [SHEET, 'r="B4"', 'r="B5"', /B5: in row 4/],
    [SHEET, 'r="I4"', 'r="XFE4"', /XFE4: beyond the last column/],
    [SHEET, '<row r="7"', '<row r="1048577"', /r "1048577"/],
    [SHEET, '<v>46115</v>', '<v>2026/4/3</v>', /D4: "2026\/4\/3" in a cell of type n/],
    [SHEET, '<c r="B7" t="b"><v>1</v>', '<c r="B7" t="b"><v>真</v>', /B7: "真" in a cell of type b/],
    [SHEET, '<v>#N/A</v>', '<v>#未定</v>', /E6: "#未定" in a cell of type e/],
    [SHEET, 't="s"><v>14</v>', 't="s"><v>99</v>', /A7: "99" in a cell of type s/],
    [SHEET, 's="9"><v>300000', 's="99"><v>300000', /H4: format 99/],
    [STRINGS, '<t>=機器30：', `<t>${long(32_767)}：`, /32\d\d\d characters/],
    [SHEET, '<v>300000</v>', '<v>300000</v><f>1</f>', /s:f behind s:v/],
    [
      SHEET,
      /t="s"><v>\d+<\/v><\/c><c r="H4"/,
      't="str"><is><t>適</t></is></c><c r="H4"',
      /inline text in a cell of type str/,
    ],
    [SHEET, 'IFERROR(E6,"未定")', `SUM(${'1,'.repeat(4100)}1)`, /a formula of 82\d\d characters/],
    [SHEET, 'IFERROR(E6,"未定")', `"${long(256)}"`, /a text of 256 characters in a formula/],
    [SHEET, 'IFERROR(E6,"未定")', `${'ABS('.repeat(65)}1${')'.repeat(65)}`, /65 levels deep/],
    [SHEET, 'IFERROR(E6,"未定")', '=1', /begins with =/],
    [SHEET, 'IFERROR(E6,"未定")', '無い表!A1', /looks at 無い表/],
    [EXPENSES, 'si="0">D2', 'si="1">D2', /shared formula 0 is not there/],
    ['xl/calcChain.xml', '<c r="F5"/>', '<c r="F7"/>', /F7: has no formula/],
    [STRINGS, '<t>=機器30', '<t>\u0008', /sharedStrings\.xml: : /],
    [SHEET, '</sheetData>', '</row></sheetData>', /shinsei\.xml: : /],
  ],
  'texts and formats': [
    [STRINGS, /uniqueCount="\d+"/, 'uniqueCount="21"', /uniqueCount says 21, there are \d+/],
    [STRINGS, '<t>事業</t>', `<t>${long(32_768)}</t>`, /si 1: 32768 characters/],
    [STRINGS, '<t>事業</t>', '<phoneticPr fontId="1"/><t>事業</t>', /s:t behind s:phoneticPr/],
    [STYLES, /(<fonts.*<\/fonts>)(<fills.*<\/fills>)/, '$2$1', /s:fonts behind s:fills/],
    [STYLES, '<dxfs count="2">', '<dxfs count="3">', /dxfs: count says 3, there are 2/],
    [STYLES, /<cellXfs count="\d+">/, '<cellXfs count="1">', /cellXfs: count says 1/],
    [STYLES, 'fontId="2"', 'fontId="20"', /fontId 20/],
    [STYLES, 'fillId="2"', 'fillId="20"', /fillId 20/],
    [STYLES, 'borderId="1"', 'borderId="20"', /borderId 20/],
    [STYLES, 'numFmtId="176" fontId', 'numFmtId="178" fontId', /numFmtId 178 is not defined/],
    [STYLES, 'numFmtId="177" formatCode', 'numFmtId="176" formatCode', /numFmts: an id twice/],
    [STYLES, 'xfId="0" builtinId', 'xfId="4" builtinId', /xfId 4/],
    [STYLES, '<b/><sz val="14"/>', '<sz val="14"/><b/>', /s:b behind s:sz/],
  ],
  'a table': [
    [TABLE, '<tableColumns count="9">', '<tableColumns count="8">', /count says 8, there are 9/],
    [TABLE, 'name="判定"', 'name="判断"', /判断: its cell says "判定"/],
    [TABLE, 'name="判定"', 'name="事業"', /name 事業 twice/],
    [TABLE, 'id="9"', 'id="8"', /id 8 twice/],
    [TABLE, 'ref="A3:I7" totals', 'ref="A3:H7" totals', /9 over 8 columns/],
    [TABLE, '<autoFilter ref="A3:I7"', '<autoFilter ref="A3:H7"', /is not head and body/],
    [TABLE, 'displayName="申請"', 'displayName="集計表"', /name 集計表 twice/],
    [TABLE, 'displayName="申請"', 'displayName="区分"', /is the name of something else/],
    [TABLE, 'displayName="申請"', 'displayName="申 請"', /cannot be a name/],
    [TABLE, 'id="1" xr:uid', 'id="4" xr:uid', /id 4 twice/],
    [TABLE, /ref="A3:I7"/g, 'ref="A3:I3"', /only 1 rows/],
    [
      TABLE,
      /(<autoFilter[^>]*>)(<tableColumns.*<\/tableColumns>)/,
      '$2$1',
      /s:autoFilter behind s:tableColumns/,
    ],
    [TABLE, 'dataDxfId="1"', 'dataDxfId="2"', /dataDxfId 2/],
    [TABLE, 'name="事業所名"', 'name="事業所&#10;名"', /not written as _x000a_/],
    [SHEET, '<c r="A3" t="s"><v>0</v></c>', '<c r="A3"><v>1</v></c>', /受付番号: its cell says null/],
  ],
  'drawings and notes': [
    [DRAWING, 'id="3"', 'id="2"', /cNvPr: an id twice/],
    [DRAWING, /<xdr:clientData\/>/, '', /no xdr:clientData/],
    [DRAWING, /(<xdr:from>.*?<\/xdr:from>)(<xdr:to>.*?<\/xdr:to>)/, '$2$1', /xdr:from behind xdr:to/],
    [DRAWING, '<xdr:row>17</xdr:row>', '<xdr:row>7</xdr:row>', /xdr:row 7 before 9/],
    [CHART, '集計!$A$2', '無い表!$A$2', /looks at 無い表/],
    [CHART, '<c:crossAx val="2"/>', '<c:crossAx val="3"/>', /3 is no axis/],
    [
      CHART,
      '<c:idx val="0"/><c:order val="0"/>',
      '<c:order val="0"/><c:idx val="0"/>',
      /c:idx behind c:order/,
    ],
    [
      CHART,
      '<c:grouping val="clustered"/><c:varyColors val="0"/>',
      '<c:varyColors val="0"/><c:grouping val="clustered"/>',
      /c:grouping behind c:varyColors/,
    ],
    [NOTES, 'authorId="1"', 'authorId="2"', /E4: its author is not there/],
    [NOTES, 'ref="E4"', 'ref="B4"', /B4: stands twice/],
    [NOTES, 'ref="E4"', 'ref="E5"', /E5: no box/],
  ],
};

const linesOf = (bytes: Uint8Array): string[] =>
  strictFaults(bytes).map(({ part, place, what }) => `${part}: ${place}: ${what}`);

describe('the statement of what Excel is strict about', () => {
  it('finds nothing in a good workbook', () => {
    expect(linesOf(zipParts(good))).toEqual([]);
  });

  describe.each(Object.entries(MUTATIONS))('on %s', (_, mutations) => {
    // A name of its own for each, and none of 32,767 characters.
    const named = mutations.map(([part, from, to, fault]) => {
      const change = `${String(from)} -> ${to}`;
      return [`${part}: ${change.slice(0, 160)}`, part, from, to, fault] as const;
    });
    it.each(named)('notices %s', (_name, part, from, to, fault) => {
      const before = text(good[part]);
      const after = before.replace(from, to);
      expect(after, 'the mutation changes something').not.toBe(before);
      const found = linesOf(zipParts({ ...good, [part]: after }));
      expect(
        found.filter((line) => fault.test(line)),
        found.join('\n'),
      ).not.toEqual([]);
    });
  });

  it('notices parts whose names differ in case only, and a workbook that is none', () => {
    expect(linesOf(zipParts({ ...good, 'XL/Styles.xml': text(good[STYLES]) }))).toContainEqual(
      expect.stringContaining('stands twice'),
    );
    expect(linesOf(zipParts({ [TYPES]: text(good[TYPES]) }))).toContainEqual(
      expect.stringContaining('no workbook'),
    );
  });
});
