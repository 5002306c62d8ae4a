import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillForm } from '../../../src/documents/form/form';
import { growPlaces } from '../../../src/documents/form/grown-places';
import { grownVml } from '../../../src/documents/form/grown-vml';
import {
  BY_RELATIONSHIP,
  BY_TYPE,
  type PartKind,
  PLACES,
} from '../../../src/documents/form/reference-places';
import { XmlDocument } from '../../../src/ooxml/xml/document';
import type { Block } from '../../../src/report/input';
import { dom, elements } from './dom';
import { partsOf } from './files';

/** Row 5 of 様式 stands three times; 様式 is where the places below stand, unless they name a sheet. */
const growth = new Map([[4, 2]]);
const growths = new Map([['様式', growth]]);
const grown = { sheet: '様式', growth, growths };

/** What stands in a part, and what of it moves; `→` between before and after. */
const ROWS: readonly (readonly [PartKind, string])[] = [
  ['sheet', '<dimension ref="A1:F9→A1:F11"/>'],
  ['sheet', '<selection activeCell="B6→B8" sqref="B6 C1:C4→B8 C1:C4"/>'],
  ['sheet', '<protectedRange sqref="A5→A5:A7" name="n"/>'],
  [
    'sheet',
    '<scenarios sqref="B6:B7→B8:B9"><scenario><inputCells r="B6→B8" val="1"/></scenario></scenarios>',
  ],
  [
    'sheet',
    '<autoFilter ref="A4:F9→A4:F11"><sortState ref="A5:F9→A5:F11"><sortCondition ref="A5:A9→A5:A11"/></sortState></autoFilter>',
  ],
  [
    'sheet',
    '<dataConsolidate><dataRefs><dataRef ref="A5:B9→A5:B11" sheet="様式"/><dataRef ref="A5:B9" sheet="他"/></dataRefs></dataConsolidate>',
  ],
  [
    'sheet',
    '<conditionalFormatting sqref="A6:A9→A8:A11"><cfRule><formula>$B6&gt;1→$B8&gt;1</formula></cfRule></conditionalFormatting>',
  ],
  [
    'sheet',
    '<conditionalFormatting sqref="A1"><cfRule><colorScale><cfvo type="formula" val="$A$9→$A$11"/></colorScale></cfRule></conditionalFormatting>',
  ],
  [
    'sheet',
    '<dataValidation sqref="C6→C8"><formula1>$A$5:$A$9→$A$5:$A$11</formula1><formula2>$B$9→$B$11</formula2></dataValidation>',
  ],
  ['sheet', '<hyperlink ref="A6→A8" location="様式!A9→様式!A11"/>'],
  ['sheet', '<hyperlink ref="A1" location="#A9→#A11"/>'],
  ['sheet', '<rowBreaks><brk id="5→7" max="16383" man="1"/></rowBreaks>'],
  ['sheet', '<colBreaks><brk id="5" max="1048575" man="1"/></colBreaks>'],
  [
    'sheet',
    '<customSheetViews><customSheetView><selection activeCell="A9→A11" sqref="A9→A11"/><rowBreaks><brk id="9→11"/></rowBreaks><autoFilter ref="A4:A9→A4:A11"/></customSheetView></customSheetViews>',
  ],
  ['sheet', '<cellWatches><cellWatch r="D9→D11"/></cellWatches>'],
  ['sheet', '<smartTags><cellSmartTags r="D9→D11"/></smartTags>'],
  ['sheet', '<ignoredErrors><ignoredError sqref="A1:A9→A1:A11"/></ignoredErrors>'],
  ['sheet', '<webPublishItems><webPublishItem sourceRef="A5:B9→A5:B11"/></webPublishItems>'],
  [
    'sheet',
    '<ext><f>A1</f><x14:conditionalFormatting><x14:cfRule><xm:f>$A$9→$A$11</xm:f></x14:cfRule><xm:sqref>B6→B8</xm:sqref></x14:conditionalFormatting></ext>',
  ],
  [
    'sheet',
    '<ext><x14:dataValidation><x14:formula1><xm:f>様式!$A$6:$A$9→様式!$A$8:$A$11</xm:f></x14:formula1><xm:sqref>B1 B6→B1 B8</xm:sqref></x14:dataValidation></ext>',
  ],
  [
    'sheet',
    '<ext><x14:sparklineGroup><xm:f>様式!A1:A9→様式!A1:A11</xm:f><x14:sparkline><xm:f>様式!B5:B9→様式!B5:B11</xm:f><xm:sqref>C9→C11</xm:sqref></x14:sparkline></x14:sparklineGroup></ext>',
  ],
  [
    'sheet',
    '<mc:AlternateContent><mc:Choice><controls><control><controlPr linkedCell="$A$9→$A$11" listFillRange="様式!$A$5:$A$9→様式!$A$5:$A$11" macro="[0]!A9"><anchor moveWithCells="1" sizeWithCells="1"><from><xdr:row>5→7</xdr:row></from><to><xdr:row>6→8</xdr:row></to></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent>',
  ],
  // beside the repeated row: a box of its own size keeps it, one that takes it from the cells covers the copies
  [
    'sheet',
    '<anchor moveWithCells="1"><from><xdr:row>4</xdr:row></from><to><xdr:row>5</xdr:row></to></anchor>',
  ],
  [
    'sheet',
    '<anchor sizeWithCells="1"><from><xdr:row>4</xdr:row></from><to><xdr:row>5→7</xdr:row></to></anchor>',
  ],
  [
    'table',
    '<table ref="A4:C9→A4:C11"><autoFilter ref="A4:C9→A4:C11"/><sortState ref="A5:C9→A5:C11"><sortCondition ref="A5:A9→A5:A11"/></sortState></table>',
  ],
  [
    'table',
    '<tableColumn><calculatedColumnFormula>様式!$A$9*2→様式!$A$11*2</calculatedColumnFormula><totalsRowFormula>SUM(A1:A6)→SUM(A1:A8)</totalsRowFormula></tableColumn>',
  ],
  ['comments', '<comment ref="B9→B11"/>'],
  ['comments', '<threadedComment ref="B6→B8"/>'],
  [
    'drawing',
    '<mc:AlternateContent><mc:Choice><xdr:twoCellAnchor editAs="absolute"><xdr:from><xdr:row>7→9</xdr:row></xdr:from><xdr:to><xdr:row>8→10</xdr:row></xdr:to><xdr:sp textlink="$A$9→$A$11"/></xdr:twoCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>',
  ],
  [
    'drawing',
    '<xdr:twoCellAnchor><xdr:from><xdr:row>3</xdr:row></xdr:from><xdr:to><xdr:row>8→10</xdr:row></xdr:to></xdr:twoCellAnchor>',
  ],
  [
    'drawing',
    '<xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:row>4</xdr:row></xdr:from><xdr:to><xdr:row>5</xdr:row></xdr:to></xdr:twoCellAnchor>',
  ],
  [
    'drawing',
    '<xdr:oneCellAnchor><xdr:from><xdr:row>5→7</xdr:row></xdr:from><a14:cameraTool cellRange="$A$5:$B$9→$A$5:$B$11"/></xdr:oneCellAnchor>',
  ],
  [
    'chart',
    '<c:val><c:numRef><c:f>様式!$B$5:$B$9→様式!$B$5:$B$11</c:f></c:numRef><c15:fullRef><c15:sqref>様式!$B$6→様式!$B$8</c15:sqref></c15:fullRef></c:val>',
  ],
  [
    'control',
    '<formControlPr objectType="Drop" fmlaLink="A9→A11" fmlaRange="様式!$A$5:$A$9→様式!$A$5:$A$11" fmlaTxbx="A9→A11" fmlaGroup="$B$9→$B$11"/>',
  ],
  ['control', '<formControlPr objectType="CheckBox" fmlaLink="他!$A$9"/>'],
  [
    'activeX',
    '<ax:ocx><ax:ocxPr ax:name="LinkedCell" value="様式!A9→様式!A11"/><ax:ocxPr name="ListFillRange" value="A5:A9→A5:A11"/><ax:ocxPr name="Caption" value="A9"/></ax:ocx>',
  ],
  [
    'pivotTable',
    '<pivotTableDefinition><location ref="H9:I12→H11:I14" firstHeaderRow="1"/></pivotTableDefinition>',
  ],
  [
    'pivotCache',
    '<cacheSource><worksheetSource ref="A4:C9→A4:C11" sheet="様式"/><worksheetSource ref="A4:C9" sheet="他"/></cacheSource>',
  ],
  ['pivotCache', '<rangeSets><rangeSet ref="A4:C9→A4:C11" sheet="様式"/></rangeSets>'],
  ['xmlCells', '<singleXmlCells><singleXmlCell r="B9→B11"/></singleXmlCells>'],
  ['sheetViews', '<xnsv:nsvFilter ref="A4:C9→A4:C11"><sortCondition ref="A5:A9→A5:A11"/></xnsv:nsvFilter>'],
  ['sheetViews', '<autoFilter ref="A4:C9→A4:C11"/><sortState ref="A5:C9→A5:C11"/>'],
];

