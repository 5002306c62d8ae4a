// @vitest-environment node
import { expect, it } from 'vitest';
import type { Editing } from '../../workbench/host/model/editing';
import { Requests } from '../../workbench/host/requests';
import {
  MessageType,
  type ProcessQuery,
  type ProcessQueryAnswer,
  type RequestMessage,
} from '../../workbench/host/richapi/protocol';

const idle = { active: false, onEnd: () => undefined } as unknown as Editing;
const query: ProcessQuery = { Actions: [], ObjectPaths: {} };
const message = (id: number): RequestMessage => ({
  ...{ id, type: MessageType.Request, flags: 0 },
  message: { url: '', body: query },
});

it('a workbook that is closed ends the request that is under way, and carries out none that waits', async () => {
  const begun: ((answer: ProcessQueryAnswer) => void)[] = [];
  const requests = new Requests(idle, () => new Promise((resolve) => begun.push(resolve)));
  const replied: number[] = [];
  for (const id of [1, 2]) requests.receive(message(id), (answered) => replied.push(answered));
  await expect.poll(() => begun.length).toBe(1);
  let isClosed = false;
  const closed = requests.close().then(() => (isClosed = true));
  requests.receive(message(3), (answered) => replied.push(answered));
  await Promise.resolve();
  expect([isClosed, replied]).toEqual([false, []]);
  begun[0]?.({ Results: [] });
  await closed;
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toHaveLength(1);
  expect(replied).toEqual([1]);
});
