// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Procedure } from '../../src/workbook/run/results';
import { Pane } from './mount';

/** How often each component of ours was drawn, whether by itself or with what holds it. */
const drawn = vi.hoisted(() => {
  const counts = new Map<string, number>();
  const counted = new WeakMap<object, unknown>();
  const isComponent = (type: unknown): type is (props: unknown) => unknown =>
    typeof type === 'function' &&
    !(type.prototype as { isReactComponent?: object } | undefined)?.isReactComponent;
  const counting = (type: unknown): unknown => {
    if (!isComponent(type)) return type;
    if (!counted.has(type)) {
      counted.set(type, (props: unknown) => {
        counts.set(type.name, (counts.get(type.name) ?? 0) + 1);
        return type(props);
      });
    }
    return counted.get(type);
  };
  const jsx = async (original: () => Promise<unknown>): Promise<object> => {
    const runtime = { ...((await original()) as object) };
    return Object.fromEntries(
      Object.entries(runtime).map(([name, make]) => [
        name,
        name.startsWith('jsx')
          ? (type: unknown, ...rest: unknown[]): unknown =>
              Reflect.apply(make as () => unknown, null, [counting(type), ...rest])
          : make,
      ]),
    );
  };
  return { counts, jsx };
});
vi.mock('react/jsx-runtime', drawn.jsx);
vi.mock('react/jsx-dev-runtime', drawn.jsx);

let pane: Pane;
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  pane.close();
  vi.useRealTimers();
});

it('the progress of a run draws anew what shows it, and nothing else', async () => {
  let report: (done: number, total: number) => void = () => undefined;
  const slow: Partial<Procedure> = {
    report: (_, { progress }) => {
      report = (done, total) => progress?.report(done, total);
      return new Promise(() => undefined);
    },
  };
  pane = new Pane(slow);
  await pane.click('点検する');
  expect([...drawn.counts.keys()]).toEqual(
    expect.arrayContaining(['App', 'Header', 'CheckStep', 'FindingsList', 'Notices', 'LiveRegion']),
  );
  const tick = async (done: number): Promise<ReadonlyMap<string, number>> => {
    vi.setSystemTime(Date.now() + 200);
    drawn.counts.clear();
    await pane.does(() => report(done, 1_000));
    return new Map(drawn.counts);
  };
  await pane.does(() => pane.workspace.showStep('report'));
  await pane.does(() => void pane.workspace.run('report'));
  await pane.does(() => vi.advanceTimersByTime(300));
  await tick(10);
  expect(await tick(20)).toEqual(new Map([['RunningBar', 1]]));
  expect(pane.text).toContain('20 / 1,000 セル');
  // a quarter is told to a reader
  expect([...(await tick(300)).keys()].sort()).toEqual(['LiveRegion', 'RunningBar']);
  expect(pane.announced).toContain('25パーセント');
});
