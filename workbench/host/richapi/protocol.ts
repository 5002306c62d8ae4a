/**
 * The messages between office.js and its host, as office.js sends them. Names are the wire's own.
 */

export const PathType = {
  Global: 1,
  New: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  Null: 7,
} as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 6,
  Update: 7,
  RecursiveQuery: 8,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Where an argument is an object of the workbook, its path's id stands at the same index. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[] | null;
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
  readonly QueryInfo?: QueryInfo | null;
}

export interface ProcessQuery {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ProcessQueryAnswer {
  readonly Results: readonly ActionResult[];
  /** Traces that were reached: office.js keeps handlers of events only that come with one. */
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** Set by `Excel.run({ delayForCellEdit: true })`. */
export const DELAY_FOR_CELL_EDIT = 64;

export const MessageType = { Request: 1, Response: 2, Event: 3 } as const;

export interface RequestMessage {
  readonly id: number;
  readonly type: typeof MessageType.Request;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: ProcessQuery | string };
}

/** [category, type, target, JSON of the payload, id]: what a custom function call and an event look like. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  payload: string,
  id: number,
];

export const EntryCategory = { CustomFunction: 1, Action: 2, Event: 65_536 } as const;
