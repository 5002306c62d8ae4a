import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { pane as words } from '../../../src/catalogue/pane';
import type { Faults, WritingRequest } from '../../../workbench/page/faults';
import { type Desk, PATIENCE } from '../desk';

/** The parts of the file that the workbook would be saved into: cells, looks, tables, names, sheets. */
export type Standing = ReadonlyMap<string, string>;

/** The whole workbook as it stands. Nothing that it consists of is missing: a workbook left alone gives its own file. */
export async function standing(desk: Desk): Promise<Standing> {
  for (let patience = 1_000; ; patience -= 1) {
    const now = await saved(desk);
    const busy = [...now.values()].some((part) => part.includes(CALCULATING));
    if (!busy || patience === 0) return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What a cell holds whose call of a custom function has not been answered. */
const CALCULATING = '#GETTING_DATA';

async function saved(desk: Desk): Promise<Standing> {
  const base64 = await desk.page.evaluate(async () => {
    const [first = ''] = window.workbench?.sheetNames() ?? [];
    // waits until everything is calculated
    await window.workbench?.readCells(first, 'A1');
    const bytes = (await window.workbench?.save()) ?? new Uint8Array();
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(text);
  });
  const parts = unzipSync(new Uint8Array(Buffer.from(base64, 'base64')));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const SHOWN = 80;

/** Where two workbooks differ: a few letters around the first difference of each part. */
export function differences(was: Standing, is: Standing): string[] {
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((name) => {
    const [old = '', now = ''] = [was.get(name), is.get(name)];
    if (old === now) return [];
    let at = 0;
    while (at < old.length && old[at] === now[at]) at += 1;
    const around = (text: string): string => text.slice(Math.max(0, at - SHOWN), at + SHOWN);
    return [`${name}: ${around(old)} → ${around(now)}`];
  });
}

/** Holds the workbook against what it was, part by part. */
export async function expectStanding(desk: Desk, before: Standing, when = ''): Promise<void> {
  expect(differences(before, await standing(desk)).slice(0, 5), when).toEqual([]);
}

/** Orders a fault, or takes it back. */
export function fault<K extends keyof Faults>(desk: Desk, name: K, ...args: Parameters<Faults[K]>) {
  return desk.page.evaluate(
    ([which, given]) => {
      const all = window.workbench?.faults as Record<string, (...each: unknown[]) => unknown> | undefined;
      return all?.[which]?.(...given);
    },
    [name, args] as [string, unknown[]],
  );
}

/** How many requests there were since the last call; orders that did not come due are withdrawn. */
export const requests = async (desk: Desk): Promise<number> => Number(await fault(desk, 'requests'));

/** Those among them that write, whatever number they bear: so many as the bytes ask for. */
export const writes = (desk: Desk) => fault(desk, 'writes') as Promise<readonly WritingRequest[]>;

/** Carries out a 点検 that has been made before; how many requests it takes. */
export async function requestsOfCheck(desk: Desk): Promise<number> {
  const again = desk.pane.getByRole('button', { name: words.action.checkAgain });
  await again.waitFor();
  await requests(desk);
  await again.click();
  await said(desk, '点検が終わりました');
  await desk.pane.getByText(words.progress.check).waitFor({ state: 'detached' });
  return requests(desk);
}

/** What a clerk reads of a failure. */
export interface Told {
  readonly message: string;
  readonly action: string;
  readonly code: string;
}

const alert = (desk: Desk) => desk.pane.getByRole('alert');

/** Waits until a run has ended; what it told of a failure, null when it came to its end. */
export async function ended(desk: Desk, text: string): Promise<Told | null> {
  const done = desk.pane.getByText(text);
  await done.or(alert(desk)).first().waitFor({ state: 'attached', timeout: PATIENCE });
  if ((await alert(desk).count()) === 0) return null;
  const [message = '', action = ''] = await alert(desk).locator('p').allInnerTexts();
  const small = (await alert(desk).getByText(words.error.code('')).innerText()).trim();
  return { message, action, code: small.slice(words.error.code('').length) };
}

/** A run of the pane that writes, begun from its step. */
export type Writing = 'fill' | 'report';

export const OUTCOME = { fill: words.outcome.filled, report: words.outcome.reported } as const;

/** The one action of a step, whatever it is called at the moment, as soon as it can be pressed. */
const act = (desk: Desk, step: Writing) =>
  desk.pane.locator('footer button:not([aria-disabled="true"])').filter({
    hasText: new RegExp(`^(${ACTIONS[step].join('|')})$`),
  });

const ACTIONS: Readonly<Record<Writing, readonly string[]>> = {
  fill: [words.action.fill, words.action.refresh],
  report: [words.action.report, words.action.reportAgain],
};

/** Goes to a step, and waits until it has looked at the workbook. */
export async function goTo(desk: Desk, step: Writing): Promise<void> {
  await desk.pane.getByRole('tab', { name: words.steps[step] }).click();
  await act(desk, step).waitFor();
}

/** Begins the run of a step; `order` brings about what it is to meet. */
export async function begin(desk: Desk, step: Writing, order?: () => Promise<unknown>): Promise<void> {
  await goTo(desk, step);
  await requests(desk);
  await order?.();
  await act(desk, step).click();
}

/** Carries a run out; what it told of a failure, null when it came to its end. */
export async function write(desk: Desk, step: Writing, order?: () => Promise<unknown>): Promise<Told | null> {
  await begin(desk, step, order);
  return ended(desk, OUTCOME[step]);
}

/** Carries a run out whose n-th request waits while something else happens. */
export async function meanwhile(
  desk: Desk,
  step: Writing,
  n: number,
  happens: () => Promise<unknown>,
): Promise<Told | null> {
  await held(desk, step, n);
  await happens();
  await fault(desk, 'release');
  return ended(desk, OUTCOME[step]);
}

/** Begins a run and resolves when its n-th request has come, which waits; `order` brings about more. */
export async function held(
  desk: Desk,
  step: Writing,
  n: number,
  order?: () => Promise<unknown>,
): Promise<void> {
  let arrived: Promise<unknown> = Promise.resolve();
  await begin(desk, step, async () => {
    arrived = fault(desk, 'holdRequest', n);
    await order?.();
  });
  await arrived;
}

/** Presses 中止 as soon as it is there, and waits until the pane has taken notice. */
export async function stop(desk: Desk): Promise<void> {
  await desk.pane.getByRole('button', { name: words.action.cancel, exact: true }).click();
  await desk.pane.getByText(words.action.cancelling).waitFor();
}

/** Waits for what the pane says in the end. */
export const said = (desk: Desk, text: string): Promise<void> =>
  desk.pane.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached', timeout: PATIENCE });
