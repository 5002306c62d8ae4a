// @vitest-environment jsdom
import { act } from 'react';
import { expect, it } from 'vitest';
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
  const text = document.querySelector(`aside[aria-label="${words.app.notices}"]`)?.textContent ?? '';
  const order = [words.outcome.filled, words.action.undo, words.error.unfitted(UNFITTED)].map((part) =>
    text.indexOf(part),
  );
  expect(order.includes(-1)).toBe(false);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