const NAMES = ['x14', 'xm', 'mc', 'xdr', 'c', 'c15', 'a14', 'ax', 'xnsv'].map(
  (name) => ` xmlns:${name}="urn:${name}"`,
);
const wrapped = (xml: string): string => `<root${NAMES.join('')}>${xml}</root>`;
const MOVES = /([^">]*)→([^"<]*)/g;
const before = (row: string): string => wrapped(row.replace(MOVES, '$1'));
const after = (row: string): string => wrapped(row.replace(MOVES, '$2'));

describe('places that speak of cells, when rows of a form are repeated', () => {
  it.each(ROWS)('%s %s', (kind, row) => {
    const document = new XmlDocument(before(row));
    growPlaces(document, kind, grown);
    expect(document.toString()).toBe(after(row));
  });

  it.each(ROWS)('stay where no row is repeated: %s %s', (kind, row) => {
    const document = new XmlDocument(before(row));
    growPlaces(document, kind, { sheet: '様式', growth: null, growths: new Map() });
    expect(document.toString()).toBe(before(row));
  });

  const places = Object.entries(PLACES).flatMap(([kind, list]) =>
    list.flatMap(({ elements: names, attribute }) => names.map((name) => [kind, name, attribute] as const)),
  );

  it.each(places)('%s: %s %s has a row above that moves it', (kind, name, attribute) => {
    const moved = ROWS.filter(([part]) => part === kind).some(([, row]) => {
      const [old, now] = [before(row), after(row)].map((xml) =>
        elements(dom(xml), name).map((node) =>
          attribute === null ? node.textContent : node.getAttribute(attribute),
        ),
      );
      return JSON.stringify(old) !== JSON.stringify(now);
    });
    expect(moved).toBe(true);
  });
});

