// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fixTexts as words } from '../../src/catalogue/pane/fix-texts';
import type { WriteOp } from '../../src/workbook/port';
import type { ProposedRun } from '../../src/workbook/prepare/proposals';
import type { CellFix } from '../../src/workbook/read/cell-fixes';
import type { Procedure } from '../../src/workbook/run/results';
import { checkResult, findings } from './fixtures';
import { Pane } from './mount';

let pane: Pane;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  pane.close();
  vi.useRealTimers();
});

const fix = (row: number): CellFix => ({
  kind: 'leadingZero',
  place: { sheet: '申請', row, column: 6, address: `申請!G${row + 1}` },
  header: '事業所番号',
  isAmount: false,
  written: `17010012${row}`,
  value: `017010012${row}`,
});
const fixes = [fix(4), fix(5), fix(6)];
const [sample] = findings(1);
const found = fixes.map(({ place }) => ({ ...sample!, rule: 'ID-03', place }));
const INVERSE: readonly WriteOp[] = [{ op: 'answer', sheet: '申請', cells: [] }];

const KIND = words.kinds.leadingZero;

it('all cells of a kind are looked at, chosen, mended together, checked again, and are a step of 元に戻す', async () => {
  const replace = vi.fn((_port: unknown, _cells: readonly unknown[]) => Promise.resolve(INVERSE));
  const check = vi
    .fn()
    .mockResolvedValueOnce(checkResult({ fixes, findings: found }))
    .mockResolvedValue(checkResult());
  pane = new Pane({ check, replace });
  await pane.click('点検する');
  await pane.click(words.openKind(KIND, 3));
  await vi.waitFor(() => expect(pane.text).toContain(words.title(KIND)), { timeout: 60_000 });
  expect(pane.text).toContain(words.change('170100125', '0170100125'));
  expect(replace).not.toHaveBeenCalled();
  const box = pane.find<HTMLInputElement>('dialog input[type="checkbox"]');
  await pane.does(() => box.click());
  await pane.click(words.apply(2));
  expect(replace.mock.lastCall?.[1]).toEqual(fixes.slice(1));
  expect(check).toHaveBeenCalledTimes(2);
  expect(pane.workspace.getState()).toMatchObject({
    undoable: [{ kind: 'replace', about: '申請!G6' }],
    done: new Set(['check']),
  });
  expect(() => pane.button(words.openKind(KIND, 3))).toThrow();
  expect(pane.text).toContain('元に戻せます');
});

it('is not offered while another rule is looked at', async () => {
  const others = findings(3);
  pane = new Pane({ check: () => Promise.resolve(checkResult({ fixes, findings: [...found, ...others] })) });
  await pane.click('点検する');
  const choose = (rule: string) =>
    pane.does(() => {
      const rules = pane.find<HTMLSelectElement>('[aria-label="ルールで絞り込む"]');
      rules.value = rule;
      rules.dispatchEvent(new Event('change', { bubbles: true }));
    });
  await choose(others[0]!.rule);
  expect(() => pane.button(words.openKind(KIND, 3))).toThrow();
  await choose('ID-03');
  expect(pane.button(words.openKind(KIND, 3))).toBeDefined();
});

/** Like Excel's port: whatever stands in a cell that was read before is told, our own value too. */
const telling = (inverse: readonly WriteOp[]) => ({
  replace: ((_port, _cells, { progress }) => {
    progress?.edited?.('申請', { row: 4, column: 6, rows: 1, columns: 1 });
    return Promise.resolve(inverse);
  }) as Procedure['replace'],
  undo: ((_port, _inverse, { progress }) => {
    progress?.edited?.('申請', { row: 4, column: 6, rows: 1, columns: 1 });
    return Promise.resolve();
  }) as Procedure['undo'],
});

const run: ProposedRun = {
  address: '申請!G5',
  cells: [fix(4)],
  header: '事業所番号',
  written: '1',
  entered: '01',
};

it('what was entered and read anew is no change since, nor is what was taken back; the next kind can be mended at once', async () => {
  const check = () => Promise.resolve(checkResult({ fixes, findings: found }));
  pane = new Pane({ check, ...telling(INVERSE) });
  await pane.click('点検する');
  await pane.does(() => void pane.workspace.replace([run]));
  expect(pane.workspace.getState()).toMatchObject({ stale: false, staleRows: [], replaced: { cells: 1 } });
  expect(pane.button(words.openKind(KIND, 3)).getAttribute('aria-disabled')).not.toBe('true');
  await pane.click('元に戻す');
  expect(pane.workspace.getState()).toMatchObject({
    stale: false,
    undoable: [],
    outcome: { kind: 'undone' },
  });
  expect(pane.text).toContain('書き込む前の状態に戻しました。');
});

it('what others change while it is entered still counts', async () => {
  const area = { row: 9, column: 2, rows: 1, columns: 1 };
  const replace: Procedure['replace'] = () => {
    pane.change({ sheet: '申請', area, moved: false });
    return Promise.resolve(INVERSE);
  };
  pane = new Pane({ check: () => Promise.resolve(checkResult({ fixes, findings: found })), replace });
  await pane.click('点検する');
  await pane.does(() => void pane.workspace.replace([run]));
  expect(pane.workspace.getState()).toMatchObject({ stale: true, staleRows: [{ sheet: '申請', row: 9 }] });
});

it('where reading anew fails, the way back stands, and what is shown counts as changed', async () => {
  const check = vi
    .fn()
    .mockResolvedValueOnce(checkResult({ fixes, findings: found }))
    .mockRejectedValueOnce(new Error('gone'))
    .mockRejectedValueOnce(new Error('gone'));
  const undo = vi.fn(() => Promise.resolve());
  pane = new Pane({ check, replace: () => Promise.resolve(INVERSE), undo });
  await pane.click('点検する');
  await pane.does(() => void pane.workspace.replace([run]));
  expect(pane.workspace.getState()).toMatchObject({
    error: { of: 'map' },
    undoable: [{ kind: 'replace', about: '申請!G5', inverse: INVERSE }],
    stale: true,
  });
  await pane.does(() => void pane.workspace.undo());
  expect(undo).toHaveBeenCalledTimes(1);
  expect(pane.workspace.getState()).toMatchObject({ error: { of: 'undo' }, undoable: [], stale: true });
});
