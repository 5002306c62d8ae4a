import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlDocument } from '../../../src/ooxml/xml/document';
import type { XmlNode } from '../../../src/ooxml/xml/tree';
import { escapeAttribute, escapeText, XmlError } from '../../../src/ooxml/xml/xml-text';
import { dom } from './dom';

type Shape = [name: string, attributes: [string, string][], text: string, children: Shape[]];

const ofDocument = (node: XmlNode): Shape => [
  node.name,
  node.attributes.map(({ name, value }) => [name, value]),
  node.text,
  node.children.map(ofDocument),
];

const ofDom = (element: Element): Shape => [
  element.nodeName,
  Array.from(element.attributes, ({ name, value }): [string, string] => [name, value]),
  Array.from(element.childNodes)
    .filter(({ nodeType }) => nodeType === 3 || nodeType === 4)
    .map(({ nodeValue }) => nodeValue)
    .join(''),
  Array.from(element.children, ofDom),
];

const name = fc.constantFrom('row', 'c', 'v', 'x:row', 'is', '申請');
const character = fc.string({ unit: fc.constantFrom(...'aé申 \n\t<>&"\'𠮷/=-') });
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .tuple(
      name,
      fc.uniqueArray(fc.tuple(fc.constantFrom('r', 's', 'x:t', 'ref'), character), {
        selector: ([key]) => key,
      }),
      fc.array(
        fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          character.map(escapeText),
          fc.constantFrom(
            '<!-- a > b -->',
            '<![CDATA[<&]]>',
            '&#x41;&#66;&apos;',
            '<v/>',
            '<v />',
            '<?p i?>',
          ),
          tie('tree'),
        ),
        { maxLength: 4 },
      ),
      fc.boolean(),
    )
    .map(([tag, attributes, content, single]) => {
      const list = attributes.map(([key, value]) =>
        single && !value.includes("'")
          ? ` ${key} = '${escapeText(value).replace(/[\n\t]/g, '&#10;')}'`
          : ` ${key}="${escapeAttribute(value)}"`,
      );
      return `<${tag}${list.join('')}>${content.join('')}</${tag}>`;
    }),
}));

describe('the scanner reads XML as a browser does', () => {
  it('for any tree', () => {
    fc.assert(
      fc.property(tree, (content) => {
        const xml = `<?xml version="1.0"?>\n<r xmlns:x="urn:x">${content}</r>\n`;
        expect(ofDocument(new XmlDocument(xml).root)).toEqual(ofDom(dom(xml).documentElement));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['<a><b></a></b>'],
    ['<a>'],
    ['<a></a><b/>'],
    ['<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
    ['<!DOCTYPE a><a/>'],
    ['<!DOCTYPE a SYSTEM "a.dtd"><a/>'],
    ['<a>&nbsp;</a>'],
    ['<a b=c/>'],
    ['<a b="c'],
    [''],
    ['</a>'],
    ['<a><!-- </a>'],
  ])('refuses %s', (xml) => {
    expect(() => new XmlDocument(xml)).toThrow(XmlError);
  });
});

describe('edits', () => {
  it('leave everything else as it is written', () => {
    const xml = "<?xml version='1.0'?>\r\n<a  x='1'  y = \"2\" >\n <b/><!-- c --><d>&#65;</d>\r\n</a >";
    const document = new XmlDocument(xml);
    const [b, d] = document.root.children as [XmlNode, XmlNode];
    document.setAttribute(document.root, 'x', '<3>');
    document.append(b, '<e/>');
    document.setAttribute(b, 'f', '4');
    document.replaceContent(d, 'B');
    expect(document.toString()).toBe(
      '<?xml version=\'1.0\'?>\r\n<a  x=\'&lt;3&gt;\'  y = "2" >\n <b f="4"><e/></b><!-- c --><d>B</d>\r\n</a >',
    );
  });

  it('change nothing when they say what is there', () => {
    const xml = '<a x="1"><b>2</b></a>';
    const document = new XmlDocument(xml);
    document.setAttribute(document.root, 'x', '1');
    document.replaceContent(document.root.children[0]!, '2');
    expect(document.toString()).toBe(xml);
  });
});
