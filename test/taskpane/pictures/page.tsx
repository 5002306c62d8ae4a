/** A page that shows the pane over made-up results, for looking at it: ?scene=…&office=dark */
import { createRoot } from 'react-dom/client';
import { WorkbookError } from '../../../src/base/user-error';
import { officeErrors } from '../../../src/catalogue/errors/office-errors';
import { pane as words } from '../../../src/catalogue/pane';
import { formPaneTexts } from '../../../src/catalogue/pane/form-pane-texts';
import { letterTexts } from '../../../src/catalogue/pane/letter-texts';
import { whatIfPaneTexts } from '../../../src/catalogue/pane/what-if-pane-texts';
import { overviewWords } from '../../../src/catalogue/sheets/overview-texts';
import { Root } from '../../../src/taskpane/Root';
import { createWorkspace } from '../../../src/taskpane/workspace/create';
import type { Workspace } from '../../../src/taskpane/workspace/types';
import type { Change } from '../../../src/workbook/host';
import type { Preparation } from '../../../src/workbook/prepare/preparation';
import type { ProposedRun } from '../../../src/workbook/prepare/proposals';
import type { Reason } from '../../../src/workbook/read/reasons';
import type { Procedure } from '../../../src/workbook/run/results';
import { FilteredError } from '../../../src/workbook/workbook-error';
import {
  checkResult,
  fakeParts,
  fakeProcedure,
  previewResult,
  REPORT_SHEETS,
  whatIf,
  writeResult,
} from '../fixtures';
import type { Scene } from './scenes';

const query = new URLSearchParams(location.search);
const pending = new Promise<never>(() => {});
let change: (change: Change) => void = () => {};

const busy: Partial<Procedure> = {
  fill(_, { progress }) {
    setTimeout(() => progress?.report(3_200, 12_480), 150);
    return pending;
  },
};

/** Written under a filter that does not come back, on sheets that could not be fitted to paper. */
const warned: Partial<Procedure> = {
  fill(_, { progress }) {
    if (filtered) {
      filtered = false;
      const { message, action } = officeErrors.filtered(['経費']);
      return Promise.reject(new FilteredError({ message, action }, ['経費']));
    }
    progress?.unfitted?.(['算定', '指摘'].map((sheet) => ({ sheet, across: 1, down: null })));
    return Promise.resolve(writeResult({ reasons }));
  },
};
let filtered = true;

/** もし〜なら over made-up figures. */
const asked: Partial<Procedure> = {
  fill: () => Promise.resolve(writeResult({ whatIf: () => Promise.resolve(whatIf()) })),
};

/** What a clerk types or chooses in the first field of this name. */
async function enter(name: string, value: string): Promise<void> {
  const named = (): HTMLElement | undefined =>
    [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
  while (!named()) await new Promise((resolve) => setTimeout(resolve, 20));
  const field = document.getElementById(named()?.getAttribute('for') ?? '');
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) throw new Error(name);
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }));
}

/** The card of もし〜なら with a scenario of one change. */
async function scenario(pane: Workspace, value: string): Promise<void> {
  await pane.run('fill');
  await press(whatIfPaneTexts.open);
  await enter('パッケージ上限額', value);
  document.querySelector('main [role="group"]')?.scrollIntoView({ block: 'start' });
}

type Play = (pane: Workspace) => Promise<unknown> | void;

/** Presses the first button of this name. */
/** Equal findings in one row. */
const GROUP = '[data-row][aria-expanded="false"]';

