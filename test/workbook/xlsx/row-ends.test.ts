import { describe, expect, it } from 'vitest';
import { RowEnds } from '../../../src/workbook/xlsx/row-ends';
import { readRowTag } from '../../../src/workbook/xlsx/row-tag';
import { XmlScanner } from '../../../src/workbook/xlsx/xml';

/** Column of the first row's last cell as it is found without a look at the cells; null where it must be looked for. */
function lastColumn(rows: string, prefix = ''): number | null {
  const xml = `<${prefix}sheetData>${rows}</${prefix}sheetData>`;
  const scanner = new XmlScanner(xml);
  scanner.next();
  const ends = RowEnds.of(xml, scanner.end, prefix);
  scanner.next();
  const end = ends?.find(readRowTag(scanner, 0)) ?? null;
  if (end !== null) {
    expect(xml.startsWith(`</${prefix}row>`, end.at)).toBe(true);
    // nothing of the row is skipped that the scanner would have found
    scanner.leave(end.at);
    expect(scanner.depth).toBe(1);
  }
  return end?.lastColumn ?? null;
}

describe('the end of a row', () => {
  it.each<[string, string, number]>([
    ['behind its last cell', '<row r="1"><c r="A1"/><c r="AB1" s="3"><v>1</v></c></row>', 27],
    ['behind an empty cell', '<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="3"/></row>', 2],
    ['of a row without a cell', '<row r="1" ht="20"></row>', -1],
    ['before another row', '<row r="1"><c r="A1"/></row><row r="2"><c r="B2"/></row>', 0],
    ['behind a formula that compares', '<row r="1"><c r="A1"><f>IF(B1&gt;1,2,3)</f><v>2</v></c></row>', 0],
  ])('is found %s', (_, rows, column) => {
    expect(lastColumn(rows)).toBe(column);
  });

  it('is found in a part with a prefix', () => {
    expect(lastColumn('<x:row r="1"><x:c r="D1"/></x:row>', 'x:')).toBe(3);
  });

  it.each<[string, string]>([
    ['a comment holds what looks like it', '<row r="1"><c r="A1"/><!-- </row> --></row>'],
    ['a text of CDATA does', '<row r="1"><c r="A1" t="str"><v><![CDATA[</row>]]></v></c></row>'],
    ['an instruction stands there', '<row r="1"><?x </row>?><c r="A1"/></row>'],
    ['the end tag has a space', '<row r="1"><c r="A1"/></row ><row r="2"><c r="B2"/></row>'],
    ['its last cell does not say where it is', '<row r="1"><c r="A1"/><c><v>1</v></c></row>'],
    ['its last cell says something else first', '<row r="1"><c r="A1"/><c s="1" r="B1"/></row>'],
    ['something follows its cells', '<row r="1"><c r="A1"/><extLst><ext/></extLst></row>'],
    ['something empty follows its cells', '<row r="1"><c r="A1"/><extLst/></row>'],
  ])('is looked for where %s', (_, rows) => {
    expect(lastColumn(rows)).toBeNull();
  });
});
