/** Ids by which the manifest names our tab and those of its buttons that start work; they stay what they are. */
export const TAB = 'Hojo.Tab';
export const BUTTONS = {
  check: 'Hojo.Check',
  fill: 'Hojo.Fill',
  report: 'Hojo.Report',
  undo: 'Hojo.Undo',
  repair: 'Hojo.Repair',
} as const;
