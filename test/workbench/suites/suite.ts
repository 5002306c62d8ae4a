import type { Desk } from '../desk';

/** Each suite describes one part of the host on the shared desk. */
export type Suite = (desk: () => Desk) => void;

declare global {
  /** Defined by the tests' pane. */
  function codeOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string>;
}

/** Runs a batch in the pane, on a new sheet of its own; the sheet's name is the second argument. */
export async function onNewSheet<T>(
  desk: Desk,
  name: string,
  batch: (name: string) => Promise<T>,
): Promise<T> {
  await desk.pane.evaluate(
    (sheetName) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.add(sheetName);
        await context.sync();
      }),
    name,
  );
  return desk.pane.evaluate(batch as (argument: unknown) => Promise<T>, name);
}

/** Waits until Excel takes what concerns the workbook, or refuses it because somebody is typing in a cell. */
const untilEditing = ({ pane }: Desk, editing: boolean) =>
  pane.waitForFunction(
    (wanted) =>
      Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
      }).then(
        () => !wanted,
        () => wanted,
      ),
    editing,
  );

/** Waits until nobody types: the grid may show its editor once more for a moment after a cell was left. */
export const untilNobodyTypes = (desk: Desk) => untilEditing(desk, false);

/** Ends what was typed into a cell: it has begun before Enter is pressed, and is over when this returns. */
export async function leaveCell(desk: Desk): Promise<void> {
  await untilEditing(desk, true);
  await desk.page.keyboard.press('Enter');
  await untilEditing(desk, false);
}

/** A guard against hanging, in ms, and no measure: a busy machine may be many times as slow as an idle one. */
const HANG = 60_000;

/** Reads cells until they are as wished; gives what was read last when they never are. */
export async function readUntil(
  desk: Desk,
  sheet: string,
  address: string,
  wished: (values: (string | number | boolean)[][]) => boolean,
): Promise<(string | number | boolean)[][]> {
  const limit = Date.now() + HANG;
  for (;;) {
    const values = await desk.page.evaluate(
      async ([name, cells]) => (await window.workbench?.readCells(name, cells)) ?? [],
      [sheet, address] as const,
    );
    if (wished(values) || Date.now() > limit) return values;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Clicks a cell of the grid with the mouse, so that the keyboard belongs to the grid. */
export async function clickGrid(desk: Desk): Promise<void> {
  const box = await desk.page.locator('#grid').boundingBox();
  if (!box) throw new Error('the grid is not to be seen');
  await desk.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
