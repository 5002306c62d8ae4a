import { type ErrorCode, RichApiError } from './error';
import { load } from './load';
import { HostObject } from './member';
import {
  type Action,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  PathType,
  type ProcessQuery,
  type ProcessQueryAnswer,
} from './protocol';

/** What the executor needs of the workbook behind it. */
export interface Backend {
  /** The object behind the global path: the workbook. */
  root(): HostObject;
  /** The object behind `new X(context)`, e.g. Microsoft.ExcelServices.CustomFunctions. */
  create(typeName: string): HostObject;
  /** A tracked object; null when it was released or never was. */
  reference(id: string): HostObject | null;
  /** Called before the first action: waits until nothing is calculated that the request could disturb. */
  quiet(): Promise<void>;
  /** Applies pending writes and waits until the calculation has come to rest. */
  settle(): Promise<void>;
  /** Called once after the last action, also after one that failed. */
  finish(): void;
}

/**
 * Carries out one ProcessQuery: actions in order, up to the first that fails. As in Excel, what was done before
 * stays done. `before` is called ahead of each action and may raise.
 */
export async function execute(
  query: ProcessQuery,
  backend: Backend,
  before: (index: number) => void = () => undefined,
): Promise<ProcessQueryAnswer> {
  const results: ActionResult[] = [];
  const traces: number[] = [];
  const paths = new Paths(query, backend);
  let index = 0;
  await backend.quiet();
  try {
    for (; index < query.Actions.length; index++) {
      const action = query.Actions[index];
      if (!action) continue;
      before(index);
      if (action.ActionType === ActionType.Query) await backend.settle();
      else if (isShifting(action, query))
        await (standsAlone(action, paths) ? backend.quiet() : backend.settle());
      results.push({ ActionId: action.Id, Value: await perform(action, paths) });
      if (action.ActionType === ActionType.Trace) traces.push(action.Id);
    }
    backend.finish();
    return { Results: results, TraceIds: traces };
  } catch (error) {
    backend.finish();
    return { Results: results, TraceIds: traces, Error: describe(error, index) };
  }
}

/** Methods that move cells. Results of a calculation under way would land where the cells were before. */
const SHIFTING = new Set(['Insert', 'Delete']);

/** The calculation must have come to rest before what moves cells, as before reading. */
function isShifting(action: Action, query: ProcessQuery): boolean {
  if (action.ActionType === ActionType.Method) return SHIFTING.has(action.Name ?? '');
  return SHIFTING.has(query.ObjectPaths[String(action.ObjectPathId)]?.Name ?? '');
}

/** What goes without moving any cell: a whole sheet, a name, a setting. */
const STANDS_ALONE = new Set(['Worksheet', 'NamedItem', 'Setting']);

const standsAlone = (action: Action, paths: Paths): boolean =>
  action.ActionType === ActionType.Method && STANDS_ALONE.has(paths.resolve(action.ObjectPathId)?.kind ?? '');

async function perform(action: Action, paths: Paths): Promise<unknown> {
  const { Trace, EnsureUnchanged } = ActionType;
  if (action.ActionType === Trace || action.ActionType === EnsureUnchanged) return null;
  const target = paths.resolve(action.ObjectPathId);
  if (target === null) return null;
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return target.identity();
    case ActionType.Query:
      return load(target, action.QueryInfo);
    case ActionType.SetProperty:
      target.write(action.Name ?? '', paths.args(action.ArgumentInfo)[0]);
      return null;
    case ActionType.Method: {
      const value = await target.call(action.Name ?? '', paths.args(action.ArgumentInfo));
      return value instanceof HostObject ? value.identity() : (value ?? null);
    }
    default:
      throw new RichApiError('ApiNotFound', `action type ${String(action.ActionType)}`);
  }
}

/** Resolves object paths, each once: a path that adds a sheet must not add two. */
class Paths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly query: ProcessQuery,
    private readonly backend: Backend,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.find(id);
    this.resolved.set(id, object);
    return object;
  }

  args(info: ArgumentInfo | null | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const path = references[index];
      return typeof path === 'number' && path > 0 ? this.resolve(path) : this.within(value);
    });
  }

  /** Objects of the workbook among the fields of an argument stand there as references. */
  private within(value: unknown): unknown {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]: [string, unknown]) => [
        key,
        isReference(field) ? this.resolve(field._ObjectPathId) : field,
      ]),
    );
  }

  private find(id: number): HostObject | null {
    const path = this.query.ObjectPaths[String(id)];
    if (!path) throw new RichApiError('InvalidObjectPath', `path ${String(id)}`);
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.backend.root();
      case PathType.New:
        return this.backend.create(name);
      case PathType.Null:
        return null;
      case PathType.ReferenceId: {
        const object = this.backend.reference(name);
        if (!object) throw new RichApiError('InvalidObjectPath', 'reference');
        return object;
      }
      default:
        return this.child(path.ObjectPathType, path.ParentObjectPathId ?? 0, name, path.ArgumentInfo);
    }
  }

  private child(type: number, parentId: number, name: string, info?: ArgumentInfo | null): HostObject | null {
    const parent = this.resolve(parentId);
    if (parent === null) return null;
    if (type === PathType.Property) return parent.follow(name);
    if (type === PathType.Indexer) return parent.item(this.args(info)[0]);
    if (type !== PathType.Method) throw new RichApiError('InvalidObjectPath', name);
    const value = parent.call(name, this.args(info));
    if (value === null || value instanceof HostObject) return value;
    throw new RichApiError('InvalidObjectPath', `${parent.kind}.${name}`);
  }
}

function isReference(value: unknown): value is { readonly _ObjectPathId: number } {
  return typeof value === 'object' && value !== null && '_ObjectPathId' in value;
}

/** The answer to a request that is refused as a whole. */
export function refusal(code: ErrorCode): NonNullable<ProcessQueryAnswer['Error']> {
  return describe(new RichApiError(code, ''), 0);
}

function describe(error: unknown, index: number): NonNullable<ProcessQueryAnswer['Error']> {
  const known =
    error instanceof RichApiError
      ? error
      : new RichApiError('GeneralException', '', error instanceof Error ? error.message : String(error));
  // Faults and gaps of the host must be seen by its developer; they hold no cell values.
  if (!(error instanceof RichApiError)) console.error('[workbench]', error);
  else if (error.code === 'ApiNotFound') console.warn('[workbench] ApiNotFound:', error.location);
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location,
    ActionIndex: index,
    HttpStatusCode: known.status,
  };
}
