import type { Browser, CDPSession } from 'playwright-core';
import { pane as words } from '../../../src/catalogue/pane';
import type { Desk } from '../../workbench/desk';
import { SAMPLE } from '../../workbench/product/grid';
import { button, steps } from '../../workbench/product/pane';
import { benchDesk } from '../bench-desk';
import { alone, megabytes, type Row } from '../table/rows';

/** Rounds after which everything has been loaded and compiled that the others need. */
const WARM_UP = 5;

/** What a page still holds after a collection of what nothing refers to. */
interface Held {
  /** Bytes of the JavaScript heap. */
  readonly heap: number;
  /** Nodes of documents, those that stand in none any more included. */
  readonly nodes: number;
}

/**
 * A long session: every screen over the pane and beside its steps opened and closed time and again. Fluent UI's own
 * dialogs keep their nodes (microsoft/fluentui 35534); ours are the browser's.
 */
export async function longSession(browser: Browser, rounds: number): Promise<Row[]> {
  const desk = await benchDesk(browser, SAMPLE);
  await steps.check(desk);
  const session = await desk.page.context().newCDPSession(desk.page);
  await times(WARM_UP, () => openAndClose(desk));
  const before = await held(session);
  await times(rounds, () => openAndClose(desk));
  const after = await held(session);
  await desk.close();
  const nodes = (count: number): string => count.toLocaleString('ja-JP');
  return [
    alone(
      `見本で差戻しの文面と参考を${String(rounds)}回ずつ開いて閉じる。作業台の画面も含むタブの JavaScript のメモリーと、DOM のノードの数`,
      `${megabytes(before.heap)} から ${megabytes(after.heap)} へ、${nodes(before.nodes)} から ${nodes(after.nodes)} へ`,
    ),
  ];
}

async function times(count: number, work: () => Promise<void>): Promise<void> {
  for (let n = 0; n < count; n += 1) await work();
}

/** From the steps back to the steps. */
async function openAndClose(desk: Desk): Promise<void> {
  const dialog = desk.pane.getByRole('dialog');
  await button(desk, words.letter.open).first().click();
  await dialog.waitFor();
  await dialog.getByRole('button', { name: words.action.close, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await button(desk, words.app.reference).click();
  await button(desk, words.app.back).click();
  await button(desk, words.letter.open).first().waitFor();
}

async function held(session: CDPSession): Promise<Held> {
  // what a collection frees is held by finalisers until the next one
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes };
}
