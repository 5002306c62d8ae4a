import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TSX = path.join('node_modules', 'tsx', 'dist', 'cli.mjs');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** `npm run validate` as a process, on a manifest with some texts replaced. */
function validate(replacements: readonly (readonly [from: string, to: string])[], ...options: string[]) {
  const file = path.join(folder, 'manifest.xml');
  const spoil = (text: string, [from, to]: readonly [string, string]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };
  writeFileSync(file, replacements.reduce(spoil, readFileSync('manifest.xml', 'utf8')));
  const run = spawnSync(process.execPath, [TSX, 'scripts/validate.ts', '--manifest', file, ...options], {
    encoding: 'utf8',
  });
  return { status: run.status, lines: run.stdout.split('\n') };
}

test('defects of every kind are named, and the process fails', { timeout: 300_000 }, () => {
  const { status, lines } = validate([
    ['resid="Fill.Tip"', 'resid="Fill.Tipp"'],
    ['https://localhost:3000/functions.json', 'http://localhost:3000/functions.json'],
    ['assets/undo-16.png', 'assets/undo-17.png'],
    ['assets/check-16.png', 'assets/check-32.png'],
    ['<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Functions.Script.Url"'],
    ['DefaultValue="厚労省報告"', `DefaultValue="${'報'.repeat(126)}"`],
    ['id="Hojo.Work"', `id="Hojo.${'W'.repeat(28)}"`],
    ['id="Hojo.Repair"', 'id="Hojo.Mend"'],
    ['assets/shortcuts.json', 'assets/shortcuts-of-old.json'],
  ]);
  for (const defect of [
    'resid Fill.Tipp is not defined',
    'functions.json is not https',
    'undo-17.png is missing',
    'check-32.png is 32 × 32, not 16 × 16',
    'FunctionFile uses Functions.Script.Url, not Taskpane.Url',
    'Report.Label is over 125 characters',
    'is over 32 characters',
    'the code changes control Hojo.Repair',
    'shortcuts-of-old.json is missing',
  ]) {
    expect(lines).toContainEqual(expect.stringMatching(`^✖ .*${defect}`));
  }
  expect(status).toBe(1);
});

test(
  'a schema that is asked for must be there; without being asked it is said that it is not',
  { timeout: 300_000 },
  () => {
    const { status, lines } = validate([], '--schema', folder);
    expect(lines).toContainEqual(expect.stringMatching('^✖ .*OfficeAppManifestV1_1.xsd is not there'));
    expect(status).toBe(1);
    const plain = validate([]).lines;
    expect(plain).toContainEqual(expect.stringMatching(/^· the schema was (checked|not checked: )/));
  },
);
