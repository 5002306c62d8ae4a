import { describe, expect, it, vi } from 'vitest';
import { ACTIONS, associateCommands, type CommandTarget, runCommand } from '../../src/commands/commands';

describe('every command', () => {
  const target = () => {
    const called: string[] = [];
    const note = (name: string) => (argument?: unknown) => {
      called.push(argument === undefined ? name : `${name} ${String(argument)}`);
      return Promise.resolve();
    };
    const workspace: CommandTarget = {
      run: note('run'),
      undo: note('undo'),
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

describe('the ribbon', () => {
  it('is left as the manifest has it: an update of its buttons takes the undo of Excel away', () => {
    const associate = vi.fn();
    const requestUpdate = vi.fn();
    vi.stubGlobal('Office', { actions: { associate }, ribbon: { requestUpdate } });
    associateCommands({} as CommandTarget);
    vi.unstubAllGlobals();
    expect(associate.mock.calls.map(([id]) => String(id))).toEqual(ACTIONS);
    expect(requestUpdate).not.toHaveBeenCalled();
  });
});
