import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as checks from '../../scripts/manifest-checks';
import { encodePng, pngSize } from '../../scripts/png';
import { checkShortcuts, readShortcuts } from '../../scripts/shortcut-checks';
import { named, parseXml } from '../../scripts/xml-tree';
import { ACTIONS } from '../../src/commands/commands';
import { BUTTONS, TAB } from '../../src/commands/ribbon';

const source = readFileSync('manifest.xml', 'utf8');
const manifest = parseXml(source);

/** The manifest with one text replaced; the text must be there. */
function spoilt(from: string | RegExp, to: string | ((found: string) => string)) {
  const text = typeof to === 'string' ? source.replace(from, to) : source.replace(from, to);
  if (text === source) throw new Error(`nothing to spoil: ${String(from)}`);
  return parseXml(text);
}

const changed = [TAB, ...Object.values(BUTTONS)];
const shortcuts = () => readShortcuts(readFileSync('assets/shortcuts.json', 'utf8')).list!;

const iconOf = (url: string) => pngSize(readFileSync(`.${new URL(url).pathname}`));

describe('the manifest', () => {
  test('is in order', () => {
    expect([
      ...checks.checkResources(manifest),
      ...checks.checkUrls(manifest),
      ...checks.checkRuntime(manifest),
      ...checks.checkLengths(manifest),
      ...checks.checkNamespace(manifest),
      ...checks.checkOrder(manifest),
      ...checks.checkControls(manifest, changed),
      ...checks.checkIcons(manifest, iconOf),
      ...checkShortcuts(shortcuts()),
    ]).toEqual([]);
  });

  test('calls with its buttons, its menu and its keys every command that there is', () => {
    const menus = named(manifest, 'OfficeMenu');
    expect(menus.map(({ attributes }) => attributes['id'])).toEqual(['ContextMenuCell']);
    expect(menus.flatMap(checks.actionNames)).toEqual(['explain']);
    const keys = shortcuts().actions.map(({ id }) => id);
    expect(new Set([...checks.actionNames(manifest), ...keys])).toEqual(new Set(ACTIONS));
    expect(checks.shortcutsUrl(manifest)).toBe('https://localhost:3000/assets/shortcuts.json');
  });

  test('names a key as its button does', () => {
    const texts = new Map(
      named(manifest, 'String').map(({ attributes: { id, DefaultValue } }) => [id, DefaultValue]),
    );
    for (const { id, name } of shortcuts().actions) {
      const label = `${id === 'showPane' ? 'Pane' : id[0]!.toUpperCase() + id.slice(1)}.Label`;
      expect(name).toContain(texts.get(label));
    }
  });
});

