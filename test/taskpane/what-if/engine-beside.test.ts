import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagePause } from '../../../src/base/slices';
import type { Figures } from '../../../src/grant/what-if/figures';
import { createDesk } from '../../../src/taskpane/what-if/desk';
import { engineBeside } from '../../../src/taskpane/what-if/engine-beside';
import type { Peer } from '../../../src/taskpane/what-if/peer';
import { matterOf } from '../../../src/workbook/read/what-if';
import { engineOver, type Matter } from '../../../src/workbook/read/what-if/engine';
import { assessWorkbook } from '../../../src/workbook/run/assess-workbook';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';

const SCENARIOS = [
  [{ label: '補助率', value: '1/2' }],
  [
    { label: 'パッケージ上限額', value: '400万円' },
    { label: '予算額:定着支援', value: '50,000,000' },
  ],
];
const CEILINGS = ['4000000', '5000000', '6000000', '10000000'];

let matter: Matter;
beforeAll(async () => {
  const sample = new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'));
  matter = matterOf(await assessWorkbook(openXlsx(sample), { now: new Date('2026-06-30T05:00:00Z') }));
});

/** A worker in this thread: every message is copied on its way, as between a page and its worker. */
function worker() {
  const heard: string[] = [];
  const said: string[] = [];
  const parts = { say: (_: unknown): void => undefined, lose: (): void => undefined };
  let ended = false;
  let settle = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const tell = (message: unknown): void => {
    if (ended) return;
    const kind = String((message as { kind: unknown }).kind);
    said.push(kind);
    parts.say(structuredClone(message));
    if (kind === 'settled') settle();
  };
  const desk = createDesk(tell, pagePause);
  const peer: Peer = {
    post: (message) => {
      heard.push(message.kind);
      const copy: unknown = structuredClone(message);
      void Promise.resolve().then(() => (ended ? undefined : desk(copy)));
    },
    listen: (say, lose) => {
      Object.assign(parts, { say, lose });
      void Promise.resolve().then(() => tell({ kind: 'ready' }));
    },
    end: () => {
      ended = true;
    },
  };
  return { peer, heard, said, settled, tell, lose: () => parts.lose() };
}

const curveOf = async (engine: ReturnType<typeof engineOver>): Promise<Figures[]> => {
  const points: Figures[] = [];
  await engine.curve('パッケージ上限額', CEILINGS, { pause: pagePause }, (figures) => points.push(figures));
  return points;
};

describe('もし〜なら beside the pane', { timeout: 300_000 }, () => {
  it('comes to the same in the worker, to which everything is handed once', async () => {
    const { peer, heard, said, settled } = worker();
    const engine = engineBeside(matter, () => peer);
    await settled;
    for (const base of [0, 2])
      expect(await engine.compare(SCENARIOS, base, {})).toEqual(
        await engineOver(matter).compare(SCENARIOS, base, {}),
      );
    expect(await curveOf(engine)).toEqual(await curveOf(engineOver(matter)));
    expect(heard.filter((kind) => kind === 'ground')).toHaveLength(1);
    expect(said.filter((kind) => kind === 'compared')).toHaveLength(2);
    expect(said.filter((kind) => kind === 'point')).toHaveLength(CEILINGS.length);
    engine.close();
  });

  it('computes in the pane where the host lets no worker be, and until the worker has everything', async () => {
    const expected = await engineOver(matter).compare(SCENARIOS, 0, {});
    const refused = engineBeside(matter, () => {
      throw new DOMException('no worker here', 'SecurityError');
    });
    expect(await refused.compare(SCENARIOS, 0, {})).toEqual(expected);
    const { peer, heard } = worker();
    const early = engineBeside(matter, () => peer);
    expect(await early.compare(SCENARIOS, 0, {})).toEqual(expected);
    expect(heard).not.toContain('compare');
    early.close();
  });

  it.each([
    ['is lost', ({ lose }: ReturnType<typeof worker>) => lose()],
    [
      'says what it cannot have said',
      ({ tell }: ReturnType<typeof worker>) => tell({ kind: 'compared', id: 1 }),
    ],
  ])('computes in the pane where the worker %s while it is asked', async (_, happens) => {
    const hired = worker();
    const engine = engineBeside(matter, () => hired.peer);
    await hired.settled;
    const asked = engine.compare(SCENARIOS, 0, {});
    happens(hired);
    expect(await asked).toEqual(await engineOver(matter).compare(SCENARIOS, 0, {}));
    expect(await curveOf(engine)).toHaveLength(CEILINGS.length);
    engine.close();
  });

  it('a newer question ends the older, here and in the worker, and a curve goes on beside it', async () => {
    const hired = worker();
    const engine = engineBeside(matter, () => hired.peer);
    await hired.settled;
    const curve = curveOf(engine);
    const older = engine.compare(SCENARIOS, 0, {});
    const newer = engine.compare([], 0, {});
    await expect(older).rejects.toMatchObject({ name: 'AbortError' });
    expect(await newer).toHaveLength(1);
    expect(hired.heard).toContain('stop');
    expect(await curve).toHaveLength(CEILINGS.length);
    hired.lose();
    const here = engine.compare(SCENARIOS, 0, {});
    const last = engine.compare([], 0, {});
    await expect(here).rejects.toMatchObject({ name: 'AbortError' });
    expect(await last).toHaveLength(1);
    const stop = new AbortController();
    const cut = engine.compare(SCENARIOS, 0, { progress: { report: () => undefined, signal: stop.signal } });
    stop.abort();
    await expect(cut).rejects.toMatchObject({ name: 'AbortError' });
    engine.close();
  });

  it('the worker hears nothing that the pane cannot have said', async () => {
    const said: string[] = [];
    const desk = createDesk(({ kind }) => said.push(kind));
    for (const message of [
      null,
      'compare',
      { kind: 'fetch', url: 'x' },
      { kind: 'applications', rows: [{ row: '1' }] },
      { kind: 'compare', id: 1, scenarios: [[], [], [], [], []], base: 0 },
      { kind: 'curve', id: 1, label: '補助率', steps: Array.from({ length: 62 }, () => '1/2') },
    ])
      await desk(message);
    expect(said).toEqual([]);
    await desk({ kind: 'compare', id: 1, scenarios: [], base: 0 });
    expect(said).toEqual(['failed']);
  });
});
