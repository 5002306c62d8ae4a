/** What can be called from outside the pane: by a button, the menu of a cell, or a key. */
export type ActionId = 'showPane' | 'check' | 'fill' | 'report' | 'undo' | 'explain' | 'repair';

/** Actions of ribbon buttons that are disabled while they can do nothing. */
export type ButtonId = 'check' | 'fill' | 'report' | 'undo' | 'repair';

/** Ids of the manifest. */
export const TAB = 'Hojo.Tab';
export const BUTTONS: Readonly<Record<ButtonId, string>> = {
  check: 'Hojo.Check',
  fill: 'Hojo.Fill',
  report: 'Hojo.Report',
  undo: 'Hojo.Undo',
  repair: 'Hojo.Repair',
};

/** What of the pane's state decides on the buttons. */
export interface RibbonState {
  readonly running: { readonly kind: string; readonly visible: boolean } | null;
  readonly result: { readonly sources: readonly unknown[] } | null;
  readonly error: { readonly code: string } | null;
  readonly canUndo: boolean;
}

export interface RibbonTarget {
  getState(): RibbonState;
  subscribe(listener: () => void): unknown;
}

/** The part of `Office.RibbonUpdaterData` that is used. */
export interface RibbonUpdate {
  tabs: { id: string; controls: { id: string; enabled: boolean }[] }[];
}

/** The buttons that could do nothing now. A preview gives way to other work; work under 300 ms changes no button. */
export function unusableButtons({ running, result, error, canUndo }: RibbonState): ReadonlySet<ButtonId> {
  if (running?.visible && running.kind !== 'preview') return new Set(Object.keys(BUTTONS) as ButtonId[]);
  const unusable = new Set<ButtonId>();
  if (error?.code === 'NoTable' || result?.sources.length === 0) unusable.add('fill').add('report');
  if (!canUndo) unusable.add('undo');
  return unusable;
}

/**
 * Keeps the ribbon's buttons to the state of the pane: disables those that can do nothing. Excel lets an add-in change
 * neither the tip of a button nor its label while it runs, so the reason stands in two places: the tip in the manifest
 * says when the button can be used, and the pane says what is the matter now (the running work, the missing table,
 * 「元に戻せる書き込みがありません」). The item in the menu of a cell has no state in RibbonApi 1.1 (and none in this
 * office.js): it can always be chosen, and the pane answers.
 */
export function followRibbon(target: RibbonTarget, request: (update: RibbonUpdate) => Promise<void>): void {
  const told = new Map<ButtonId, boolean>();
  let telling = false;

  const tell = async (): Promise<void> => {
    if (telling) return;
    telling = true;
    for (let due = changes(target, told); due.length > 0; due = changes(target, told)) {
      for (const [id, enabled] of due) told.set(id, enabled);
      const controls = due.map(([id, enabled]) => ({ id: BUTTONS[id], enabled }));
      // Excel may refuse (HostRestartNeeded after an update): then a button stays usable, and its command answers
      await request({ tabs: [{ id: TAB, controls }] }).catch(() => undefined);
    }
    telling = false;
  };

  target.subscribe(() => void tell());
  void tell();
}

/** Buttons that Excel shows otherwise than they should be; all are enabled at first, as the manifest has them. */
function changes(target: RibbonTarget, told: ReadonlyMap<ButtonId, boolean>): [ButtonId, boolean][] {
  const unusable = unusableButtons(target.getState());
  return (Object.keys(BUTTONS) as ButtonId[]).flatMap((id): [ButtonId, boolean][] => {
    const enabled = !unusable.has(id);
    return (told.get(id) ?? true) === enabled ? [] : [[id, enabled]];
  });
}