describe('a defect is caught:', () => {
  test('a resid without a resource', () => {
    expect(checks.checkResources(spoilt('resid="Fill.Tip"', 'resid="Fill.Tipp"'))).toEqual([
      expect.stringContaining('resid Fill.Tipp is not defined'),
      'resource Fill.Tip is not used',
    ]);
  });

  test('a resource defined twice', () => {
    const twice = spoilt('<bt:String id="Fill.Tip"', '<bt:String id="Check.Tip"');
    expect(checks.checkResources(twice)).toContain('resource Check.Tip is defined twice');
  });

  test('a URL without TLS', () => {
    const found = checks.checkUrls(
      spoilt('https://localhost:3000/functions.json', 'http://localhost:3000/f.json'),
    );
    expect(found).toEqual([expect.stringContaining('is not https')]);
  });

  test('a URL of another origin', () => {
    const found = checks.checkUrls(
      spoilt('https://localhost:3000/functions.js"', 'https://cdn.example/f.js"'),
    );
    expect(found).toEqual([expect.stringContaining("not on the task pane's origin")]);
  });

  test('something that is not a URL', () => {
    expect(checks.checkUrls(spoilt('https://localhost:3000/functions.js"', 'functions.js"'))).toEqual([
      expect.stringContaining('is not a URL'),
    ]);
  });

  test.each(['<Runtime resid', '<FunctionFile resid'])('another resid at %s', (place) => {
    expect(
      checks.checkRuntime(spoilt(`${place}="Taskpane.Url"`, `${place}="Functions.Script.Url"`)),
    ).not.toEqual([]);
  });

  test('a pane of another resid', () => {
    const other = spoilt(/<\/TaskpaneId>\s*<SourceLocation resid="Taskpane.Url"/, (text) =>
      text.replace('Taskpane.Url', 'Functions.Script.Url'),
    );
    expect(checks.checkRuntime(other)).toEqual([expect.stringContaining('Action uses Functions.Script.Url')]);
  });

  test('no runtime, and a runtime that does not live long', () => {
    expect(checks.checkRuntime(spoilt(/<Runtimes>[^]*<\/Runtimes>/, ''))).toEqual(['there is no Runtime']);
    expect(checks.checkRuntime(spoilt('lifetime="long"', 'lifetime="short"'))).toHaveLength(1);
  });

  test('strings and ids that are too long', () => {
    const short = `id="Fill.Label" DefaultValue="${'算'.repeat(126)}"`;
    const long = `id="Fill.Tip" DefaultValue="${'算'.repeat(251)}"`;
    expect(checks.checkLengths(spoilt(/id="Fill.Label" DefaultValue="[^"]*"/, short))).toHaveLength(1);
    expect(checks.checkLengths(spoilt(/id="Fill.Tip" DefaultValue="[^"]*"/, long))).toHaveLength(1);
    expect(checks.checkLengths(spoilt('id="Hojo.Fill"', `id="${'F'.repeat(33)}"`))).toHaveLength(1);
    expect(
      checks.checkLengths(spoilt(/<Description DefaultValue="/, (text) => text + '算'.repeat(251))),
    ).toHaveLength(1);
  });

  test('a namespace', () => {
    expect(
      checks.checkNamespace(spoilt('</Metadata>', '</Metadata><Namespace resid="Tab.Label" />')),
    ).toHaveLength(1);
  });

  test('Runtimes after the form factors', () => {
    const runtimes = /<Runtimes>[^]*<\/Runtimes>/.exec(source)?.[0] ?? '';
    const moved = source.replace(runtimes, '').replace('</AllFormFactors>', `</AllFormFactors>${runtimes}`);
    expect(checks.checkOrder(parseXml(moved))).toHaveLength(1);
  });

  test('an icon that is missing, of the wrong size, or no picture', () => {
    expect(checks.checkIcons(manifest, (url) => (url.includes('undo-16') ? null : iconOf(url)))).toEqual([
      expect.stringContaining('undo-16.png is missing'),
    ]);
    const larger = (url: string) => (url.includes('fill-32') ? { width: 64, height: 64 } : iconOf(url));
    expect(checks.checkIcons(manifest, larger)).toEqual([expect.stringContaining('64 × 64, not 32 × 32')]);
    expect(checks.checkIcons(spoilt('<bt:Image size="80" resid="Undo.Icon.80" />', ''), iconOf)).toHaveLength(
      1,
    );
  });

  test('a list of shortcuts without TLS', () => {
    const found = checks.checkUrls(
      spoilt('Url="https://localhost:3000/assets/', 'Url="http://localhost:3000/assets/'),
    );
    expect(found).toEqual([expect.stringContaining('shortcuts.json is not https')]);
  });

  test('a control that is there twice, that the code misses, or that the menu of a cell has no room for', () => {
    const twice = spoilt('id="Hojo.Fill"', 'id="Hojo.Check"');
    expect(checks.checkControls(twice, changed)).toEqual([
      'control Hojo.Check is there twice',
      'the code changes control Hojo.Fill, which is not there',
    ]);
    const second = spoilt(/<OfficeMenu[^]*<\/OfficeMenu>/, (menu) => {
      const control = /<Control[^]*<\/Control>/.exec(menu)![0].replace('Hojo.Explain', 'Hojo.Other');
      return menu.replace('</OfficeMenu>', `${control}</OfficeMenu>`);
    });
    expect(checks.checkControls(second, changed)).toEqual([
      expect.stringContaining('holds 2 controls, not 1'),
    ]);
  });

  test('a file that the build does not have', () => {
    expect(checks.checkFiles(manifest, () => true)).toEqual([]);
    expect(checks.checkFiles(manifest, (path) => path !== '/functions.json')).toEqual([
      expect.stringContaining('functions.json is not in the build'),
    ]);
  });

  test('a document that is not well-formed', () => {
    expect(() => parseXml(source.replace('</Hosts>', ''))).toThrow();
  });
});

test('a PNG tells its size; other bytes have none', () => {
  expect(pngSize(encodePng(3, new Uint8Array(36)))).toEqual({ width: 3, height: 3 });
  expect(pngSize(Buffer.from('GIF89a, which is no PNG at all'))).toBeNull();
});
