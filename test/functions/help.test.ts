import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { functionHelp, type HelpFile, helpPages } from '../../src/help';
import { tablesOf } from '../../src/help/examples';
import type { Example } from '../../src/help/types';
import { newest } from '../../src/scheme';
import { callAsExcel, functionEntries, type FunctionEntry } from './excel';

/** The functions that functions.md promises. */
const NAMES = [
  'GRANT_AMOUNT',
  'GRANT_BASE',
  'GRANT_CAP',
  'GRANT_EXPLAIN',
  'GRANT_STAFF',
  'GRANT_GROUP_AMOUNT',
  'GRANT_MANAGEMENT_AMOUNT',
  'GRANT_MODEL_AMOUNT',
  'GRANT_FUND_AMOUNT',
  'GRANT_REQUIREMENTS',
  'GRANT_CHECK_ID',
  'GRANT_DUE',
  'GRANT_TOTAL',
  'GRANT_REPORT',
  'GRANT_STAGE',
];
const FRAME = { policy: "default-src 'self'", book: { ...newest, version: '令和8年度 <試験>' } };

let entries: readonly FunctionEntry[];
let files: readonly HelpFile[];

beforeAll(async () => {
  entries = await functionEntries();
  files = helpPages(entries, FRAME);
});

const entryOf = (name: string): FunctionEntry => {
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined) throw new Error(name);
  return entry;
};

const documents = new Map<string, Document>();

function documentOf(name: string): Document {
  const known = documents.get(name);
  if (known !== undefined) return known;
  const file = files.find((each) => each.name === `${name}.html`);
  if (file === undefined) throw new Error(name);
  const { document } = new JSDOM(file.html).window;
  documents.set(name, document);
  return document;
}

describe('what Excel shows of the functions', () => {
  it('is all of them, in Japanese, with an address for help', () => {
    const manifest = readFileSync('manifest.xml', 'utf8');
    const origin = new URL(/id="Functions.Metadata.Url" DefaultValue="([^"]+)"/.exec(manifest)?.[1] ?? '')
      .origin;
    expect(entries.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
    for (const { id, name, description, helpUrl, parameters } of entries) {
      expect(id).toBe(name);
      expect(description, name).toMatch(/^[^A-Za-z]*。|^[^。]*OK[^。]*。/u);
      expect(helpUrl).toBe(`${origin}/functions/${name}.html`);
      for (const parameter of parameters) expect(parameter.description, parameter.name).toBeTruthy();
    }
  });

  it('has one repeating parameter, last and optional: Excel installs no function otherwise', () => {
    for (const { parameters } of entries) {
      const repeating = parameters.filter((parameter) => parameter.repeating === true);
      expect(repeating.every(({ optional }) => optional === true)).toBe(true);
      if (repeating.length > 0) expect(repeating).toEqual([parameters.at(-1)]);
    }
    expect(entryOf('GRANT_TOTAL').parameters.at(-1)).toMatchObject({ name: '条件', repeating: true });
  });
});

/** An expectation as the page writes it. */
function shown(result: Example['result']): string[] {
  if (typeof result === 'string') return [result];
  if (typeof result === 'number') return [result.toLocaleString('en-US')];
  if ('error' in result) return [result.error, result.message];
  return result.flat().map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell));
}

describe.each(functionHelp.map((help) => [help.name, help] as const))('the help of %s', (name, help) => {
  it('has an example that gives a value and, where the function can refuse, one that does not', () => {
    const refusals = help.examples.filter(({ result }) => typeof result === 'object' && 'error' in result);
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.length).toBeLessThan(help.examples.length);
    const codes = new Set(help.errors.map(({ code }) => code));
    for (const { result } of refusals) {
      if (typeof result === 'object' && 'error' in result) expect(codes).toContain(result.error);
    }
  });

  it.each(help.examples.map((each, index) => [each.title, each, index] as const))(
    'computes: %s',
    async (_, { args, result }, index) => {
      const entry = entryOf(name);
      // Excel does not let a clerk leave out a required argument
      expect(args.length).toBeGreaterThanOrEqual(
        entry.parameters.filter(({ optional }) => optional !== true).length,
      );
      expect(await callAsExcel(entry, args, 0)).toEqual(result);
      expect(await callAsExcel(entry, args, null)).toEqual(result);

      const figure = documentOf(name).querySelectorAll('figure').item(index);
      const written = figure.querySelector('code')?.textContent ?? '';
      expect(written.startsWith(`=${name}(`)).toBe(true);
      for (const argument of args) {
        if (typeof argument === 'string') expect(written).toContain(`"${argument}"`);
        if (typeof argument === 'number') expect(written).toContain(String(argument));
      }
      for (const text of shown(result)) expect(figure.textContent).toContain(text);
    },
  );

  it('shows the parameters that Excel shows, and every table that an example refers to', () => {
    const page = documentOf(name);
    const text = page.body.textContent;
    for (const parameter of entryOf(name).parameters) {
      expect(text).toContain(parameter.name);
      expect(text).toContain(parameter.description);
    }
    expect(page.querySelector('.purpose')?.textContent).toBe(entryOf(name).description);
    for (const { table, cells } of help.examples.flatMap(tablesOf)) {
      expect(text).toContain(`例の表「${table}」`);
      for (const cell of cells.flat()) {
        if (cell !== '')
          expect(text).toContain(typeof cell === 'number' ? cell.toLocaleString('en-US') : cell);
      }
    }
    for (const line of [...help.details, help.clause, help.gives]) expect(text).toContain(line);
  });
});

describe('the pages', () => {
  it('hold no script, no style of their own, and nothing from elsewhere', () => {
    expect(files).toHaveLength(NAMES.length + 1);
    for (const { html, name } of files) {
      const page = new JSDOM(html).window.document;
      expect(page.querySelectorAll('script, style, [style], iframe, img'), name).toHaveLength(0);
      const addresses = [...page.querySelectorAll('[href], [src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      );
      for (const address of addresses)
        expect(address).toMatch(/^(?:\.\.\/assets\/[\w-]+\.png|[\w]+\.(?:html|css))$/);
      expect(page.documentElement.lang).toBe('ja');
      expect(page.querySelector('meta[name=viewport]')).not.toBeNull();
      const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]');
      expect(policy?.getAttribute('content')).toBe(FRAME.policy);
      expect(page.querySelector('footer')?.textContent).toContain(FRAME.book.version);
      expect(page.querySelectorAll('h1')).toHaveLength(1);
    }
  });

  it('link to one another', () => {
    const names = files.map(({ name }) => name);
    const links = [...documentOf('index').querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(NAMES.map((name) => `${name}.html`));
    expect(names).toEqual(expect.arrayContaining(links));
    expect(documentOf('GRANT_DUE').querySelector('nav a')?.getAttribute('href')).toBe('index.html');
  });

  it('never scroll sideways: what may be wide scrolls by itself', () => {
    for (const { html } of files) {
      for (const table of new JSDOM(html).window.document.querySelectorAll('table')) {
        expect(table.parentElement?.className).toBe('table');
      }
    }
    expect(readFileSync('assets/functions/help.css', 'utf8')).toMatch(/\.table \{\s*overflow-x: auto;/);
  });

  it('fail the build where a function has no help, or a help no function', () => {
    expect(() => helpPages([...entries, { ...entryOf('GRANT_DUE'), name: 'GRANT_NEW' }], FRAME)).toThrow(
      'GRANT_NEW',
    );
    expect(() => helpPages(entries.slice(1), FRAME)).toThrow(entries[0]?.name);
  });
});