describe('controls and comments in the old drawing of a sheet', () => {
  const block = (inner: string): string =>
    `<xml><v:shape><font>line<br>\n</font><x:ClientData ObjectType="Checkbox">${inner}</x:ClientData></v:shape></xml>`;

  it.each([
    ['<x:Anchor>\n 0, 1, 5, 0, 1, 2, 6, 3</x:Anchor>', '<x:Anchor>0, 1, 7, 0, 1, 2, 8, 3</x:Anchor>'],
    ['<x:Anchor>0, 1, 4, 0, 1, 2, 5, 3</x:Anchor>', '<x:Anchor>0, 1, 4, 0, 1, 2, 7, 3</x:Anchor>'],
    [
      '<x:SizeWithCells/><x:Anchor>0, 1, 4, 0, 1, 2, 5, 3</x:Anchor>',
      '<x:SizeWithCells/><x:Anchor>0, 1, 4, 0, 1, 2, 5, 3</x:Anchor>',
    ],
    [
      '<x:SizeWithCells>False</x:SizeWithCells><x:Anchor>0, 1, 4, 0, 1, 2, 5, 3</x:Anchor>',
      '<x:SizeWithCells>False</x:SizeWithCells><x:Anchor>0, 1, 4, 0, 1, 2, 7, 3</x:Anchor>',
    ],
    ['<x:Row>\n 8</x:Row>', '<x:Row>\n 10</x:Row>'],
    ['<x:FmlaLink>A9</x:FmlaLink>', '<x:FmlaLink>A11</x:FmlaLink>'],
    ['<x:FmlaRange>$A$5:$A$9</x:FmlaRange>', '<x:FmlaRange>$A$5:$A$11</x:FmlaRange>'],
    ['<x:FmlaPict>様式!$A$9</x:FmlaPict>', '<x:FmlaPict>様式!$A$11</x:FmlaPict>'],
    ['<x:FmlaTxbx>A9&amp;B1</x:FmlaTxbx>', '<x:FmlaTxbx>A11&amp;B1</x:FmlaTxbx>'],
    ['<x:FmlaGroup>$B$9</x:FmlaGroup>', '<x:FmlaGroup>$B$11</x:FmlaGroup>'],
    ['<x:FmlaMacro>[0]!A9</x:FmlaMacro>', '<x:FmlaMacro>[0]!A9</x:FmlaMacro>'],
    ['<Anchor>?</Anchor><FmlaLink>他!A9</FmlaLink>', '<Anchor>?</Anchor><FmlaLink>他!A9</FmlaLink>'],
  ])('%s', (from, to) => {
    const normal = (text: string): string => text.replace(/(<x:Anchor>)\s+/g, '$1');
    expect(normal(grownVml(block(from), grown))).toBe(block(to));
  });
});

