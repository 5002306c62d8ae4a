import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * What a text from a workbook could make the pane do is decided by what the sources can do at all: they make no HTML
 * of texts, run no code of texts, and ask nobody but our own server.
 */

/** Names that make HTML or code of a text, or that send something, and why. */
const FORBIDDEN: ReadonlySet<string> = new Set([
  'dangerouslySetInnerHTML',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'srcdoc',
  'eval',
  'Function',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'localStorage',
  'indexedDB',
]);

/** The one request of the product: the sample, from beside the pane. */
const FETCHES: readonly string[] = ['taskpane/steps/prepare/open-sample.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), source: readFileSync(`src/${path}`, 'utf8') }));

/** Identifiers and names of attributes of a source text; types are gone by the time it runs. */
function identifiers(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const named = files.map(({ path, source }) => ({ path, names: identifiers(path, source) }));

describe('the sources of the product', () => {
  it('make neither HTML nor code of a text, and keep nothing outside the workbook', () => {
    expect(named.length).toBeGreaterThan(300);
    expect(
      named.flatMap(({ path, names }) =>
        names.filter((name) => FORBIDDEN.has(name)).map((name) => `${path}: ${name}`),
      ),
    ).toEqual([]);
  });

  it('ask nobody but the server that the pane comes from', () => {
    const asking = named.filter(({ names }) => names.includes('fetch')).map(({ path }) => path);
    expect(asking).toEqual(FETCHES);
    for (const path of FETCHES) {
      const { source = '' } = files.find((file) => file.path === path) ?? {};
      expect(source).not.toMatch(/https?:|['"`]\/\//);
    }
  });

  it('know no address of a server but that of development, which the build replaces', () => {
    const addresses = files.flatMap(({ path, source }) =>
      [...source.matchAll(/\bhttps?:\/\/([^\s'"`/)]+)/g)].map(([, host = '']) => `${host} in ${path}`),
    );
    // names of XML, which nobody fetches
    const NAMES =
      /^(?:schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.(?:org|oclc\.org)|www\.w3\.org) in (?:ooxml|documents|workbook)\//;
    const HELP = /^localhost:3000 in functions\//;
    expect(addresses.filter((text) => !NAMES.test(text) && !HELP.test(text))).toEqual([]);
  });
});
