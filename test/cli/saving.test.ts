// @vitest-environment node
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isHeldByOwner, outputPlaces } from '../../src/cli/output-places';
import { saveAll } from '../../src/cli/save';
import { UsageError } from '../../src/cli/usage-error';

const INPUT = '入力のブック';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let folder = '';
const at = (name: string): string => join(folder, name);
const contents = (name: string): string => readFileSync(at(name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaigo-saving-'));
  writeFileSync(at('in.xlsx'), INPUT);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Saves as a command does; gives the sentence where it is refused. */
async function saved(output: string, text = '新', audit?: string): Promise<string | null> {
  try {
    const paths = [output, ...(audit === undefined ? [] : [audit])] as [string, ...string[]];
    const places = await outputPlaces(paths, [at('in.xlsx')]);
    await saveAll(places.map((place) => ({ place, bytes: bytes(text) })));
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

describe('where an output may go', () => {
  it.each<[string, () => string, string]>([
    ['the input itself', () => at('in.xlsx'), '入力と同じ'],
    ['the input by a longer way', () => join(folder, '.', 'x', '..', 'in.xlsx'), '入力と同じ'],
    ['the input in other letters', () => at('IN.XLSX'), '入力と同じ'],
    ['a hard link', () => (linkSync(at('in.xlsx'), at('hard.xlsx')), at('hard.xlsx')), '入力と同じ'],
    ['a symbolic link', () => (symlinkSync(at('in.xlsx'), at('soft.xlsx')), at('soft.xlsx')), '入力と同じ'],
    [
      'a link to a link',
      () => {
        symlinkSync(at('in.xlsx'), at('one'));
        symlinkSync(at('one'), at('two'));
        return at('two');
      },
      '入力と同じ',
    ],
    ['through a linked folder', () => (symlinkSync(folder, at('door')), at('door/in.xlsx')), '入力と同じ'],
    [
      'through a linked folder in other letters',
      () => (symlinkSync(folder, at('door')), at('door/In.xlsx')),
      '入力と同じ',
    ],
    [
      'a link to another file',
      () => {
        writeFileSync(at('other'), '別');
        symlinkSync(at('other'), at('soft'));
        return at('soft');
      },
      'リンク',
    ],
    ['a link to nothing', () => (symlinkSync(at('nowhere'), at('soft')), at('soft')), 'リンク'],
    ['a folder', () => (mkdirSync(at('f')), at('f')), 'フォルダーです'],
    ['a folder by its slash', () => `${at('f')}/`, 'フォルダーです'],
    ['no folder', () => at('none/out.xlsx'), 'フォルダーがありません'],
    ['a file as a folder', () => at('in.xlsx/out.xlsx'), 'フォルダーがありません'],
    ['a device', () => '/dev/null', '通常のファイルではない'],
    ['a pipe', () => (execFileSync('mkfifo', [at('pipe')]), at('pipe')), '通常のファイルではない'],
    ['a name that is too long', () => at('長'.repeat(300)), '長すぎます'],
    [
      'a file that nobody may write to',
      () => {
        writeFileSync(at('fixed'), '固定');
        chmodSync(at('fixed'), 0o444);
        return at('fixed');
      },
      '読み取り専用',
    ],
  ])('%s: refused in a sentence, and everything stays', async (_what, place, text) => {
    const output = place();
    const before = listed();
    expect(await saved(output)).toContain(text);
    expect(listed()).toEqual(before);
    expect(contents('in.xlsx')).toBe(INPUT);
  });

  it('a socket is refused', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(at('socket'), done));
    expect(await saved(at('socket'))).toContain('通常のファイルではない');
    await new Promise((done) => server.close(done));
  });

  it.each<[string, file: number, folder: number, mode: number, number | undefined, boolean]>([
    ["another's file in another's folder with the sticky bit", 1, 0, 0o41777, 2, true],
    ['in one without', 1, 0, 0o40777, 2, false],
    ["one's own file", 2, 0, 0o41777, 2, false],
    ["one's own folder", 1, 2, 0o41777, 2, false],
    ['root', 1, 2, 0o41777, 0, false],
    ['Windows, which has no such numbers', 0, 0, 0o41777, undefined, false],
  ])('who may replace a file: %s', (_what, file, folder, mode, user, isHeld) => {
    const held = isHeldByOwner({ uid: BigInt(file) }, { uid: BigInt(folder), mode: BigInt(mode) }, user);
    expect(held).toBe(isHeld);
  });

  it.each(['out.xlsx', 'OUT.xlsx', 'in.xlsx', './x/../out.xlsx', 'nowhere/a.xlsx'])(
    'an audit copy at %s: nothing is written',
    async (audit) => {
      const before = listed();
      expect(await saved(at('out.xlsx'), '新', join(folder, audit))).not.toBeNull();
      expect(listed()).toEqual(before);
    },
  );
});

describe('saving', () => {
  it("leaves files of the user's beside it as they are, whatever they are called", async () => {
    for (const name of ['out.xlsx.part', 'out.xlsx.tmp', 'out.xlsx~']) writeFileSync(at(name), name);
    symlinkSync(at('in.xlsx'), at('.part'));
    expect(await saved(at('out.xlsx'))).toBeNull();
    expect(listed().map(([name]) => name)).toEqual(
      ['.part', 'in.xlsx', 'out.xlsx', 'out.xlsx.part', 'out.xlsx.tmp', 'out.xlsx~'].sort(),
    );
    expect(contents('out.xlsx.part')).toBe('out.xlsx.part');
    expect(contents('in.xlsx')).toBe(INPUT);
  });

  it('replaces a file, who may read it stays, and another name of it keeps the old one', async () => {
    writeFileSync(at('out.xlsx'), '旧');
    chmodSync(at('out.xlsx'), 0o640);
    linkSync(at('out.xlsx'), at('kept.xlsx'));
    expect(await saved(at('out.xlsx'))).toBeNull();
    expect([contents('out.xlsx'), contents('kept.xlsx')]).toEqual(['新', '旧']);
    expect(statSync(at('out.xlsx')).mode & 0o777).toBe(0o640);
    expect(listed()).toHaveLength(3);
  });

  it.runIf(process.getuid?.() === 0)('its owner and group stay too, where the system lets us', async () => {
    writeFileSync(at('out.xlsx'), '旧');
    chmodSync(at('out.xlsx'), 0o640);
    chownSync(at('out.xlsx'), 1234, 5678);
    expect(await saved(at('out.xlsx'))).toBeNull();
    const { uid, gid, mode } = statSync(at('out.xlsx'));
    expect([uid, gid, mode & 0o777, contents('out.xlsx')]).toEqual([1234, 5678, 0o640, '新']);
  });

  it.each([
    ['a free place', null],
    ['a file', '旧'],
  ])('of two at once on %s one wins whole, the other says so', async (_what, before) => {
    if (before !== null) writeFileSync(at('out.xlsx'), before);
    const texts = ['甲', '乙', '丙'].map((one) => one.repeat(100_000));
    const results = await Promise.all(texts.map((text) => saved(at('out.xlsx'), text)));
    const [winner, ...others] = texts.filter((_, n) => results[n] === null);
    expect(others).toEqual([]);
    expect(contents('out.xlsx')).toBe(winner);
    for (const said of results.filter((one) => one !== null)) expect(said).toContain('上書きしませんでした');
    expect(listed()).toHaveLength(2);
  });

  /** The second name that a process gives the file which it is about to replace. */
  const keptName = (): string => {
    const { ino, mtimeNs } = statSync(at('out.xlsx'), { bigint: true });
    return at(`.kaigo-hojo-${ino.toString(36)}-${mtimeNs.toString(36)}.tmp`);
  };

  it('another process that is just replacing the file wins, the later one says so', async () => {
    writeFileSync(at('out.xlsx'), '旧');
    writeFileSync(at('other'), '他人');
    linkSync(at('out.xlsx'), keptName());
    // the other one is between its second name and its file
    const other = spawn('sh', ['-c', 'sleep 0.3; mv other out.xlsx'], { cwd: folder });
    expect(await saved(at('out.xlsx'))).toContain('上書きしませんでした');
    await new Promise((done) => (other.exitCode === null ? other.on('close', done) : done(null)));
    expect(contents('out.xlsx')).toBe('他人');
  });

  it('a second name that a process left when it was killed keeps nobody from saving', async () => {
    writeFileSync(at('out.xlsx'), '旧');
    linkSync(at('out.xlsx'), keptName());
    expect(await saved(at('out.xlsx'))).toBeNull();
    expect(contents('out.xlsx')).toBe('新');
    expect(listed().map(([name]) => name)).toEqual(['in.xlsx', 'out.xlsx']);
  });

  it('all or none: where the second place is taken meanwhile, the first is as it was', async () => {
    writeFileSync(at('out.xlsx'), '旧');
    const places = await outputPlaces([at('out.xlsx'), at('audit.xlsx')], [at('in.xlsx')]);
    writeFileSync(at('audit.xlsx'), '他人');
    await expect(saveAll(places.map((place) => ({ place, bytes: bytes('新') })))).rejects.toThrow(
      'audit.xlsx',
    );
    expect([contents('out.xlsx'), contents('audit.xlsx')]).toEqual(['旧', '他人']);
    expect(listed()).toHaveLength(3);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s in the middle: nothing is left', async (signal) => {
    writeFileSync(at('out.xlsx'), '旧');
    expect(await stopped(signal)).toEqual([signal, '中止しました。出力は作っていません。\n']);
    expect(contents('out.xlsx')).toBe('旧');
    expect(listed().map(([name]) => name)).toEqual(['in.xlsx', 'out.xlsx', 'program.mjs']);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    '%s when all is in place: it is said to be saved',
    async (signal) => {
      writeFileSync(at('out.xlsx'), '旧');
      const saying = '中止しましたが、出力のファイルは保存してあります。\n';
      expect(await stopped(signal, 'placed')).toEqual([signal, saying]);
      expect(statSync(at('out.xlsx')).size).toBe(1000);
      expect(listed().map(([name]) => name)).toEqual(['audit.xlsx', 'in.xlsx', 'out.xlsx', 'program.mjs']);
    },
  );
});

/** Saves in a process that a signal ends; gives by which it ended, and what it said. */
async function stopped(signal: string, ...when: string[]): Promise<[by: unknown, said: string]> {
  const program = at('program.mjs');
  buildSync({
    entryPoints: ['test/cli/stopped-saving.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const child = spawn(process.execPath, [program, at('out.xlsx'), at('audit.xlsx'), signal, ...when]);
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const by = await new Promise((done) => {
    child.on('close', (_code, signalled) => {
      done(signalled);
    });
  });
  return [by, said];
}

/** All that stands in the folder. */
function listed(): [name: string, ino: number][] {
  return readdirSync(folder)
    .sort()
    .map((name) => [name, statSync(at(name), { throwIfNoEntry: false })?.ino ?? 0]);
}
