import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { FLOORS, roomOf } from '../../scripts/house/floors.js';

/** `npm run typecheck` compiles the product in three parts, each with the types of the place it runs in and no others. */

function project(name: string): ts.ParsedCommandLine {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = ts.getParsedCommandLineOfConfigFile(`tsconfig.${name}.json`, {}, host);
  if (parsed === undefined) throw new Error(name);
  return parsed;
}

const PLATFORM = path.resolve('src/base/platform.d.ts');
const PLANTED = path.resolve('src/base/planted.ts');

/** What the compiler says of a file of the core with this text. */
function said(text: string): string[] {
  const { options } = project('core');
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, version) =>
    file === PLANTED ? ts.createSourceFile(file, text, version) : getSourceFile(file, version);
  const program = ts.createProgram([PLATFORM, PLANTED], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(PLANTED))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('what the core may name', () => {
  it.each([
    ['the page', 'document.title', 'document'],
    ['Node', 'process.env', 'process'],
    ['Excel', 'Excel.run', 'Excel'],
    ['Office', 'Office.context', 'Office'],
    ['the network', "fetch('https://example.com')", 'fetch'],
    ['what stays in a browser', 'localStorage.length', 'localStorage'],
  ])('%s is unknown to it', (_where, text, name) => {
    expect(said(`export const planted = ${text};\n`)).toEqual([
      expect.stringMatching(new RegExp(`^Cannot find name '${name}'\\.`)),
    ]);
  });

  it('what stands everywhere is named in one file', () => {
    const text =
      "export const planted = [new TextEncoder().encode('a'), new TextDecoder(), performance.now()];";
    expect(said(text)).toEqual([]);
  });
});

describe('the parts', () => {
  const parts = ['core', 'office', 'cli'].map((name) => {
    const files = project(name).fileNames.map((file) => path.relative('src', file));
    return { name, files, rooms: new Set(files.map(roomOf)) };
  });

  it('share out the rooms among them', () => {
    const rooms = parts.flatMap(({ rooms: own }) => [...own]).sort();
    expect(rooms).toEqual([...FLOORS].sort());
  });

  it('have every file of src in one of them', () => {
    const all = ts.sys
      .readDirectory('src', ['.ts', '.tsx', '.json'])
      .map((file) => path.relative('src', path.resolve(file)));
    expect(parts.flatMap(({ files }) => files).sort()).toEqual(all.sort());
  });

  it('stand on the core alone', () => {
    const references = (name: string): string[] =>
      (project(name).projectReferences ?? []).map((reference) => path.basename(reference.path));
    expect(references('core')).toEqual([]);
    expect(references('office')).toEqual(['tsconfig.core.json']);
    expect(references('cli')).toEqual(['tsconfig.core.json']);
  });
});
