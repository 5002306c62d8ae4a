/** What the pane's page sends its parent, with a MessagePort, when it loads. */
export const CONNECT = 'kaigo-hojo-workbench:connect';

/** Where `Office.context.document.settings` are kept while a workbook is open. */
export const SETTINGS_KEY = 'kaigo-hojo-workbench:document-settings';
