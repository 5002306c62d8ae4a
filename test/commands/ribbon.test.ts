import { describe, expect, it, vi } from 'vitest';
import { BUTTONS, followRibbon, unusableButtons } from '../../src/commands/ribbon';
import type { RibbonState, RibbonUpdate } from '../../src/commands/ribbon';
import { ACTIONS, runCommand } from '../../src/commands/commands';
import type { CommandTarget } from '../../src/commands/commands';

const state = (part: Partial<RibbonState> = {}): RibbonState => ({
  running: null,
  result: { sources: [{}] },
  error: null,
  canUndo: true,
  ...part,
});
const running = (kind: string, visible = true) => ({ running: { kind, visible } });

describe('buttons that can do nothing', () => {
  it.each([
    ['after a write', state(), []],
    ['before the first write', state({ canUndo: false }), ['undo']],
    ['before the first check', state({ canUndo: false, result: null }), ['undo']],
    ['no table, by the result', state({ result: { sources: [] } }), ['fill', 'report']],
    ['no table, by the error', state({ error: { code: 'NoTable' } }), ['fill', 'report']],
    ['another error', state({ error: { code: 'SheetProtected' } }), []],
    ['work under way', state(running('fill')), ['check', 'fill', 'report', 'undo', 'repair']],
    ['work in its first 300 ms', state(running('fill', false)), []],
    ['a preview, which gives way', state(running('preview')), []],
  ])('%s', (_, now, expected) => {
    expect([...unusableButtons(now)]).toEqual(expected);
  });
});

describe('the ribbon', () => {
  function follow(request: (update: RibbonUpdate) => Promise<void>) {
    let now = state({ canUndo: false });
    let changed = () => {};
    followRibbon({ getState: () => now, subscribe: (listener) => (changed = listener) }, request);
    return (next: RibbonState) => {
      now = next;
      changed();
    };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('is told only of buttons that change, by the ids of the manifest', async () => {
    const request = vi.fn((_: RibbonUpdate) => Promise.resolve());
    const set = follow(request);
    await settled();
    set(state({ canUndo: false, result: null }));
    set(state());
    await settled();
    set(state());
    await settled();
    expect(request.mock.calls.map(([update]) => update.tabs)).toEqual([
      [{ id: 'Hojo.Tab', controls: [{ id: 'Hojo.Undo', enabled: false }] }],
      [{ id: 'Hojo.Tab', controls: [{ id: 'Hojo.Undo', enabled: true }] }],
    ]);
  });

  it('gets one request at a time, and at last the last state', async () => {
    const answers: (() => void)[] = [];
    const told: RibbonUpdate[] = [];
    const set = follow((update) => {
      told.push(update);
      return new Promise((resolve) => answers.push(resolve));
    });
    set(state(running('fill')));
    set(state());
    expect(told).toHaveLength(1);
    answers[0]!();
    await settled();
    expect(told[1]?.tabs[0]?.controls).toEqual([{ id: BUTTONS.undo, enabled: true }]);
  });

  it('goes on after Excel has refused', async () => {
    const request = vi.fn((_: RibbonUpdate) => Promise.reject(new Error('HostRestartNeeded')));
    const set = follow(request);
    await settled();
    set(state());
    await settled();
    expect(request).toHaveBeenCalledTimes(2);
  });
});

describe('every command', () => {
  const target = () => {
    const called: string[] = [];
    const note = (name: string) => (argument?: unknown) => {
      called.push(argument === undefined ? name : `${name} ${String(argument)}`);
      return Promise.resolve();
    };
    const workspace: CommandTarget = {
      getState: () => state(),
      subscribe: () => undefined,
      run: note('run'),
      undo: note('undo'),
      showNothingToUndo: () => void note('showNothingToUndo')(),
      showReason: note('showReason'),
      repair: note('repair'),
    };
    return { workspace, called };
  };

  it.each(ACTIONS)('%s shows the pane and does its work, from a button and from a key', async (id) => {
    const show = vi.fn(() => Promise.resolve());
    const completed = vi.fn();
    const button = target();
    await runCommand(id, { completed }, button.workspace, show);
    const key = target();
    await runCommand(id, null, key.workspace, show);
    expect(key.called).toEqual(button.called);
    expect(button.called).toEqual(
      {
        showPane: [],
        check: ['run check'],
        fill: ['run fill'],
        report: ['run report'],
        undo: ['undo'],
        explain: ['showReason'],
        repair: ['repair'],
      }[id],
    );
    expect(show).toHaveBeenCalledTimes(2);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it('is completed although the pane never opens', async () => {
    const completed = vi.fn();
    await runCommand('check', { completed }, target().workspace, () => new Promise(() => {}));
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
