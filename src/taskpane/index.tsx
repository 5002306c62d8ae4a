/** The page of the shared runtime: the pane, the ribbon commands and the custom functions. */
import '../functions/functions';
import { createRoot } from 'react-dom/client';
import { pane } from '../catalogue/pane';
import { associateCommands } from '../commands/commands';
import { officeHost, officePort } from '../workbook/office';
import { loadPreparation, loadProcedure, procedureLater } from '../workbook/run/procedure-later';
import { Root } from './Root';
import { Blocked } from './shell/Blocked';
import type { OfficeColours } from './theme';
import { startWatchdog } from './watchdog';
import { createWorkspace } from './workspace/create';
import { onReturn } from './workspace/focus';

// Comes while office.js does. A failure shows where it matters: it is loaded again for 準備.
loadPreparation().catch(() => undefined);

const workspace = createWorkspace({
  procedure: procedureLater,
  port: officePort,
  host: officeHost,
  // by what 準備 reads settings with, which comes by itself
  identify: async (sheet) => (await import('./workspace/identify')).identifyBook(officePort, sheet),
  now: () => new Date(),
});

/** Not every Excel tells its theme, older ones have no `isDarkTheme`, and some hosts throw when asked. */
function officeColours(): OfficeColours | undefined {
  try {
    return Office.context.officeTheme;
  } catch {
    return undefined;
  }
}

const root = createRoot(document.getElementById('root') ?? document.body);

const answered = startWatchdog({
  memory: sessionStorage,
  reload: () => location.reload(),
  giveUp: () =>
    root.render(
      <Blocked message={pane.error.noExcel} action={pane.error.noExcelAction} code="OfficeNotReady" />,
    ),
});

// a ribbon button may have started this page: its functions must be known at once
associateCommands(workspace);

void Office.onReady(({ host }) => {
  answered();
  if (host === Office.HostType.Excel) {
    root.render(<Root workspace={workspace} officeColours={officeColours} />);
    void workspace.begin();
    onReturn(() => workspace.lookForEdits());
    // A failure shows where it matters: it is loaded again for 点検.
    loadProcedure().catch(() => undefined);
  } else {
    const { notExcel, notExcelAction } = pane.error;
    root.render(<Blocked message={notExcel} action={notExcelAction} code="NotExcel" reload={false} />);
  }
});
