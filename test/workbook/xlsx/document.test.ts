import { describe, expect, it } from 'vitest';
import { DefinedNames } from '../../../src/ooxml/workbook/defined-names';
import { XmlDocument } from '../../../src/ooxml/xml/document';
import { SHEET_ORDER, WORKBOOK_ORDER } from '../../../src/ooxml/xml/element-order';

describe('what was put into a part and is not written yet', () => {
  it('is found by who looks for it', () => {
    const document = new XmlDocument('<x:workbook><x:sheets/><x:calcPr/></x:workbook>');
    const { root } = document;
    document.insert(root, 'definedNames', '<x:definedNames/>', WORKBOOK_ORDER);
    const list = document.child(root, 'definedNames')!;
    document.append(list, '<x:definedName name="A">1</x:definedName>');
    document.append(list, '<x:definedName name="B">2</x:definedName>');
    document.setAttribute(document.children(list, 'definedName')[0]!, 'hidden', '1');
    document.replaceContent(document.children(list, 'definedName')[1]!, '3');
    expect(document.toString()).toBe(
      '<x:workbook><x:sheets/><x:definedNames><x:definedName name="A" hidden="1">1</x:definedName>' +
        '<x:definedName name="B">3</x:definedName></x:definedNames><x:calcPr/></x:workbook>',
    );
  });

  it('makes one list of names, whose names are defined once', () => {
    const document = new XmlDocument('<workbook><sheets/></workbook>');
    const names = new DefinedNames(document);
    names.set('_xlnm.Print_Titles', '0', '表!$1:$1', false);
    names.set('甲', undefined, '表!$A$1', true);
    names.set('_xlnm.Print_Titles', '0', '表!$1:$3', false);
    expect(document.toString()).toBe(
      '<workbook><sheets/><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$3' +
        '</definedName><definedName name="甲" hidden="1">表!$A$1</definedName></definedNames></workbook>',
    );
    names.remove(({ name }) => name === '甲');
    names.remove(() => true);
    expect(document.toString()).toBe('<workbook><sheets/></workbook>');
  });

  it('is put in behind what was put in before, and before what comes later', () => {
    const document = new XmlDocument('<worksheet>\n<sheetData/>\n<drawing/>\n</worksheet>');
    const put = (local: string): void => document.insert(document.root, local, `<${local}/>`, SHEET_ORDER);
    ['tableParts', 'mergeCells', 'cols', 'autoFilter', 'dimension', 'legacyDrawing'].forEach(put);
    expect(document.toString().replaceAll('\n', '')).toBe(
      '<worksheet><dimension/><cols/><sheetData/><autoFilter/><mergeCells/><drawing/><legacyDrawing/>' +
        '<tableParts/></worksheet>',
    );
  });
});

describe('what was taken out or changed', () => {
  const xml = "<a><b x='1'><c/><c/></b><d/></a>";

  it('is not found any more, and changes within it are no matter', () => {
    const document = new XmlDocument(xml);
    const b = document.child(document.root, 'b')!;
    const [first, second] = document.children(b, 'c');
    document.remove(first!);
    expect(document.children(b, 'c')).toEqual([second]);
    document.setAttribute(second!, 'y', '2');
    document.remove(b);
    expect(document.child(document.root, 'b')).toBeUndefined();
    document.append(document.root, '<b/>');
    expect(document.toString()).toBe('<a><d/><b/></a>');
  });

  it('holds the last change where there are several', () => {
    const document = new XmlDocument(xml);
    const b = document.child(document.root, 'b')!;
    const d = document.child(document.root, 'd')!;
    for (const value of ['2', `it's`]) document.setAttribute(b, 'x', value);
    for (const value of ['3', '4']) document.setAttribute(d, 'y', value);
    document.removeAttribute(b, 'z');
    document.replaceContent(b, '<e/>');
    document.replaceContent(b, '<f/>');
    document.append(b, '<g/>');
    document.replace(d, '<h/>');
    document.replace(document.child(document.root, 'h')!, '<i/><j/>');
    expect(document.toString()).toBe("<a><b x='it&apos;s'><f/><g/></b><i/><j/></a>");
  });

  it('is written as it was when it is changed back', () => {
    const document = new XmlDocument(xml);
    const b = document.child(document.root, 'b')!;
    document.setAttribute(b, 'x', '2');
    document.setAttribute(b, 'x', '1');
    document.setAttribute(b, 'y', '2');
    document.removeAttribute(b, 'y');
    document.replaceContent(b, '<c/><c/>');
    document.replace(document.child(document.root, 'd')!, '<d/>');
    expect(document.toString()).toBe(xml);
  });
});

describe('a part whose elements are out of order', () => {
  const disordered =
    '<?xml version="1.0"?>\n<worksheet>\n <tableParts><tablePart/></tableParts><!-- notes -->\n <legacyDrawing/>' +
    '<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent><x:own/><sheetData><row/></sheetData>\n</worksheet>\n';

  it('stays as it is where nothing changes', () => {
    expect(new XmlDocument(disordered).toString()).toBe(disordered);
  });

  it('is put in order where something does, and nothing is lost', () => {
    const document = new XmlDocument(disordered);
    const { root } = document;
    document.insert(root, 'cols', '<cols/>', SHEET_ORDER);
    document.setAttribute(document.child(root, 'legacyDrawing')!, 'id', '1');
    document.setAttribute(root, 'y', '1');
    const row = document.child(root, 'sheetData')!.children[0]!;
    document.take([{ start: row.start, end: row.end, text: '<row r="1"/>' }]);
    expect(document.toString()).toBe(
      '<?xml version="1.0"?>\n<worksheet y="1"><cols/><sheetData><row r="1"/></sheetData><!-- notes -->\n <legacyDrawing id="1"/>' +
        '<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent><x:own/>' +
        '\n <tableParts><tablePart/></tableParts>\n</worksheet>\n',
    );
  });
});
