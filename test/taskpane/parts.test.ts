// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../src/commands/commands';
import { filterFindings, NO_FILTER, verdictsOf } from '../../src/taskpane/findings/filter';
import { nextIndex } from '../../src/taskpane/findings/useRoving';
import { chooseScheme } from '../../src/taskpane/theme';
import { startWatchdog } from '../../src/taskpane/watchdog';
import { sourceSheets } from '../../src/taskpane/workspace/changes';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import { checkResult, fakeProcedure, findings, noPort } from './fixtures';

describe('filter of the findings', () => {
  const all = findings(50);

  it('finds full-width and half-width writing alike, and wants every word', () => {
    expect(filterFindings(all, { ...NO_FILTER, text: 'Ｒ８－００１２' })).toHaveLength(1);
    expect(filterFindings(all, { ...NO_FILTER, text: 'security　みらい' })).toHaveLength(10);
    expect(filterFindings(all, { ...NO_FILTER, text: 'security 支出額' })).toHaveLength(0);
  });

  it('takes the worst finding of an application for its verdict', () => {
    const [bad, unsure, , note] = all.map((finding) => ({ ...finding, receiptNumber: 'A' }));
    expect(verdictsOf([note!]).get('A')).toBe('適');
    expect(verdictsOf([unsure!, note!]).get('A')).toBe('要確認');
    expect(verdictsOf([bad!, unsure!, note!]).get('A')).toBe('不備');
  });
});

describe('keys in the list', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['End', 0, 99],
    ['Home', 50, 0],
    ['x', 50, null],
  ])('%s from row %i leads to %s', (key, from, to) => {
    expect(nextIndex(key, from, 100)).toBe(to);
  });
});

describe('theme', () => {
  it('follows forced colours, then Office, then the system', () => {
    expect(chooseScheme({ isDarkTheme: false }, true, false)).toBe('contrast');
    expect(chooseScheme({ isDarkTheme: false }, false, true)).toBe('light');
    expect(chooseScheme({ bodyBackgroundColor: '#262626' }, false, false)).toBe('dark');
    expect(chooseScheme(undefined, false, true)).toBe('dark');
  });
});

describe('sheets that were read', () => {
  it('are taken from addresses with and without quotes and areas', () => {
    const sources = ["'R8 申請''(2)'!A4:B9", '経費!A1:C3', '設定'].map((address) => ({
      name: '',
      address,
      rows: 1,
    }));
    expect([...sourceSheets(checkResult({ sources }))]).toEqual(["R8 申請'(2)", '経費', '設定']);
  });
});

describe('watchdog', () => {
  afterEach(() => vi.useRealTimers());

  it('reloads three times and then gives up; an answer in time stops it', () => {
    vi.useFakeTimers();
    sessionStorage.clear();
    const parts = { memory: sessionStorage, reload: vi.fn(), giveUp: vi.fn() };
    for (let load = 0; load < 4; load++) {
      startWatchdog(parts);
      vi.advanceTimersByTime(10_000);
    }
    expect([parts.reload.mock.calls.length, parts.giveUp.mock.calls.length]).toEqual([3, 1]);
    startWatchdog(parts)();
    vi.advanceTimersByTime(60_000);
    expect(parts.reload).toHaveBeenCalledTimes(3);
  });
});

describe('ribbon commands', () => {
  const workspaceOf = (part = {}) =>
    createWorkspace({
      procedure: fakeProcedure(part),
      port: noPort,
      navigate: () => Promise.resolve(),
      watch: () => Promise.resolve(),
      now: () => new Date(),
    });
  const run = async (id: 'fill' | 'undo', part = {}, show = () => Promise.resolve()) => {
    const workspace = workspaceOf(part);
    const completed = vi.fn();
    await runCommand(id, { completed }, workspace, show);
    expect(completed).toHaveBeenCalledTimes(1);
    return workspace.getState();
  };

  it('leave their result in the pane, at its step', async () => {
    expect(await run('fill')).toMatchObject({ step: 'fill', outcome: { kind: 'written' }, canUndo: true });
  });

  it('complete although the work fails or the pane cannot be shown', async () => {
    const failed = await run('fill', { fill: () => Promise.reject(new Error('x')) });
    expect(failed.error?.code).toBe('Error');
    const hidden = await run('fill', {}, () => Promise.reject(new Error('x')));
    expect(hidden.outcome?.kind).toBe('written');
  });

  it('say so when there is nothing to undo', async () => {
    expect((await run('undo')).outcome).toEqual({ kind: 'nothingToUndo' });
  });
});
