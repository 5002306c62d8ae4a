import { describe, expect, it } from 'vitest';
import { damaged } from '../../../src/catalogue/errors/file-errors';
import { refuseForbidden, refuseMalformed } from '../../../src/ooxml/xml/well-formed';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richParts, zipParts } from '../../fixtures/rich-workbook';
import { ALL } from '../../series';

/** The first start tag that has an attribute, and what stands around it. */
const TAG = /<([A-Za-z][\w:]*)(\s[^<>]*?)(\/?)>/;
const ATTRIBUTE = /\s([\w:]+)="([^"]*)"/;
const attribute = (xml: string, to: (found: string, name: string) => string): string =>
  xml.replace(TAG, (tag) => tag.replace(ATTRIBUTE, to));

/** What no reader of XML takes, Excel neither; each done to a text of a part that was sound. */
const MALFORMATIONS: Readonly<Record<string, (xml: string) => string>> = {
  'a control character in text': (xml) => xml.replace(TAG, (tag) => `${tag}\u0001`),
  'a control character in a value': (xml) => attribute(xml, (found) => found.replace('="', '="\u0008')),
  'U+0000': (xml) => attribute(xml, (found) => found.replace('="', '="\u0000')),
  'U+FFFE': (xml) => attribute(xml, (found) => found.replace('="', '="\ufffe')),
  'a reference to U+0001': (xml) => attribute(xml, (found) => found.replace('="', '="&#1;')),
  'a reference to U+0000, hexadecimal': (xml) => attribute(xml, (found) => found.replace('="', '="&#x0;')),
  'a reference to half a pair': (xml) => attribute(xml, (found) => found.replace('="', '="&#xD800;')),
  'a reference beyond Unicode': (xml) => attribute(xml, (found) => found.replace('="', '="&#x110000;')),
  'an entity of HTML': (xml) => attribute(xml, (found) => found.replace('="', '="&nbsp;')),
  'a bare &': (xml) => attribute(xml, (found) => found.replace('="', '="A & B')),
  'a bare & in a part with a comment': (xml) =>
    `${attribute(xml, (found) => found.replace('="', '="A & B'))}<!-- c -->`,
  'a bare & in the text of a part with an instruction': (xml) =>
    xml.replace(/<\/[\w:]+>\s*$/, (end) => `<q>A & B</q><?q?>${end}`),
  'an attribute twice': (xml) => attribute(xml, (found) => found + found),
  'a raw < in a value': (xml) => attribute(xml, (found) => found.replace('="', '="<')),
  'a value without quotes': (xml) => attribute(xml, (_, name) => ` ${name}=1`),
  'an attribute without a value': (xml) => attribute(xml, (found) => ` checked${found}`),
  'no space between attributes': (xml) => attribute(xml, (found) => `${found}q="1"`),
  'an unbound prefix of an attribute': (xml) => attribute(xml, (found) => `${found} nobody:q="1"`),
  'an unbound prefix of an element': (xml) => xml.replace(/<\/[\w:]+>\s*$/, (end) => `<nobody:q/>${end}`),
  'a prefix that is bound elsewhere': (xml) =>
    xml.replace(/<\/[\w:]+>\s*$/, (end) => `<q xmlns:n="urn:n"/><n:q/>${end}`),
  'a name that begins with a digit': (xml) => xml.replace(/<\/[\w:]+>\s*$/, (end) => `<1q/>${end}`),
  'two roots': (xml) => `${xml}<q/>`,
  'text behind the root': (xml) => `${xml}q`,
  'text before the root': (xml) => xml.replace(TAG, (tag) => `q${tag}`),
  'a CDATA section behind the root': (xml) => `${xml}<![CDATA[q]]>`,
  'a declaration behind the root': (xml) => `${xml}<?xml version="1.0"?>`,
  'a declaration without a version': (xml) => xml.replace(/^<\?xml version="1.0"/, '<?xml'),
  'a declaration with something else': (xml) => xml.replace(/^<\?xml version="1.0"/, '$& q="1"'),
  'space before the declaration': (xml) => ` ${xml}`,
  'an instruction without a name': (xml) => `${xml}<? q?>`,
  '-- in a comment': (xml) => `${xml}<!-- a -- b -->`,
  '--->': (xml) => `${xml}<!-- a --->`,
  ']]> in text': (xml) => xml.replace(/<\/[\w:]+>\s*$/, (end) => `<q>]]></q>${end}`),
  'a DTD': (xml) => xml.replace(TAG, (tag) => `<!DOCTYPE q>${tag}`),
  'an end tag with an attribute': (xml) => xml.replace(/<\/[\w:]+>\s*$/, (end) => `<q></q a="1">${end}`),
  'an element that is not closed': (xml) => xml.replace(/<\/[\w:]+>\s*$/, (end) => `<q>${end}`),
  'a tag that is not finished': (xml) => xml.replace(/>\s*$/, ''),
  'nothing at all': () => '',
};

