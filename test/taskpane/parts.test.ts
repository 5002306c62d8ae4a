// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../src/commands/commands';
import { nextIndex } from '../../src/taskpane/parts/look/useRoving';
import { filterFindings, NO_FILTER, verdictsOf } from '../../src/taskpane/steps/check/findings/filter';
import { groupByRule } from '../../src/taskpane/steps/check/findings/group';
import { chooseScheme, type OfficeColours } from '../../src/taskpane/theme';
import { startWatchdog } from '../../src/taskpane/watchdog';
import { ChangeLog } from '../../src/taskpane/workspace/changes';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import { fakeParts, fakeProcedure, findings } from './fixtures';

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

  it('goes by the colour where Office does not say whether it is dark', () => {
    const colours = { isDarkTheme: null, bodyBackgroundColor: '#262626' } as unknown as OfficeColours;
    expect(chooseScheme(colours, false, false)).toBe('dark');
  });
});

describe('rows that were changed', () => {
  const change = (row: number, rows: number, moved = false) => ({
    sheet: '申請',
    area: { row, column: 0, rows, columns: 1 },
    moved,
  });

  it('count once each, and are named as long as addresses hold', () => {
    const log = new ChangeLog();
    log.add(change(9, 3));
    log.add(change(10, 3));
    expect([log.count, log.places.map(({ row }) => row)]).toEqual([4, [9, 10, 11, 12]]);
    log.add(change(3, 1, true));
    expect([log.count, log.places]).toEqual([5, []]);
  });
});

describe('rules', () => {
  it('come with their 要件, the worst and the most frequent first', () => {
    const groups = groupByRule(findings(12));
    expect(groups.map(({ rule, severity, count }) => [rule, severity, count])).toEqual([
      ['R1-53', '不備', 3],
      ['L-03', '不備', 2],
      ['R1-21', '要確認', 3],
      ['R1-32', '注意', 2],
      ['R1-40', '情報', 2],
    ]);
    expect(groups[1]?.requirement).toBe('支出額が0以上の整数（円）であること');
  });

  it('that no book of their year has are named by their number', () => {
    const [first] = findings(1);
    const groups = groupByRule([{ ...first!, fiscalYear: 99 }]);
    expect(groups.map(({ requirement }) => requirement)).toEqual(['R1-53']);
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
  const workspaceOf = (part = {}) => createWorkspace({ ...fakeParts(), procedure: fakeProcedure(part) });
  const run = async (id: 'fill' | 'undo', part = {}, show = () => Promise.resolve()) => {
    const workspace = workspaceOf(part);
    const completed = vi.fn();
    await runCommand(id, { completed }, workspace, show);
    expect(completed).toHaveBeenCalledTimes(1);
    return workspace.getState();
  };

  it('leave their result in the pane, at its step', async () => {
    expect(await run('fill')).toMatchObject({
      step: 'fill',
      outcome: { kind: 'written' },
      undoable: [{ kind: 'fill' }],
    });
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
