import type { Host } from '../../host/host';

const MUTATION = 2;
/** Mutations of what is in the workbook; the editor's text, calculation and the selection are none of it. */
const WORK = /^(?!doc\.|workbench\.|formula\.(?!mutation\.(?:set|remove)-defined-name))/;
/** What the grid works out for itself, and what is shown. */
const IDLE = /^sheet\.mutation\.(?:set-worksheet-row-auto|set-worksheet-active|mark-dirty)/;

/** Calls back after each change of a workbook, by a clerk or by the add-in. */
export function onChanges(host: Host, callback: () => void): void {
  host.book.commands.onCommandExecuted(({ id, type }, options) => {
    const counts = type === MUTATION && options?.onlyLocal !== true;
    if (counts && WORK.test(id) && !IDLE.test(id)) callback();
  });
}
