// @vitest-environment jsdom
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { ProposalList } from '../../src/taskpane/steps/prepare/questions/ProposalList';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import type { ProposedRun } from '../../src/workbook/prepare/proposals';
import { fakeParts, fakeProcedure } from './fixtures';

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const host = document.body.appendChild(document.createElement('div'));
let root: Root | null = null;
afterEach(() => {
  act(() => root?.unmount());
  root = null;
});

interface Cell {
  readonly written?: string;
  readonly entered?: string | number;
  readonly header?: string;
  readonly column?: string;
}

const run = (row: number, { written = '30万円', entered = 300_000, ...cell }: Cell = {}): ProposedRun => {
  const { header = '支出額', column = 'F' } = cell;
  const address = `経費!${column}${row}`;
  const place = { sheet: '経費', row: row - 1, column: column.charCodeAt(0) - 65, address };
  const value = { header, isAmount: header === '支出額', written, value: entered };
  return { address, header, written, entered, cells: [{ place, ...value }] };
};
const runs = (count: number): ProposedRun[] => Array.from({ length: count }, (_, n) => run(2 * n + 2));

async function shown(proposals: readonly ProposedRun[], onReplace: (chosen: readonly ProposedRun[]) => void) {
  root ??= createRoot(host);
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

const names = (): string[] =>
  [...host.querySelectorAll('button')].map((one) => one.getAttribute('aria-label') ?? one.textContent ?? '');

it('shows each change of a column once, with its cells, and enters it or all of the column', async () => {
  const onReplace = vi.fn();
  const proposals = [run(2), run(4), run(6, { written: '31万円', entered: 310_000 })];
  const ditto = run(3, { written: '〃', entered: '見守り', header: '経費区分', column: 'C' });
  await shown([...proposals, ditto], onReplace);
  expect([...host.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
    '支出額',
    '経費区分',
  ]);
  expect(host.textContent).toContain('経費 F列・3個のセル「30万円」→「300,000」F2F4');
  expect(names()).toEqual([
    'セル 経費!F2 へ移動',
    'セル 経費!F4 へ移動',
    '経費!F2 など2個のセルの「30万円」を「300,000」に置き換える',
    'セル 経費!F6 へ移動',
    '経費!F6 の「31万円」を「310,000」に置き換える',
    '「支出額」の3個をすべて置き換える',
    'セル 経費!C3 へ移動',
    '経費!C3 の「〃」を「見守り」に置き換える',
  ]);
  await act(async () => button('経費!F2 など2個のセルの「30万円」を「300,000」に置き換える')?.click());
  expect(onReplace).toHaveBeenLastCalledWith(proposals.slice(0, 2));
  await act(async () => button('「支出額」の3個をすべて置き換える')?.click());
  expect(onReplace).toHaveBeenLastCalledWith(proposals);
});

it('keeps a text and a number apart', async () => {
  await shown([run(2, { entered: '5' }), run(4, { entered: 5 })], () => undefined);
  expect(host.querySelectorAll('li')).toHaveLength(2);
});

it.each([
  ['cells of one change', [run(100, { written: '1千円', entered: 1000 }), ...runs(15)], 5, 'F22'],
  ['changes', Array.from({ length: 15 }, (_, n) => run(n + 2, { written: `${n}千円` })), 5, 'F12'],
])('what is not named is not entered, and a key pressed twice names only: many %s', async (...row) => {
  const [, many, rest, next] = row;
  document.hasFocus = () => true;
  const onReplace = vi.fn();
  await shown(many, onReplace);
  expect(names().filter((name) => name.includes(`${many.length}個をすべて`))).toEqual([]);
  expect(names().filter((name) => name.includes('「30万円」を'))).toEqual([]);
  const more = button(`残り${rest}個のセルも表示`);
  more?.focus();
  await act(async () => more?.click());
  expect(document.activeElement?.getAttribute('aria-label')).toBe(`セル 経費!${next} へ移動`);
  expect(onReplace).not.toHaveBeenCalled();
  expect(button(`「支出額」の${many.length}個をすべて置き換える`)).toBeDefined();
});

it('leads the keyboard from a row that is gone to the one in its place', async () => {
  document.hasFocus = () => true;
  const three = [30, 31, 32].map((n) => run(n, { written: `${n}万円`, entered: n * 10_000 }));
  await shown(three, () => undefined);
  const nameOf = (n: number): string => `経費!F${n} の「${n}万円」を「${n}0,000」に置き換える`;
  const press = async (n: number, left: readonly ProposedRun[]): Promise<void> => {
    button(nameOf(n))?.focus();
    await act(async () => button(nameOf(n))?.click());
    await shown(left, () => undefined);
  };
  await press(31, [three[0]!, three[2]!]);
  expect(document.activeElement).toBe(button(nameOf(32)));
  await press(32, [three[0]!]);
  expect(document.activeElement).toBe(button(nameOf(30)));
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
  workspace.showStep('prepare');
  await workspace.replace(runs(2));
  expect(workspace.getState()).toMatchObject({ replaced: { address: '経費!F2', cells: 2 }, result: null });
  await workspace.undo();
  expect(undo).toHaveBeenCalledWith(expect.anything(), inverse, expect.anything());
  expect(workspace.getState()).toMatchObject({ replaced: null, outcome: { kind: 'undone' } });
  expect(prepare).toHaveBeenCalledTimes(2);
});
