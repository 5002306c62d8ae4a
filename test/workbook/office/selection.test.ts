import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SelectedRow } from '../../../src/workbook/host';
import { selectedRow, watchSelection } from '../../../src/workbook/office/look/selection';
import { fakeEvent, stubExcel } from './excel';

const onSelectionChanged = fakeEvent();
const onActivated = fakeEvent();
let active: SelectedRow | null = null;
let questions = 0;
/** Excel's answers, held back until a test lets them go. */
let sync = () => Promise.resolve();

beforeEach(() => {
  active = { sheet: '申請', row: 4 };
  questions = 0;
  sync = () => Promise.resolve();
  const worksheet = {
    load: () => undefined,
    get name() {
      return active!.sheet;
    },
  };
  const cell = {
    worksheet,
    get rowIndex() {
      return active!.row;
    },
    load: () => cell,
  };
  const workbook = {
    onSelectionChanged,
    worksheets: { onActivated },
    getActiveCell: () => {
      questions += 1;
      if (!active) throw Object.assign(new Error(), { code: 'InvalidSelection' });
      return cell;
    },
  };
  stubExcel({ workbook, sync: () => sync() });
});
afterEach(() => vi.unstubAllGlobals());

describe('the selected row', () => {
  it('is that of the active cell, and none where no cell is', async () => {
    expect(await selectedRow()).toEqual({ sheet: '申請', row: 4 });
    active = null;
    expect(await selectedRow()).toBeNull();
  });

  it('is told when it is another one, on another sheet too, until the watch ends', async () => {
    const told: (SelectedRow | null)[] = [];
    const stop = await watchSelection((row) => told.push(row));
    await onSelectionChanged.raise();
    // another column of the same row
    await onSelectionChanged.raise();
    active = { sheet: '経費', row: 4 };
    await onActivated.raise();
    active = null;
    await onSelectionChanged.raise();
    await stop();
    active = { sheet: '経費', row: 9 };
    await onSelectionChanged.raise();
    expect(told).toEqual([{ sheet: '申請', row: 4 }, { sheet: '経費', row: 4 }, null]);
    expect(onSelectionChanged.handlers.size + onActivated.handlers.size).toBe(0);
  });

  it('is asked for once more, not once each, when a key is held down', async () => {
    const told: (SelectedRow | null)[] = [];
    const stop = await watchSelection((row) => told.push(row));
    let answer = () => {};
    sync = () => new Promise((resolve) => (answer = resolve));
    const first = onSelectionChanged.raise();
    for (let row = 5; row < 50; row++) {
      active = { sheet: '申請', row };
      await onSelectionChanged.raise();
    }
    sync = () => Promise.resolve();
    answer();
    await first;
    expect(questions).toBe(2);
    expect(told.at(-1)).toEqual({ sheet: '申請', row: 49 });
    await stop();
  });
});
