/** What can be called from outside the pane: by a button, the menu of a cell, or a key. */
export type ActionId = 'showPane' | 'check' | 'fill' | 'report' | 'undo' | 'explain' | 'repair';

/** What the commands need of the workspace behind the pane, where results and failures are shown. */
export interface CommandTarget {
  run(step: 'check' | 'fill' | 'report'): Promise<void>;
  undo(): Promise<void>;
  /** なぜこの額か of the selected row. */
  showReason(): Promise<void>;
  /** 再計算・修復 */
  repair(): Promise<void>;
}

/** The part of `Office.AddinCommands.Event` that a command needs. */
export interface CommandEvent {
  completed(): void;
}

const work: Readonly<Record<ActionId, (workspace: CommandTarget) => Promise<void> | void>> = {
  // the pane is shown with every command
  showPane: () => undefined,
  check: (workspace) => workspace.run('check'),
  fill: (workspace) => workspace.run('fill'),
  report: (workspace) => workspace.run('report'),
  undo: (workspace) => workspace.undo(),
  explain: (workspace) => workspace.showReason(),
  repair: (workspace) => workspace.repair(),
};

/** The ids that the manifest and assets/shortcuts.json call. */
export const ACTIONS = Object.keys(work) as readonly ActionId[];

/**
 * Shows the pane, carries out the command and tells Excel that it is done, whatever happened: an event that is
 * never completed leaves the ribbon waiting. A key of assets/shortcuts.json comes without an event. Failures stand in
 * the pane, as does why nothing was done. The Office adapter waits while a clerk is typing in a cell.
 */
export async function runCommand(
  id: ActionId,
  event: CommandEvent | null,
  workspace: CommandTarget,
  showPane: () => Promise<void>,
): Promise<void> {
  try {
    // not waited for: the work goes on where the pane opens slowly or can not be shown
    void showPane().catch(() => undefined);
    await work[id](workspace);
  } finally {
    event?.completed();
  }
}

/**
 * Makes the commands known to Excel; to be called as soon as the page loads. The ribbon's buttons are never enabled or
 * disabled: `Office.ribbon.requestUpdate` takes the clerk's undo away (OfficeDev/office-js 3788). Where a command can do
 * nothing now, the pane says why.
 */
export function associateCommands(workspace: CommandTarget): void {
  for (const id of ACTIONS) {
    Office.actions.associate(id, (event: CommandEvent | null) => {
      void runCommand(id, event, workspace, () => Office.addin.showAsTaskpane());
    });
  }
}
