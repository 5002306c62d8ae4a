// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, it } from 'vitest';

it('lays sheets out in a thread as it would itself, says what cannot be, and ends', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaigo-aside-'));
  try {
    const program = join(folder, 'program.mjs');
    buildSync({
      entryPoints: ['test/cli/aside-program.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      define: { BUILT_PROGRAM: JSON.stringify(program) },
      logLevel: 'error',
    });
    const said = execFileSync(process.execPath, [program], { encoding: 'utf8', timeout: 60_000 });
    expect(said.trim().split('\n')).toEqual(['同じ', 'できない']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 90_000);