const EVERY = 5;

const rich = richParts();
const PARTS = Object.keys(rich).filter((name) => /\.(?:xml|rels)$/.test(name));

/** What came of opening, reading and saving. */
async function opened(bytes: Uint8Array): Promise<unknown> {
  try {
    const workbook = openXlsx(bytes);
    const { sheets } = await workbook.describe();
    await workbook.read(sheets.map(({ name }) => name));
    return await workbook.save();
  } catch (error) {
    return error;
  }
}

describe('a part that is not well-formed', () => {
  it.each([...PARTS.entries()])('%i %s: the file is refused, and the part is named', async (at, part) => {
    const sound = String(rich[part]);
    const taken: string[] = [];
    const all = Object.entries(MALFORMATIONS);
    // each of them at some of the parts
    for (const [what, malform] of all.filter((_, n) => ALL || (n + at) % EVERY === 0)) {
      const xml = malform(sound);
      // a part without an attribute has none to be doubled
      if (xml === sound) continue;
      const outcome = await opened(zipParts({ ...rich, [part]: xml }));
      const { code, message } = damaged(part);
      if (!(outcome instanceof Error) || outcome.message !== message || !('code' in outcome))
        taken.push(what);
      else expect(outcome.code).toBe(code);
    }
    expect(taken).toEqual([]);
  });

  it('is refused for bytes that are no UTF-8, whether or not anybody reads it', async () => {
    for (const part of PARTS) {
      const text = new TextEncoder().encode(String(rich[part]));
      const at = text.lastIndexOf(0x3c);
      const bytes = Uint8Array.of(...text.slice(0, at), 0xc3, 0x28, ...text.slice(at));
      const { message } = damaged(part);
      expect(await opened(zipParts({ ...rich, [part]: bytes })), part).toMatchObject({ message });
    }
  });

  it('is well-formed as it came', () => {
    for (const part of PARTS) expect(() => refuseMalformed(String(rich[part])), part).not.toThrow();
  });
});

describe('what Excel takes', () => {
  it.each([
    '\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<a/>\n',
    '<a b=\'1\'\n\tc = "2" />',
    '<a>&lt;&#10;&#x3042;&#128512; _x0001_ ]] ></a>',
    '<!-- a - b --><a><!----><?q r?><b></b ></a ><!-- c -->',
    '<x:a xmlns:x="urn:x" x:b="1" b="2" xml:space="preserve"><x:b xmlns:y="urn:y"><y:c/></x:b></x:a>',
    '<a><![CDATA[<b> & ]] &nbsp;]]></a>',
    '<!-- A & B --><a b="&amp;"/>',
    '<?q A & B?><a>&amp;<?q &nbsp;?></a>',
    '<項目 金額="1"/>',
    '<a b="]]>" c="a > b"/>',
  ])('%s', (xml) => {
    expect(() => refuseMalformed(xml)).not.toThrow();
  });
});

describe('a part that is too large for the whole of it', () => {
  it.each(['<a>\u0001</a>', '<a b="&#1;"/>', '<a>&nbsp;</a>', '<a>A & B</a>', '<a>&#xFFFF;</a>'])(
    'holds no character that is none: %j',
    (xml) => {
      expect(() => refuseForbidden(xml)).toThrow();
      expect(() => refuseForbidden(xml.replace(/&(?:#|nbsp)?[^;<]*;?|\u0001/, '&amp;'))).not.toThrow();
    },
  );

  it.each(['<!-- A & B --><a/>', '<a><![CDATA[&nbsp;]]></a>', '<?q A & B?><a/>'])(
    'may hold what looks like a reference where there is none: %s',
    (xml) => {
      expect(() => refuseForbidden(xml)).not.toThrow();
      expect(() => refuseForbidden(xml.replace('&', '\u0001'))).toThrow();
    },
  );
});
