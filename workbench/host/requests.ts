import type { Editing } from './model/editing';
import type { ErrorCode } from './richapi/error';
import { refusal } from './richapi/executor';
import {
  ActionType,
  DELAY_FOR_CELL_EDIT,
  PathType,
  type ProcessQuery,
  type ProcessQueryAnswer,
  type RequestMessage,
} from './richapi/protocol';

/** A fault that a test has ordered: after so many actions the request fails with a code. */
export interface Fault {
  readonly code: string;
  readonly after: number;
}

type Execute = (query: ProcessQuery, fault: Fault | null) => Promise<ProcessQueryAnswer>;
type Reply = (id: number, answer: ProcessQueryAnswer) => void;

/**
 * The requests of office.js, carried out one after another. While a clerk is typing in a cell, Excel refuses what
 * concerns the workbook, or keeps it waiting where the add-in asked for that.
 */
export class Requests {
  /** Asked for each request that concerns the workbook; null lets it pass. */
  intercept: ((query: ProcessQuery) => Promise<Fault | null>) | null = null;
  private queue: Promise<void> = Promise.resolve();
  /** The request that is being carried out. */
  private running: Promise<unknown> = Promise.resolve();
  private closed = false;
  private held: { readonly message: RequestMessage; readonly reply: Reply }[] = [];

  constructor(
    private readonly editing: Editing,
    private readonly execute: Execute,
  ) {
    editing.onEnd(() => {
      const held = this.held;
      this.held = [];
      for (const { message, reply } of held) this.receive(message, reply);
    });
  }

  receive(message: RequestMessage, reply: Reply): void {
    const query = queryOf(message);
    // The services of the window around the workbook are reached by names of their own.
    const concernsWorkbook = !Object.values(query.ObjectPaths).some(
      ({ ObjectPathType }) => ObjectPathType === PathType.New,
    );
    if (concernsWorkbook && this.editing.active) {
      if ((message.flags & DELAY_FOR_CELL_EDIT) !== 0) this.held.push({ message, reply });
      else reply(message.id, refused('InvalidOperationInCellEditMode'));
      return;
    }
    const fault = concernsWorkbook && !isCleanUp(query) ? (this.intercept?.(query) ?? null) : null;
    this.queue = this.queue.then(async () => {
      const ordered = await fault;
      if (this.closed) return;
      const answer = this.execute(query, ordered);
      this.running = answer;
      reply(message.id, await answer);
    });
  }

  /** The workbook is closed: nothing more is carried out. Resolves when what had begun has ended. */
  async close(): Promise<void> {
    this.closed = true;
    this.held = [];
    await this.running;
  }

  /** The page of the add-in is gone; nobody waits for what was held back. */
  forget(): void {
    this.held = [];
  }
}

const refused = (code: ErrorCode): ProcessQueryAnswer => ({ Results: [], Error: refusal(code) });

/** What office.js sends by itself after a batch, to let go of the ranges it was given. */
const isCleanUp = ({ Actions }: ProcessQuery): boolean =>
  Actions.every(
    ({ ActionType: type, Name }) => type === ActionType.Instantiate || Name === '_RemoveReference',
  );

function queryOf({ message }: RequestMessage): ProcessQuery {
  return (typeof message.body === 'string' ? JSON.parse(message.body) : message.body) as ProcessQuery;
}
