import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip, unpack, writeZip } from '../../../src/ooxml/package/zip';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richParts, richWorkbook, zipParts } from '../../fixtures/rich-workbook';
import { codeOf, partsOf } from './files';

const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

function compound(stream: string): Uint8Array {
  const name = Uint8Array.from([...stream].flatMap((character) => [character.charCodeAt(0), 0]));
  return Uint8Array.of(...COMPOUND, ...new Uint8Array(600), ...name, ...new Uint8Array(100));
}

function changed(part: string, change: (text: string) => string): Uint8Array {
  const parts = richParts();
  return zipParts({ ...parts, [part]: change(String(parts[part])) });
}

describe('what is no workbook is named', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'file/empty'],
    ['text', strToU8('受付番号,事業\n'), 'file/not-workbook'],
    ['an .xls file', compound('Workbook'), 'file/xls'],
    ['a file with a password', compound('EncryptedPackage'), 'file/password'],
    ['some zip', zipSync({ 'a.txt': strToU8('a') }), 'file/not-workbook'],
    ['an .ods file', zipSync({ mimetype: strToU8('a'), 'content.xml': strToU8('<a/>') }), 'file/ods'],
    [
      'a Word file',
      changed('[Content_Types].xml', (text) =>
        text.replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
      ),
      'file/not-workbook',
    ],
    [
      'an .xlsb file',
      changed('[Content_Types].xml', (text) =>
        text.replace(
          /application[^"]*sheet\.main\+xml/,
          'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
        ),
      ),
      'file/xlsb',
    ],
    ['a file cut short', richWorkbook().slice(0, 9000), 'file/damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(() => openXlsx(bytes))).toBe(code);
  });

  it('a damaged part is named when it is read', async () => {
    const bytes = changed('xl/worksheets/sheet7.xml', (text) => text.replace('</sheetData>', ''));
    expect(await codeOf(() => openXlsx(bytes).describe())).toBe('file/damaged');
  });

  it('a part whose bytes were altered is found out by its checksum', async () => {
    const bytes = richWorkbook();
    const entry = readZip(bytes).find(({ name }) => name === 'xl/workbook.xml')!;
    entry.data[entry.data.length >> 1]! ^= 0x55;
    expect(await codeOf(() => openXlsx(bytes).describe())).toBe('file/damaged');
  });

  it('a zip bomb is refused before it unpacks', async () => {
    const bytes = richWorkbook();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 0xf0000000, true);
    expect(await codeOf(() => openXlsx(bytes))).toBe('file/too-large');
  });

  it('a sheet that claims to be smaller than it is does not pass', async () => {
    const bytes = richWorkbook();
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 100, true);
    expect(await codeOf(() => openXlsx(bytes))).toBe('file/damaged');
  });
});

describe('what is a workbook opens', () => {
  it.each(['macroEnabled', 'template', 'templateMacro'])('%s', async (kind) => {
    const type = {
      macroEnabled: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      template: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
      templateMacro: 'application/vnd.ms-excel.template.macroEnabled.main+xml',
    }[kind]!;
    const bytes = changed('[Content_Types].xml', (text) =>
      text.replace(/application[^"]*sheet\.main\+xml/, type),
    );
    expect((await openXlsx(bytes).describe()).sheets).toHaveLength(5);
  });

  it('and is saved as it came when nothing was done', async () => {
    const bytes = richWorkbook();
    const workbook = openXlsx(bytes);
    await workbook.describe();
    await workbook.apply([]);
    expect(await workbook.save()).toBe(bytes);
  });
});

describe('zip', () => {
  it('is written so that another reader reads the same', () => {
    const bytes = richWorkbook();
    expect(partsOf(writeZip(readZip(bytes)))).toEqual(partsOf(bytes));
  });

  it('is read with sizes in the zip64 field, after a comment, with a trailing descriptor', () => {
    const bytes = zip64WithComment('a.xml', strToU8('<a/>'));
    const [entry] = readZip(bytes);
    expect(new TextDecoder().decode(unpack(entry!))).toBe('<a/>');
  });
});

/** A stored entry as streaming writers make it. */
function zip64WithComment(name: string, content: Uint8Array): Uint8Array {
  const plain = zipSync({ [name]: content }, { level: 0 });
  const view = new DataView(plain.buffer, plain.byteOffset);
  const directory = view.getUint32(plain.length - 6, true);
  const extra = new DataView(new ArrayBuffer(20));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 16, true);
  extra.setBigUint64(4, BigInt(content.length), true);
  extra.setBigUint64(12, BigInt(content.length), true);
  const head = plain.slice(0, directory + 46 + name.length);
  const headView = new DataView(head.buffer);
  headView.setUint32(directory + 20, 0xffffffff, true);
  headView.setUint32(directory + 24, 0xffffffff, true);
  headView.setUint16(directory + 30, 20, true);
  // What the local header says of sizes is not to be relied on.
  headView.setUint32(18, 0, true);
  headView.setUint32(22, 0, true);
  const end = plain.slice(plain.length - 22);
  new DataView(end.buffer).setUint16(20, 5, true);
  return Uint8Array.of(...head, ...new Uint8Array(extra.buffer), ...end, ...strToU8('hello'));
}
