import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Desk } from '../desk';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Makes the pane as narrow as that; '' as wide as it was. */
export const setWidth = (desk: Desk, width: string): Promise<void> =>
  desk.page.evaluate((wanted) => {
    const frame = document.querySelector<HTMLElement>('#pane');
    if (frame === null) return;
    frame.style.width = frame.style.maxWidth = wanted;
    frame.style.minWidth = wanted === '' ? '' : '0';
  }, width);

/** How wide the pane and its step are, with what reaches beyond them. */
export const widths = (desk: Desk) =>
  desk.pane.evaluate(() => [
    document.documentElement.scrollWidth,
    document.querySelector('main')?.scrollWidth,
  ]);

/** What axe has against the pane as it stands. */
export async function violations(desk: Desk): Promise<string[]> {
  await desk.pane.evaluate(AXE);
  return desk.pane.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