async function press(name: string): Promise<void> {
  const named = (): HTMLButtonElement | undefined =>
    [...document.querySelectorAll('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
    );
  while (!named()) await new Promise((resolve) => setTimeout(resolve, 20));
  named()?.click();
}

/** Waits for what is loaded when it is wanted. */
async function openGroup(): Promise<void> {
  await standing(GROUP);
  document.querySelector<HTMLElement>(GROUP)?.click();
}

async function standing(selector: string): Promise<void> {
  while (!document.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Waits until the letters are there and what was sent has been read. */
async function idle(pane: Workspace): Promise<void> {
  await standing('dialog [role="tablist"]');
  while (pane.getState().running !== null) await new Promise((resolve) => setTimeout(resolve, 20));
}

const edit = (sheet: string, row: number, rows: number): void =>
  change({ sheet, area: { row, column: 2, rows, columns: 1 }, moved: false });

const reasons = { at: () => window.sampleReason as Reason, of: () => window.sampleReason as Reason };
const explained: Partial<Procedure> = { check: () => Promise.resolve(checkResult({ reasons })) };

/** Amounts in doubt, more than are shown at first, and repeated texts. */
const PROPOSALS: readonly ProposedRun[] = Array.from({ length: 15 }, (_, n): ProposedRun => {
  const [row, yen] = [2 * n + 8, n < 12];
  const [header, written, entered, column] = yen
    ? ['支出額', `${30 + n}万円`, (30 + n) * 10_000, 7]
    : ['経費区分', '〃', '見守り', 2];
  const address = `経費!${String.fromCharCode(65 + column)}${row + 1}`;
  const place = { sheet: '経費', row, column, address };
  return {
    address,
    header,
    written,
    entered,
    cells: [{ place, header, isAmount: yen, written, value: entered }],
  };
});

const scenes: Readonly<Record<Scene, [Partial<Procedure>, Play]>> = {
  start: [{}, () => {}],
  prepare: [
    { prepare: () => Promise.resolve(window.samplePreparation as Preparation) },
    (pane) => pane.showStep('prepare'),
  ],
  proposals: [
    {
      prepare: () => Promise.resolve({ ...(window.samplePreparation as Preparation), proposals: PROPOSALS }),
    },
    async (pane) => {
      pane.showStep('prepare');
      await standing('main h3');
      document.querySelector('main h3')?.scrollIntoView({ block: 'start' });
    },
  ],
  check: [{ check: () => Promise.resolve(checkResult({ withdrawn: 3 })) }, (pane) => pane.run('check')],
  action: [
    {},
    (pane) =>
      pane
        .run('check')
        .then(openGroup)
        .then(() => press(words.findings.action)),
  ],
  rules: [{}, (pane) => pane.run('check').then(() => press(words.findings.byRule))],
  letter: [
    {},
    (pane) =>
      pane
        .run('check')
        .then(openGroup)
        .then(() => press(words.letter.open))
        .then(() => idle(pane)),
  ],
  letters: [
    {},
    (pane) =>
      pane
        .run('report')
        .then(() => press(letterTexts.section.open))
        .then(() => idle(pane)),
  ],
  stale: [explained, (pane) => pane.run('check').then(() => edit('申請', 9, 3))],
  preview: [{}, (pane) => pane.run('check').then(() => pane.showStep('fill'))],
  first: [
    { preview: () => Promise.resolve(previewResult({ plannedBefore: null })) },
    (pane) => pane.showStep('fill'),
  ],
  same: [
    { preview: () => Promise.resolve(previewResult({ changedCells: 0, columns: [], largest: [] })) },
    (pane) => pane.showStep('fill'),
  ],
  whatIf: [asked, (pane) => scenario(pane, '400万円')],
  compared: [
    asked,
    async (pane) => {
      await scenario(pane, '400万円');
      await press(whatIfPaneTexts.details(whatIfPaneTexts.defaultName(1), 0, 12));
      document.querySelector('main table[aria-label]')?.scrollIntoView({ block: 'start' });
    },
  ],
  curves: [
    asked,
    async (pane) => {
      await scenario(pane, '400万円');
      await press(whatIfPaneTexts.curves);
      await press(whatIfPaneTexts.curveTable);
      document.querySelector('main svg[viewBox^="0 0 600"]')?.scrollIntoView({ block: 'start' });
    },
  ],
  refused: [
    asked,
    async (pane) => {
      await scenario(pane, '999万円');
      await standing('main [role="alert"]');
    },
  ],
  busy: [busy, (pane) => pane.run('check').then(() => void pane.run('fill'))],
  filled: [{}, (pane) => pane.run('fill')],
  warned: [warned, (pane) => pane.run('fill').then(() => pane.goOnUnfiltered())],
  behind: [
    { fill: () => Promise.resolve(writeResult({ reasons })) },
    (pane) => pane.run('fill').then(() => edit('申請', 9, 5)),
  ],
  lost: [{}, (pane) => pane.run('fill').then(() => edit('算定', 9, 1))],
  reported: [{}, (pane) => pane.run('report')],
  overview: [
    {},
    async (pane) => {
      await pane.run('report');
      await press(overviewWords.table);
      await press(overviewWords.reasons);
      await press(overviewWords.outliers);
      document.querySelector('div[role="img"]')?.scrollIntoView({ block: 'center' });
    },
  ],
  differs: [
    {
      report: () =>
        Promise.resolve(
          writeResult({
            sheets: REPORT_SHEETS.map((s, i) => (i ? { ...s, total: s.total + 1_000, agrees: false } : s)),
          }),
        ),
    },
    (pane) => pane.run('report'),
  ],
  report: [{}, (pane) => pane.showStep('report')],
  tags: [
    {},
    async (pane) => {
      pane.showStep('report');
      await press(formPaneTexts.picker.title);
      await standing('textarea');
      document.querySelector('textarea')?.scrollIntoView({ block: 'center' });
    },
  ],
  reason: [explained, (pane) => pane.showReason()],
  reference: [
    {},
    (pane) => pane.showReference({ source: { document: 'n001', clause: '別紙1 6⑦' }, quote: null }),
  ],
  none: [
    { check: () => Promise.resolve(checkResult({ sources: [], findings: [] })) },
    (pane) => pane.run('check'),
  ],
  clean: [
    {
      check: () => Promise.resolve(checkResult({ findings: [], verdicts: { 適: 150, 要確認: 0, 不備: 0 } })),
    },
    (pane) => pane.run('check'),
  ],
  error: [
    {
      fill: () =>
        Promise.reject(
          new WorkbookError(
            'SheetProtected',
            'シート「申請」が保護されているため、書き込めません。ブックは変更していません。',
            '［校閲］タブの［シート保護の解除］で保護を外してから、もう一度実行してください。',
          ),
        ),
    },
    (pane) => pane.run('check').then(() => pane.run('fill')),
  ],
};

const [procedure, play] = scenes[(query.get('scene') ?? 'check') as Scene];
const workspace = createWorkspace({
  ...fakeParts({
    liftFilters: () => Promise.resolve(() => Promise.resolve(['経費'])),
    watch(changed) {
      change = changed;
      return Promise.resolve(() => Promise.resolve());
    },
  }),
  procedure: fakeProcedure(procedure),
});
const office = query.get('office');
createRoot(document.getElementById('root')!).render(
  <Root
    workspace={workspace}
    officeColours={() => (office ? { isDarkTheme: office === 'dark' } : undefined)}
  />,
);
void (async () => {
  await workspace.begin();
  await play(workspace);
  document.documentElement.dataset['played'] = 'true';
})();
