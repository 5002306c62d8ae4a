import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { papers } from '../../scripts/papers';
import { checkContents, checkPapers, noticeEntries, type Papers } from '../../scripts/papers/checks';
import { LICENCES_FILE } from '../../scripts/papers/licences';
import { readLock, SBOM_FILE } from '../../scripts/papers/sbom';

const project = process.cwd();
const inModules = (name: string): string => path.join(project, 'node_modules', name);

/** A build of one script, with a module of ours, two of zod and one that comes without its licence. */
const SCRIPTS = new Map([
  [
    'functions.js',
    [
      path.join(project, 'src', 'functions', 'functions.ts'),
      inModules('zod/v4/core/core.js'),
      inModules('zod/v4/mini/index.js'),
      inModules('@fluentui/react-icons/lib/index.js'),
    ],
  ],
]);
const OFFICE = [{ name: '@microsoft/office-js', files: ['office-js/office.js'] }];
const made = new Map(papers(project, SCRIPTS, OFFICE));
const NOTICE = [
  '2. Bundled into the add-in (dist/)',
  '----------------------------------',
  '',
  'MIT License:',
  '  @fluentui/*                Copyright (c) Microsoft Corporation',
  '  zod                        Copyright (c) 2025 Colin McDonnell',
  '',
  '3. Bundled into the workbench only',
].join('\n');

const lock = readLock(project);
const inOrder: Papers = {
  sbom: made.get(SBOM_FILE) ?? '',
  licences: made.get(LICENCES_FILE) ?? '',
  notice: NOTICE,
  scripts: ['functions.js'],
  lock,
};
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(inModules('zod/package.json'), 'utf8')));

describe('what dist/ says of the packages in it', () => {
  it('is in order', () => {
    expect(checkPapers(inOrder)).toEqual([]);
  });

  it('is the same for the same modules, in whichever order they come', () => {
    const turned = new Map([...SCRIPTS].map(([script, modules]) => [script, modules.toReversed()]));
    expect(new Map(papers(project, turned, OFFICE))).toEqual(made);
  });

  it('holds the text of every licence whose code is bundled, and of no other', () => {
    expect(inOrder.licences).toContain('Copyright (c) 2025 Colin McDonnell');
    expect(inOrder.licences).toContain('Copyright (c) Microsoft Corporation');
    expect(inOrder.licences).not.toMatch(/^react-dom /m);
  });

  it.each<[string, Partial<Papers>, string]>([
    [
      'a script that nobody accounts for',
      { scripts: ['functions.js', 'x.js'] },
      'sbom: nothing is said of x.js',
    ],
    ['a script that is not there', { scripts: [] }, 'sbom: functions.js is not in dist'],
    [
      'a text that is missing',
      { licences: inOrder.licences.replace(`zod ${version} (MIT)`, '') },
      `zod ${version} is bundled without the text of its licence`,
    ],
    [
      'a licence that asks for more',
      { sbom: inOrder.sbom.replaceAll('"id": "MIT"', '"id": "GPL-3.0-only"') },
      'zod is under GPL-3.0-only, which is none of 0BSD, Apache-2.0, BSD-2-Clause, BSD-3-Clause, ISC, MIT',
    ],
    [
      'a package that NOTICE forgets',
      { notice: NOTICE.replace(/ {2}zod.*\n/, '') },
      'NOTICE does not name zod',
    ],
    [
      'a package that is bundled no more',
      { notice: NOTICE.replace('  zod ', '  saxes       \n  zod ') },
      'NOTICE names saxes, which is not bundled',
    ],
    [
      'another licence in NOTICE',
      { notice: NOTICE.replace('MIT', 'ISC') },
      'NOTICE has zod under ISC, not MIT',
    ],
    [
      'a version that is not installed',
      { sbom: inOrder.sbom.replaceAll(`"version": "${version}"`, '"version": "0.0.1"') },
      'sbom: package-lock.json has no zod 0.0.1',
    ],
    [
      'a time',
      { sbom: inOrder.sbom.replace('"version": 1,', '"version": 1, "time": 1,') },
      'sbom:  Unrecognized key',
    ],
  ])('%s', (_what, change, defect) => {
    expect(checkPapers({ ...inOrder, ...change })).toContainEqual(expect.stringContaining(defect));
  });

  it('NOTICE is read with its lists and stars', () => {
    const entries = noticeEntries(readFileSync('NOTICE', 'utf8'));
    const licenceOf = (name: string) => entries.find(({ fits }) => fits.test(name))?.licence;
    expect(['react-dom', 'scheduler', 'tabster', '@fluentui/react-menu', 'd3-format'].map(licenceOf)).toEqual(
      ['MIT', 'MIT', 'MIT', 'MIT', 'ISC'],
    );
    expect(licenceOf('rxjs')).toBeUndefined();
  });
});

describe('what lies in dist/', () => {
  it('is the product', () => {
    const files = [
      'taskpane.html',
      '100.9846ceff1508.js',
      'office-js/ja-jp/office_strings.js',
      'assets/undo-16.png',
    ];
    expect(checkContents(files)).toEqual([]);
  });

  it.each([
    'workbench/main.js',
    'workbench/index.html',
    'shim.js',
    'taskpane.js.map',
    'samples/x.xlsx',
    '.env',
  ])('and not %s', (file) => {
    expect(checkContents([file])).toEqual([`dist/${file} is no file of the product`]);
  });
});

describe('packages', () => {
  it('are named by an exact version, and taken only with the digest that package-lock.json has', () => {
    const named = z
      .object({
        dependencies: z.record(z.string(), z.string()),
        devDependencies: z.record(z.string(), z.string()),
      })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const versions = Object.entries({ ...named.dependencies, ...named.devDependencies });
    expect(versions.filter(([, text]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(text))).toEqual([]);
    const fetched = Object.entries(lock.packages).filter(([place]) => place.startsWith('node_modules/'));
    expect(fetched.length).toBeGreaterThan(100);
    expect(
      fetched.filter(
        ([, { integrity, resolved }]) =>
          integrity?.startsWith('sha512-') !== true ||
          // neither from a repository nor from an address
          (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
      ),
    ).toEqual([]);
  });
});
