import type { Worksheet } from '@univerjs/core';

/** What a sheet carries that Univer has no place for; it travels in the sheet's `custom` field. */
export interface SheetNotes {
  protected?: boolean;
  password?: string;
  veryHidden?: boolean;
}

export const notesOf = (sheet: Worksheet): SheetNotes => sheet.getConfig().custom ?? {};

export function note(sheet: Worksheet, patch: SheetNotes): void {
  const config = sheet.getConfig();
  config.custom = { ...config.custom, ...patch };
}
