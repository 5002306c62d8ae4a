import { vi } from 'vitest';

type Handler = (event: never) => Promise<void>;

/** An event of Excel's to which handlers are added, and which a test raises. */
export function fakeEvent() {
  const handlers = new Set<Handler>();
  return {
    handlers,
    raise: (event: unknown = {}) => Promise.all([...handlers].map((handler) => handler(event as never))),
    add(handler: Handler) {
      handlers.add(handler);
      return { remove: () => handlers.delete(handler), context: { sync: () => Promise.resolve() } };
    },
  };
}

/** Puts an Excel in place that runs each batch over one context; undone by `vi.unstubAllGlobals`. */
export function stubExcel(context: object): void {
  vi.stubGlobal('Office', { context: { requirements: { isSetSupported: () => true } } });
  vi.stubGlobal('Excel', {
    run: (_: unknown, work: (context: unknown) => Promise<unknown>) => work(context),
  });
}
