// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { pane as words } from '../../src/catalogue/pane';
import { writeResult } from './fixtures';
import { Pane } from './mount';

const UNFITTED = [{ sheet: '指摘', across: 1, down: null }];

it('the result and the way back come first; what the clerk sets by hand follows', async () => {
  const pane = new Pane({
    fill: (_, { progress }) => {
      progress?.unfitted?.(UNFITTED);
      return Promise.resolve(writeResult());
    },
  });
  await act(() => pane.workspace.run('fill'));
  const shown = (): string =>
    document.querySelector(`aside[aria-label="${words.app.notices}"]`)?.textContent ?? '';
  const parts = [words.outcome.filled, words.action.undo, words.error.unfitted(UNFITTED)];
  // the way back comes once there is one
  await vi.waitFor(
    async () => {
      await act(() => Promise.resolve());
      expect(parts.filter((part) => !shown().includes(part))).toEqual([]);
    },
    { timeout: 60_000 },
  );
  const order = parts.map((part) => shown().indexOf(part));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
