import type { KeptBook, Store } from './store';

const TAB_KEY = 'kaigo-hojo-workbench:tab';
const LOCK = 'kaigo-hojo-workbench:tab:';
/** Work of a tab that was closed is taken up by the next one; after so long it is forgotten. */
const KEPT_MS = 14 * 86_400_000;

/** True when no other tab goes by the id; from then on it is this one's for as long as it lives. */
function claim(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const forever = new Promise<void>(() => undefined);
    navigator.locks
      .request(LOCK + id, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : forever;
      })
      .catch(reject);
  });
}

export interface Tab {
  readonly id: string;
  /** What this tab goes on with; null where it begins afresh. */
  readonly book: KeptBook | null;
}

/**
 * The id that this tab keeps its work under, the same when its page is loaded again. No two tabs that are open share
 * one, not even where one is a copy of the other: so neither writes over what the other keeps.
 *
 * @param adopts whether a new tab takes up the work of one that was closed
 */
export async function findTab(store: Store, adopts: boolean): Promise<Tab> {
  const books = await store.all();
  const own = sessionStorage.getItem(TAB_KEY);
  if (own !== null && (await claim(own)))
    return { id: own, book: books.find(({ tab }) => tab === own) ?? null };
  for (const book of adopts ? books : []) {
    if (!(await claim(book.tab))) continue;
    if (Date.now() - book.at <= KEPT_MS) return { id: rememberTab(book.tab), book };
    await store.remove(book.tab);
  }
  return { id: await newTab(), book: null };
}

/** An id that nothing is kept under yet. */
export async function newTab(): Promise<string> {
  const id = crypto.randomUUID();
  await claim(id);
  return rememberTab(id);
}

/** The id is this tab's when its page is loaded again. */
export function rememberTab(id: string): string {
  sessionStorage.setItem(TAB_KEY, id);
  return id;
}