/** Contents of parts by the kind that they are, each with a 9 that moves to 11. */
const PARTS: Readonly<Record<PartKind | 'vml', string>> = {
  sheet: '',
  table: '<table ref="A1:A9"/>',
  comments: '<comments><commentList><comment ref="A9"/></commentList></comments>',
  drawing: '<wsDr><sp textlink="様式!$A$9"/></wsDr>',
  chart: '<chartSpace><f>様式!$A$9</f></chartSpace>',
  control: '<formControlPr fmlaLink="$A$9"/>',
  activeX: '<ocx><ocxPr name="LinkedCell" value="A9"/></ocx>',
  pivotTable: '<pivotTableDefinition><location ref="A9"/></pivotTableDefinition>',
  pivotCache:
    '<pivotCacheDefinition><cacheSource><worksheetSource ref="A9" sheet="様式"/></cacheSource></pivotCacheDefinition>',
  xmlCells: '<singleXmlCells><singleXmlCell r="A9"/></singleXmlCells>',
  sheetViews: '<namedSheetViews><nsvFilter ref="A9"/></namedSheetViews>',
  vml: '<xml><ClientData><FmlaLink>A9</FmlaLink></ClientData></xml>',
};

describe('parts of a form', () => {
  const BASE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const relations = (...list: readonly (readonly [type: string, target: string, mode?: string])[]): string =>
    `<Relationships xmlns="${RELATIONS}">` +
    list
      .map(
        ([type, target, mode = ''], at) =>
          `<Relationship Id="r${at}" Type="${BASE}${type}" Target="${target}"${mode}/>`,
      )
      .join('') +
    '</Relationships>';
  const blocks = new Map<string, Block>([['所要額内訳', [['受付番号'], ['R8-1'], ['R8-2'], ['R8-3']]]]);
  const sheet = (cells: string): string =>
    `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`;
  const form = zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
          BY_TYPE.map(
            ([ending], at) =>
              `<Override PartName="/odd/other${at}.xml" ContentType="application/vnd.${ending}"/>`,
          ).join('') +
          '</Types>',
        '_rels/.rels': relations(['/officeDocument', 'xl/workbook.xml']),
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${BASE}"><sheets><sheet name="様式" sheetId="1" r:id="r0"/><sheet name="他" sheetId="2" r:id="r1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations(['/worksheet', 'sheet1.xml'], ['/worksheet', 'sheet2.xml']),
        'xl/sheet1.xml': sheet(
          '<row r="5"><c r="A5" t="inlineStr"><is><t>{{所要額内訳:*:受付番号}}</t></is></c></row>' +
            '<row r="9"><c r="A9"><f t="array" ref="A9:A10">B9:B10</f></c><c r="C9"><f t="dataTable" ref="C9:C10" r1="A9" r2="A1"/></c></row>',
        ),
        'xl/sheet2.xml': sheet('<row r="1"><c r="A1"><f>様式!A9</f></c></row>'),
        'xl/_rels/sheet1.xml.rels': relations(
          ...BY_RELATIONSHIP.map(([ending], at) => [ending, `part${at}.xml`] as const),
          ['/hyperlink', '#様式!A9', ' TargetMode="External"'],
          ['/hyperlink', 'https://example.invalid/#A9', ' TargetMode="External"'],
        ),
        'xl/_rels/sheet2.xml.rels': relations(['/ctrlProp', 'link.xml'], ['/drawing', 'drawing.xml']),
        'xl/link.xml': '<formControlPr fmlaLink="様式!A9"/>',
        'xl/drawing.xml': '<wsDr><twoCellAnchor><from><row>8</row></from></twoCellAnchor></wsDr>',
        'xl/_rels/drawing.xml.rels': relations(['/hyperlink', '#様式!A9']),
        ...Object.fromEntries(BY_RELATIONSHIP.map(([, kind], at) => [`xl/part${at}.xml`, PARTS[kind]])),
        ...Object.fromEntries(BY_TYPE.map(([, kind], at) => [`odd/other${at}.xml`, PARTS[kind]])),
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
  const { bytes, faults } = fillForm(form, blocks, false);
  const text = (part: string): string => new TextDecoder().decode(partsOf(bytes!)[part]);

  it('are filled', () => expect(faults).toEqual([]));

  it.each(BY_RELATIONSHIP.map(([ending, kind], at) => [ending, kind, at] as const))(
    'follow the rows: %s of the sheet (%s)',
    (_ending, kind, at) => expect(text(`xl/part${at}.xml`)).toBe(PARTS[kind].replace('9', '11')),
  );

  it.each(BY_TYPE.map(([ending, kind], at) => [ending, kind, at] as const))(
    'follow the rows: %s anywhere (%s)',
    (_ending, kind, at) => expect(text(`odd/other${at}.xml`)).toBe(PARTS[kind].replace('9', '11')),
  );

  it('links to cells follow, others stay', () => {
    expect(text('xl/_rels/sheet1.xml.rels')).toContain('Target="#様式!A11"');
    expect(text('xl/_rels/sheet1.xml.rels')).toContain('https://example.invalid/#A9');
    expect(text('xl/_rels/drawing.xml.rels')).toContain('Target="#様式!A11"');
  });

  it('another sheet follows what it says of this one, and its own shapes stay', () => {
    expect(text('xl/link.xml')).toContain('fmlaLink="様式!A11"');
    expect(text('xl/drawing.xml')).toContain('<row>8</row>');
    expect(text('xl/sheet2.xml')).toContain('<f>様式!A11</f>');
  });

  it('formulas over several cells and what-if tables move with their cells', () => {
    expect(text('xl/sheet1.xml')).toContain('<f t="array" ref="A11:A12">B11:B12</f>');
    expect(text('xl/sheet1.xml')).toContain('<f t="dataTable" ref="C11:C12" r1="A11" r2="A1"></f>');
  });
});
