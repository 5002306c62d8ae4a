/** A workbook that is kept in this browser, for the tab that it was open in. */
export interface KeptBook {
  readonly tab: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was kept, in milliseconds. */
  readonly at: number;
  /** What the add-in had stored beside the workbook. */
  readonly settings: string | null;
}

const DATABASE = 'kaigo-hojo-workbench';
const BOOKS = 'books';

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no answer of the store'));
    };
  });

/** The workbooks kept in this browser (IndexedDB); nothing of them leaves the machine. */
export class Store {
  private constructor(private readonly database: IDBDatabase) {}

  /** null where the browser keeps nothing. */
  static async open(): Promise<Store | null> {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(BOOKS, { keyPath: 'tab' });
      };
      return new Store(await answer(request));
    } catch {
      return null;
    }
  }

  /** Resolves when the workbook is on the disk. */
  put(book: KeptBook): Promise<void> {
    return this.change((books) => books.put(book));
  }

  remove(tab: string): Promise<void> {
    return this.change((books) => books.delete(tab));
  }

  clear(): Promise<void> {
    return this.change((books) => books.clear());
  }

  /** The newest first. */
  async all(): Promise<KeptBook[]> {
    const books = this.database.transaction(BOOKS).objectStore(BOOKS);
    const found = (await answer(books.getAll())) as KeptBook[];
    return found.sort((a, b) => b.at - a.at);
  }

  private change(make: (books: IDBObjectStore) => IDBRequest): Promise<void> {
    const transaction = this.database.transaction(BOOKS, 'readwrite', { durability: 'strict' });
    make(transaction.objectStore(BOOKS));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('the store refused'));
      };
    });
  }
}
