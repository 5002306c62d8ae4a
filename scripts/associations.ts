import { JSDOM } from 'jsdom';

/** What a script makes known to Excel while it loads. */
export interface Associations {
  readonly functions: readonly string[];
  readonly actions: readonly string[];
}

/**
 * Loads a built script in an empty page, with an Office that never becomes ready, and notes what it associates.
 * Reading the script instead would miss a name that is put together in a loop.
 * @throws Error when the script fails while it loads.
 */
export function associationsOf(script: string): Associations {
  const functions: string[] = [];
  const actions: string[] = [];
  const page = new JSDOM('<!doctype html><div id="root"></div>', {
    runScripts: 'outside-only',
    url: 'https://localhost:3000/taskpane.html',
  });
  try {
    Object.assign(page.window, {
      CustomFunctions: anything({ associate: (id: string) => void functions.push(id) }),
      Office: anything({
        actions: anything({ associate: (id: string) => void actions.push(id) }),
        onReady: () => new Promise<never>(() => undefined),
      }),
      Excel: anything({}),
      OfficeExtension: anything({ Error: class extends Error {} }),
    });
    page.window.eval(script);
  } finally {
    page.window.close();
  }
  return { functions, actions };
}

/** An object that has every member, each of them callable, besides the ones given. */
function anything(members: Readonly<Record<string, unknown>>): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) =>
      typeof name === 'string' && Object.hasOwn(members, name) ? members[name] : anything({}),
    apply: () => anything({}),
  });
}
