/** Ids of the ribbon buttons, as the manifest names them. */
type CommandId = 'check' | 'fill' | 'report' | 'undo';

/** What the commands need of the workspace behind the pane, where results and failures are shown. */
interface CommandTarget {
  getState(): { readonly canUndo: boolean };
  run(step: 'check' | 'fill' | 'report'): Promise<void>;
  undo(): Promise<void>;
  showNothingToUndo(): void;
}

/** The part of `Office.AddinCommands.Event` that a command needs. */
interface CommandEvent {
  completed(): void;
}

/**
 * Shows the pane, carries out the command and tells Excel that it is done, whatever happened: an event that is
 * never completed leaves the ribbon waiting. Failures stand in the pane. The Office adapter waits while a clerk
 * is typing in a cell.
 */
export async function runCommand(
  id: CommandId,
  event: CommandEvent,
  workspace: CommandTarget,
  showPane: () => Promise<void>,
): Promise<void> {
  try {
    // the work goes on where the pane cannot be shown (its result waits there)
    await showPane().catch(() => undefined);
    await (id === 'undo' ? undo(workspace) : workspace.run(id));
  } finally {
    event.completed();
  }
}

async function undo(workspace: CommandTarget): Promise<void> {
  if (workspace.getState().canUndo) await workspace.undo();
  else workspace.showNothingToUndo();
}

/** Makes the ribbon buttons known to Excel; to be called as soon as the page loads. */
export function associateCommands(workspace: CommandTarget): void {
  const ids: readonly CommandId[] = ['check', 'fill', 'report', 'undo'];
  for (const id of ids) {
    Office.actions.associate(id, (event: CommandEvent) => {
      void runCommand(id, event, workspace, () => Office.addin.showAsTaskpane());
    });
  }
}
