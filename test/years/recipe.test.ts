import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/cli/arguments';

/** docs/next-year.md says what there is: its files and its commands, and no file of the folder of a year is left out. */
const recipe = readFileSync('docs/next-year.md', 'utf8');
const named = [...recipe.matchAll(/`([^`\n]+)`/gu)].map(([, text]) => text ?? '');

/** Files that only a year that is added has. */
const TO_BE_MADE = /r9(?:\/|\.txt)/;

const paths = named.filter((text) => /^(?:src|test|scripts|docs)\/[\w./-]+$/.test(text));

describe('docs/next-year.md', () => {
  it.each(
    paths.filter((path) => !(path.startsWith('src/') || path.includes('approved')) || !TO_BE_MADE.test(path)),
  )('names a file that is there: %s', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it('names files of the folder of a year that is to be made', () => {
    expect(paths.filter((path) => TO_BE_MADE.test(path) && !path.startsWith('test/years'))).toEqual([
      'src/scheme/r9/',
      'src/scheme/r9/',
      'test/scheme/approved/r9.txt',
    ]);
    expect(existsSync('test/scheme/approved/r8.txt')).toBe(true);
  });

  it('leaves out no file of a year', () => {
    const files = readdirSync('src/scheme/r8', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const told = named.filter((text) => /^[\w/-]+(?:\.ts|\/)$/.test(text));
    const isTold = (file: string): boolean =>
      told.some((text) => file === text || (text.endsWith('/') && file.startsWith(text)));
    expect(files.length).toBeGreaterThan(12);
    expect(files.filter((file) => !isTold(file))).toEqual([]);
  });

  it('gives commands that the command line takes', () => {
    const commands = [...recipe.matchAll(/^npm run --silent cli -- (.+)$/gmu)].map(([, text]) => text ?? '');
    expect(commands.map((text) => readCommand(text.split(' ')).name)).toEqual(['compare', 'rulebook']);
  });

  it('gives tests that there are', () => {
    const runs = [...recipe.matchAll(/^npx vitest run --project "unit\*" (.+)$/gmu)].flatMap(([, text]) =>
      (text ?? '').split(' ').filter((word) => word.startsWith('test/')),
    );
    expect(runs).toHaveLength(4);
    expect(runs.filter((path) => !existsSync(path))).toEqual([]);
  });
});
