// @vitest-environment node
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkbookError } from '../../src/base/user-error';
import { actorName } from '../../src/cli/actor';
import { readCommand } from '../../src/cli/arguments';
import { nodeCodec } from '../../src/cli/codec';
import { linesOf } from '../../src/cli/complaint';
import { load } from '../../src/cli/files';
import { UsageError } from '../../src/cli/usage-error';
import { runCheck } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { technologyCases } from '../cases/cases';
import { caseBytes } from '../cases/workbooks';
import { richParts, zipParts } from '../fixtures/rich-workbook';
import { cli } from './run';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const ENGINE = /\b(?:Error|undefined|null|NaN|at .*\.(?:ts|js))\b|ENOENT|EACCES/;

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-words-'));
  writeFileSync(at('in.xlsx'), await caseBytes(technologyCases[0]!));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `check` with standard output that the act does something to. */
function checked(stdout: 'pipe' | number): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(
    process.execPath,
    ['scripts/run-built.js', 'src/cli/index.ts', 'check', at('in.xlsx')],
    {
      stdio: ['ignore', stdout, 'pipe'],
    },
  );
  child.stdout?.destroy();
  let stderr = '';
  child.stderr?.on('data', (piece: Buffer) => (stderr += piece.toString()));
  return new Promise((done) => {
    child.on('close', (code) => {
      done({ code, stderr });
    });
  });
}

describe("no engine's words on the screen", { timeout: 120_000 }, () => {
  it('a reader that closes the pipe is told, and it is no failure', async () => {
    expect(await checked('pipe')).toEqual({
      code: 0,
      stderr: '表示先が閉じられたため、表示を途中でやめました。\n',
    });
  });

  it.runIf(existsSync('/dev/full'))('a full disk behind the output', async () => {
    const { code, stderr } = await checked(openSync('/dev/full', 'w'));
    expect(code).toBe(2);
    expect(stderr.split('\n')[0]).toContain('結果を表示できません');
  });

  it.each<[string, readonly string[], string]>([
    ['a folder as the input', ['check', '.'], 'フォルダーです'],
    ['a device', ['check', '/dev/zero'], '通常のファイルではない'],
    ['a name that is too long', ['check', '長'.repeat(300)], '長すぎます'],
    ['a file as a folder', ['check', 'package.json/in.xlsx'], '見つかりません'],
  ])('%s: a sentence, exit 2', async (_what, args, text) => {
    const { code, stdout, stderr } = await cli(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(text);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(ENGINE);
  });

  it('whatever the arguments are', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'process',
        'check',
        'submit',
        'form',
        'template',
        'rulebook',
        'in.xlsx',
        '-o',
        '--audit',
      ),
      fc.constantFrom('--json', '--year', '--compare', '--', '-', '8', '--output=', '--json=1', '--no-json'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        try {
          readCommand(argv);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          expect(error.message).toMatch(JAPANESE);
          expect(error.message).not.toMatch(/Unknown option|unexpected argument/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('whatever is wrong within the file', async () => {
    const parts = Object.entries(richParts());
    const change = fc.tuple(
      fc.nat(parts.length - 1),
      fc.constantFrom('cut', 'out', 'twice', 'word', 'gone'),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('<', '&', '"', '</a>', '0', '-1', '1e999', 'NaN', '\u0000'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const now = new Map(parts);
        for (const [n, how, share, piece] of changes) {
          const [name] = parts[n]!;
          const text = now.get(name);
          if (typeof text !== 'string') continue;
          const place = Math.floor(text.length * share);
          if (how === 'gone') now.delete(name);
          else now.set(name, damagedText(text, how, place, piece));
        }
        try {
          await runCheck(openXlsx(zipParts(Object.fromEntries(now)), nodeCodec), {
            now: new Date('2026-06-30T05:00:00Z'),
          });
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
          for (const line of linesOf(error)) {
            expect(line).toMatch(JAPANESE);
            expect(line).not.toMatch(ENGINE);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('what nobody foresaw is a sentence with the small print below', () => {
    const [sentence, ...small] = linesOf(new TypeError('a is\nundefined'));
    expect(sentence).toMatch(JAPANESE);
    expect(sentence).not.toMatch(ENGINE);
    expect(small).toEqual(['（詳細: TypeError: a is undefined）']);
  });

  it('an input that cannot be read is a UsageError', async () => {
    await expect(load(at('none.xlsx'))).rejects.toThrow(UsageError);
  });
});

describe('who 操作記録 names', () => {
  const nameless = (): never => {
    throw new Error('uv_os_get_passwd');
  };
  it.each([
    ['the user', () => ({ username: '山田' }), {}, '山田'],
    ['a number that has no name, by the environment', nameless, { USER: 'yamada' }, 'yamada'],
    ['on Windows', nameless, { USERNAME: '山田' }, '山田'],
    ['nobody', nameless, {}, '名前のない利用者'],
    ['an empty name', () => ({ username: '' }), { USER: '' }, '名前のない利用者'],
  ])('%s', (_what, system, environment, name) => {
    expect(actorName(system, environment)).toBe(name);
  });
});

function damagedText(text: string, how: string, place: number, piece: string): string {
  switch (how) {
    case 'cut':
      return text.slice(0, place);
    case 'out':
      return text.slice(0, place) + text.slice(place + 20);
    case 'twice':
      return text + text.slice(place);
    default:
      return text.slice(0, place) + piece + text.slice(place);
  }
}
