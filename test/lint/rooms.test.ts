import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

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

describe('a room imports only the rooms below it', () => {
  test.each([
    ['src/scheme/r8/technology.ts', '../../grant/cost'],
    ['src/grant/lines/cost.ts', '../report/summary'],
    ['src/grant/programmes/technology/base.ts', '../../../catalogue/findings'],
    ['src/catalogue/findings.ts', '../workbook/port'],
    ['src/table/headers.ts', '../workbook/port'],
    ['src/workbook/run/procedure.ts', './office/port'],
    ['src/workbook/office/look/read.ts', '../xlsx/zip'],
    ['src/ooxml/package/zip.ts', '../office/read'],
    ['src/functions/functions.ts', '../commands/run'],
    ['src/commands/index.ts', '../taskpane/state'],
    ['src/taskpane/index.tsx', '../cli/index'],
    ['src/cli/index.ts', '../workbook/office/port'],
    ['src/grant/lines/cost.ts', '../unknown/room'],
    ['src/taskpane/index.tsx', '../../workbench/host/grid'],
    ['src/report/summary.ts', '../../test/cases'],
  ])('%s not %s', async (file, source) => {
    expect(await broken(file, `export * from '${source}';\n`)).toContain('kaigo-hojo/rooms');
    expect(await broken(file, `import type { A } from '${source}';\nexport type B = A;\n`)).toContain(
      'kaigo-hojo/rooms',
    );
    expect(await broken(file, `export const a = () => import('${source}');\n`)).toContain('kaigo-hojo/rooms');
  });

  test.each([
    ['src/grant/programmes/technology/base.ts', '../../../scheme/r8/technology'],
    ['src/grant/programmes/technology/base.ts', '../../cost'],
    ['src/workbook/office/look/read.ts', '../port'],
    ['src/ooxml/package/zip.ts', './crc32'],
    ['src/functions/functions.ts', '../grant/cost'],
    ['src/taskpane/index.tsx', '../commands/index'],
    ['src/taskpane/index.tsx', 'react'],
    ['src/cli/index.ts', '../workbook/xlsx/open'],
    ['src/cli/index.ts', 'node:fs'],
    ['workbench/main.tsx', '../src/workbook/port'],
  ])('%s may import %s', async (file, source) => {
    expect(await broken(file, `export * from '${source}';\n`)).toEqual([]);
  });

  test('a file beside the rooms is refused', async () => {
    expect(await broken('src/helpers.ts', 'export const a = 1;\n')).toEqual(['kaigo-hojo/rooms']);
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
