// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { ProposalList } from '../../src/taskpane/prepare/ProposalList';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import type { ProposedRun } from '../../src/workbook/proposals';
import { fakeParts, fakeProcedure } from './fixtures';

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const host = document.body.appendChild(document.createElement('div'));
let root: Root | null = null;
afterEach(() => {
  act(() => root?.unmount());
  root = null;
});

const run = (row: number): ProposedRun => {
  const address = `経費!F${row}`;
  const place = { sheet: '経費', row: row - 1, column: 5, address };
  return {
    address,
    written: '30万円',
    entered: 300_000,
    cells: [{ place, written: '30万円', value: 300_000 }],
  };
};
const runs = (count: number): ProposedRun[] => Array.from({ length: count }, (_, n) => run(2 * n + 2));

async function shown(proposals: readonly ProposedRun[], onReplace: (chosen: readonly ProposedRun[]) => void) {
  root = createRoot(host);
  await act(async () =>
    root?.render(
      <FluentProvider theme={webLightTheme}>
        <ProposalList proposals={proposals} busy={false} onGo={() => undefined} onReplace={onReplace} />
      </FluentProvider>,
    ),
  );
}

const button = (name: string): HTMLButtonElement | undefined =>
  [...host.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );

it('shows what stands in a cell and what would stand there, and enters one or all', async () => {
  const onReplace = vi.fn();
  const proposals = runs(2);
  await shown(proposals, onReplace);
  expect(host.textContent).toContain('「30万円」→「300000」');
  await act(async () => button('経費!F4 を置き換える')?.click());
  expect(onReplace).toHaveBeenLastCalledWith([proposals[1]]);
  await act(async () => button('すべて置き換える')?.click());
  expect(onReplace).toHaveBeenLastCalledWith(proposals);
});

it('does not enter all before all are shown', async () => {
  await shown(runs(60), () => undefined);
  expect(button('すべて置き換える')).toBeUndefined();
  await act(async () => button('残り10件も表示')?.click());
  expect(button('すべて置き換える')).toBeDefined();
});

it('what was entered can be taken back, and what was read before no longer counts', async () => {
  const inverse = [{ op: 'answer', sheet: '経費', cells: [] }] as const;
  const undo = vi.fn(() => Promise.resolve());
  const replace = vi.fn(() => Promise.resolve(inverse));
  const prepare = vi.fn(() => Promise.resolve({} as never));
  const workspace = createWorkspace({
    ...fakeParts(),
    procedure: fakeProcedure({ prepare, replace, undo }),
  });
  await workspace.replace(runs(2));
  expect(workspace.getState()).toMatchObject({ replaced: { address: '経費!F2', cells: 2 }, result: null });
  await workspace.takeReplacementBack();
  expect(undo).toHaveBeenCalledWith(expect.anything(), inverse, expect.anything());
  expect(workspace.getState().replaced).toBeNull();
  expect(prepare).toHaveBeenCalledTimes(2);
});
