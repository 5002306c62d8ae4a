import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files of the project are named in one way, so that a name can be typed without looking. */

const ROOTS = ['src', 'workbench', 'test', 'scripts', 'samples'];
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.browser)?(?:\.(?:test|d))?\.tsx?$/;
/** A component, by its own name; a hook, as React wants hooks to begin. */
const COMPONENT = /^[A-Z][A-Za-z0-9]*\.tsx$/;
const HOOK = /^use[A-Z][A-Za-z]*\.ts$/;

const isUsual = (file: string): boolean => {
  const name = path.basename(file);
  return KEBAB.test(name) || COMPONENT.test(name) || HOOK.test(name);
};

describe('names of files', () => {
  it('are words with hyphens; components and hooks have the names of what they hold', () => {
    const files = ROOTS.flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' })).filter(
      (file) => /\.tsx?$/.test(file),
    );
    expect(files.length).toBeGreaterThan(1_000);
    expect(files.filter((file) => !isUsual(file))).toEqual([]);
  });

  it.each(['rowHeights.ts', 'Row-heights.ts', 'row_heights.ts', 'SettingItem.ts', 'useJob.tsx'])(
    '%s is none',
    (name) => {
      expect(isUsual(name)).toBe(false);
    },
  );
});
