/** A page that shows the pane over made-up results, for looking at it: ?scene=…&office=dark */
import { createRoot } from 'react-dom/client';
import { Root } from '../../../src/taskpane/Root';
import { createWorkspace } from '../../../src/taskpane/workspace/create';
import type { Workspace } from '../../../src/taskpane/workspace/types';
import type { Change } from '../../../src/workbook/office/watch';
import { WorkbookError } from '../../../src/workbook/port';
import type { Procedure } from '../../../src/workbook/results';
import { checkResult, fakeProcedure, findings, noPort, REPORT_SHEETS, writeResult } from '../fixtures';

const query = new URLSearchParams(location.search);
const pending = new Promise<never>(() => {});
let change: (change: Change) => void = () => {};

const busy: Partial<Procedure> = {
  fill(_, { progress }) {
    setTimeout(() => progress?.report(3_200, 12_480), 150);
    return pending;
  },
};

const scenes: Readonly<Record<string, [Partial<Procedure>, (pane: Workspace) => Promise<unknown> | void]>> = {
  start: [{}, () => {}],
  check: [{}, (pane) => pane.run('check')],
  many: [
    { check: () => Promise.resolve(checkResult({ findings: findings(5_000) })) },
    (pane) => pane.run('check'),
  ],
  stale: [
    {},
    async (pane) => {
      await pane.run('check');
      change({ sheet: '申請', area: { row: 9, column: 2, rows: 3, columns: 1 }, moved: false });
    },
  ],
  fill: [{}, (pane) => pane.run('check').then(() => pane.showStep('fill'))],
  busy: [busy, (pane) => pane.run('check').then(() => void pane.run('fill'))],
  filled: [{}, (pane) => pane.run('fill')],
  reported: [{}, (pane) => pane.run('report')],
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

const [procedure, play] = scenes[query.get('scene') ?? 'check'] ?? [{}, () => {}];
const workspace = createWorkspace({
  procedure: fakeProcedure(procedure),
  port: noPort,
  navigate: () => Promise.resolve(),
  watch(changed) {
    change = changed;
    return Promise.resolve();
  },
  now: () => new Date(2026, 10, 21, 10, 42),
});
const office = query.get('office');
createRoot(document.getElementById('root')!).render(
  <Root
    workspace={workspace}
    officeColours={() => (office ? { isDarkTheme: office === 'dark' } : undefined)}
  />,
);
void play(workspace);
