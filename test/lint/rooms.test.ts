import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { readGraph } from '../../scripts/house/graph';
import { brokenAt, type Trip, TRIPS } from '../../scripts/house/trips';

// The project's own configuration, without the rules that need type information: the files need not exist.
const untyped = tseslint.configs.disableTypeChecked;
const eslint = new ESLint({
  overrideConfig: [
    {
      ...untyped,
      files: ['**/*.{ts,tsx}'],
      languageOptions: {
        parserOptions: { projectService: false, project: false, program: null },
      },
    },
  ],
});

/** Names of the rules that the text breaks when it stands in the file. */
async function broken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

/** What the rules of the house find in a product of these files, each of which imports the one named. */
async function found(arrows: readonly (readonly [file: string, source: string])[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'house-'));
  try {
    for (const [file, source] of arrows) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(folder, file), `import type { A } from '${source}';\nexport type B = A;\n`);
    }
    for (const [file, source] of arrows) {
      const target = path.join(folder, path.dirname(file), `${source}.ts`);
      await mkdir(path.dirname(target), { recursive: true });
      if (!existsSync(target)) await writeFile(target, 'export type A = string;\n');
    }
    return (await readGraph(['src'], folder)).violations.map((text) => text.split(':')[0] ?? '');
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the house', { timeout: 300_000 }, () => {
  test('holds: no circle, no arrow upwards, nothing from outside', async () => {
    const { nodes, violations } = await readGraph();
    expect(nodes.length).toBeGreaterThan(600);
    expect(violations).toEqual([]);
  });

  test.each([
    ['above-scheme', 'src/scheme/r8/technology.ts', '../../grant/cost'],
    ['above-grant', 'src/grant/lines/cost.ts', '../../report/summary'],
    ['above-catalogue', 'src/catalogue/findings/index.ts', '../../workbook/port'],
    ['above-table', 'src/table/find/headers.ts', '../../workbook/port'],
    ['above-table', 'src/table/records/records.ts', '../../report/read/tables'],
    ['above-workbook-run', 'src/workbook/run/procedure.ts', '../office/port'],
    ['apart-workbook-xlsx', 'src/workbook/xlsx/adapter.ts', '../office/read'],
    ['apart-documents', 'src/documents/form/form.ts', '../../workbook/office/port'],
    ['apart-ooxml', 'src/ooxml/package/zip.ts', '../../table/find/grid'],
    ['apart-functions', 'src/functions/functions.ts', '../workbook/port'],
    ['above-taskpane', 'src/taskpane/index.ts', '../cli/index'],
    ['apart-cli', 'src/cli/index.ts', '../workbook/office/port'],
    ['adapters', 'src/taskpane/steps/report/form/make-form.ts', '../../../../workbook/office/port'],
    ['adapters', 'src/taskpane/workspace/parts.ts', '../../workbook/office/look/watch'],
    ['adapters', 'src/commands/commands.ts', '../workbook/office/navigate'],
    ['outside', 'src/taskpane/index.ts', '../../workbench/host/grid'],
    ['outside', 'src/report/summary.ts', '../../test/cases'],
    ['homeless', 'src/helpers.ts', './base/cells'],
  ])('%s: %s does not import %s', async (rule, file, source) => {
    expect(await found([[file, source]])).toContain(rule);
  });

  test('no-circular: types count', async () => {
    const circle = [
      ['src/grant/a.ts', './b'],
      ['src/grant/b.ts', './a'],
    ] as const;
    expect(await found(circle)).toContain('no-circular');
  });

  test.each([
    ['src/grant/programmes/technology/base.ts', '../../../scheme/r8/technology'],
    ['src/workbook/office/look/read.ts', '../../port'],
    ['src/ooxml/package/zip.ts', '../../catalogue/errors/file-errors'],
    ['src/documents/form/form.ts', '../../ooxml/package/zip'],
    ['src/functions/turns.ts', '../base/slices'],
    ['src/cli/index.ts', '../workbook/xlsx/adapter'],
    ['src/taskpane/index.tsx', '../workbook/office/port'],
    ['src/taskpane/workspace/parts.ts', '../../workbook/host'],
  ])('%s imports %s', async (file, source) => {
    expect(await found([[file, source]])).toEqual([]);
  });

  test.each(TRIPS.map((trip) => [trip.name, trip] as const))('%s: a trip of few calls', (_, trip) => {
    expect(brokenAt(trip, (file) => readFileSync(path.join('src', file), 'utf8'))).toBe('');
    expect(trip.calls.length).toBeLessThanOrEqual(trip.most);
  });

  test('a trip that leads nowhere is found out', () => {
    const trip: Trip = { name: '', most: 2, calls: ['a.ts#one', 'a.ts#two'] };
    const source = (body: string) => () => `function one() { ${body} }\nfunction two() {}`;
    expect(brokenAt(trip, source('two();'))).toBe('');
    expect(brokenAt(trip, source('three();'))).toBe('a.ts#one does not name two');
  });
});

describe('a room holds only what belongs there', () => {
  test.each([
    ['src/grant/lines/cost.ts', "export { useState } from 'react';", 'no-restricted-imports'],
    ['src/table/parse.ts', "export { readFile } from 'node:fs';", 'no-restricted-imports'],
    ['src/taskpane/index.tsx', "export { readFile } from 'node:fs';", 'no-restricted-imports'],
    ['src/workbook/run/procedure.ts', 'export const a = Excel.run;', 'no-restricted-globals'],
    ['src/taskpane/screens/check.tsx', 'export const a = Office.context;', 'no-restricted-globals'],
    ['src/workbook/office/look/read.ts', "export const a = fetch('x');", 'no-restricted-globals'],
    ['src/taskpane/state.ts', "navigator.sendBeacon('x');", 'no-restricted-syntax'],
    ['src/grant/lines/cost.ts', 'console.log(1);', 'no-console'],
    ['src/grant/lines/cost.ts', 'export const a = (1).toFixed(2);', 'no-restricted-syntax'],
    ['src/report/summary.ts', "export const a = Number.parseFloat('1');", 'no-restricted-syntax'],
    ['src/scheme/r8/technology.ts', 'export const rate = 0.8;', 'no-restricted-syntax'],
    ['src/functions/functions.ts', 'export const tiny = 1e-6;', 'no-restricted-syntax'],
    ['src/table/parse.ts', 'export const a = (b: any) => b;', '@typescript-eslint/no-explicit-any'],
  ])('%s: %s', async (file, text, rule) => {
    expect(await broken(file, `${text}\n`)).toContain(rule);
  });

  test('whole numbers and text with a point are no fractions', async () => {
    expect(await broken('src/scheme/r8/technology.ts', "export const a = [1_000_000, '2.1'];\n")).toEqual([]);
  });
});
