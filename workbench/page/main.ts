import './page.css';
import { element } from './element';
import type { BookFile } from './refused';
import { Session } from './session';
import { type WorkbenchForTests, workbenchForTests } from './testing';
import { Workbench } from './workbench';

declare global {
  interface Window {
    workbench?: WorkbenchForTests;
  }
}

const SAMPLES_URL = '/samples/index.json';

/**
 * `?book=名前.xlsx` chooses a sample, `?book=blank` none; `&bare` leaves the grid's own controls out, and `&unkept` keeps
 * nothing of the work in the browser.
 */
const asked = new URLSearchParams(window.location.search);

async function firstSample(): Promise<BookFile | null> {
  const wanted = asked.get('book');
  if (wanted === 'blank') return null;
  const list = await fetch(SAMPLES_URL);
  const names = list.ok ? ((await list.json()) as string[]) : [];
  const name = names.find((candidate) => candidate === wanted) ?? names[0];
  if (name === undefined) return null;
  const file = await fetch(`/samples/${encodeURIComponent(name)}`);
  return file.ok ? { name, bytes: new Uint8Array(await file.arrayBuffer()) } : null;
}

const workbench = new Workbench(asked.has('bare'));
const ready = asked.has('unkept')
  ? firstSample().then((sample) => workbench.start(sample))
  : new Session(workbench, { first: firstSample, adopts: !asked.has('book') }).begin();
window.workbench = workbenchForTests({
  ready,
  host: () => workbench.host,
  save: () => workbench.save(),
});
ready.catch((error: unknown) => {
  console.error('[workbench]', error);
  element('status').textContent = '作業台を始められませんでした。ページを読み込み直してください。';
});
