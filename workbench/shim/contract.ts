/** What the pane's page sends its parent, with a MessagePort, when it loads. */
export const CONNECT = 'kaigo-hojo-workbench:connect';

/** Where `Office.context.document.settings` are kept while a workbook is open. */
export const SETTINGS_KEY = 'kaigo-hojo-workbench:document-settings';

/** Where the shim finds the name of the theme that the workbench shows. */
export const THEME_KEY = 'kaigo-hojo-workbench:theme';

/** Events of the old document API that the workbench offers, by the numbers office.js knows them by. */
export const DocumentEvent = { SelectionChanged: 2, CommandInvoked: 39 } as const;

/** The one call of the old document API that the workbench answers: a ribbon command is done. */
export const COMMAND_COMPLETED = 94;

/** From the page to the shim, beside the texts of the rich API: an event has happened. */
export interface ShellEvent {
  readonly event: number;
  readonly payload: unknown;
}

/** From the shim to the page: an event is listened to or no longer, or a ribbon command is done. */
export type ShellCall = { readonly listen: number; readonly on: boolean } | { readonly completed: string };

/** Office's themes as numbers; office.js makes #RRGGBB of each. */
export const THEMES = {
  white: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  black: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x0a0a0a,
    controlForegroundColor: 0xffffff,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffff00,
  },
} as const;

export type ThemeName = keyof typeof THEMES;

export const isThemeName = (name: unknown): name is ThemeName =>
  typeof name === 'string' && Object.hasOwn(THEMES, name);
