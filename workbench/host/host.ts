import type { Univer, Worksheet } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import { Addin, type RibbonIds } from './addin';
import type { HostContext } from './context';
import { Events } from './events/events';
import { Watch } from './events/watch';
import { CustomFunctions } from './functions/custom-functions';
import { type Area, areaBetween } from './model/area';
import { Book } from './model/book';
import { Calculation } from './model/calculation';
import { Cells } from './model/cells';
import { Charts } from './model/charts';
import { Editing } from './model/editing';
import { Filters } from './model/filters';
import { Insertion } from './model/insertion';
import { Names } from './model/names';
import { Pages } from './model/pages';
import { Sheets } from './model/sheets';
import { Shifts } from './model/shifts';
import { Tables } from './model/tables';
import { RangeObject } from './objects/range';
import { createService } from './objects/services';
import { WorkbookObject } from './objects/workbook';
import { References } from './references';
import { type Fault, Requests } from './requests';
import { type ErrorCode, RichApiError } from './richapi/error';
import { type Backend, execute } from './richapi/executor';
import type { HostObject } from './richapi/member';
import {
  EntryCategory,
  type EventEntry,
  MessageType,
  type ProcessQuery,
  type RequestMessage,
} from './richapi/protocol';

const SETTLING = 10_000;
/** The number that office.js knows the event of a shown or hidden pane by. */
const VISIBILITY_CHANGED = 65_539;
const DISPATCH_ACTION = 1_000;

/** What office.js talks to instead of Excel: one for an open workbook. */
export class Host implements HostContext {
  readonly book: Book;
  readonly cells: Cells;
  readonly filters: Filters;
  readonly sheets: Sheets;
  readonly tables: Tables;
  readonly names: Names;
  readonly insertion: Insertion;
  readonly calculation: Calculation;
  readonly events: Events;
  readonly functions: CustomFunctions;
  readonly references = new References<HostObject>();
  readonly settings = new Map<string, unknown>();
  readonly pages = new Pages();
  readonly charts = new Charts();
  private readonly watch: Watch;
  private post: ((text: string) => void) | null = null;
  private readonly createdCallbacks = new Set<(bytes: Uint8Array, n: number) => void>();
  private createdCount = 0;
  /** As Excel does under a policy that hardens extensions (OfficeDev/office-js 3568). */
  refusesNewWorkbooks = false;
  readonly addin: Addin;
  readonly shifts: Shifts;
  readonly editing: Editing;
  readonly requests: Requests;

  constructor(
    private readonly univer: Univer,
    unitId: string,
    bytes: Uint8Array,
    ribbon?: RibbonIds,
  ) {
    this.book = new Book(univer, unitId);
    this.cells = new Cells(this.book);
    this.sheets = new Sheets(this.book);
    this.tables = new Tables(this.book);
    this.filters = new Filters(this.book, this.cells, this.tables);
    this.names = new Names(this.book);
    this.insertion = new Insertion(this, bytes);
    this.calculation = new Calculation(this.book);
    const push = (entries: readonly EventEntry[]): void => {
      this.push(entries);
    };
    const keepRange = (sheet: Worksheet, area: Area): string =>
      this.references.keep(new RangeObject(this, sheet, area));
    this.events = new Events(this.book, this.tables, push, keepRange);
    this.functions = new CustomFunctions(this.book, this.calculation, push);
    this.watch = new Watch(this.book, this.tables, this.events);
    this.addin = new Addin(ribbon);
    this.shifts = new Shifts(this.book);
    this.editing = new Editing(this.book);
    this.requests = new Requests(this.editing, (query, fault) => this.carryOut(query, fault));
    let shown = this.addin.paneVisible;
    this.addin.onChange(() => {
      if (shown === this.addin.paneVisible) return;
      shown = this.addin.paneVisible;
      const payload = JSON.stringify({ visibility: shown ? 'Visible' : 'Hidden' });
      this.push([[EntryCategory.Event, VISIBILITY_CHANGED, '', payload, 0]]);
    });
  }

  /** Calls an action of the add-in by its id, as a keyboard shortcut does. */
  act(action: string): void {
    this.push([[EntryCategory.Action, DISPATCH_ACTION, '', JSON.stringify([action]), 0]]);
  }

  /** Called with a workbook that the add-in has made, counted from 1. */
  onCreated(callback: (bytes: Uint8Array, n: number) => void): void {
    this.createdCallbacks.add(callback);
  }

  created(bytes: Uint8Array): void {
    if (this.refusesNewWorkbooks) throw new RichApiError('GeneralException', 'WorkbookCreated.open');
    this.createdCount += 1;
    for (const callback of this.createdCallbacks) callback(bytes, this.createdCount);
  }

  /** Called when another cell is selected in the grid. */
  onSelection(callback: () => void): void {
    this.watch.onSelection(callback);
  }

  /** A page of the add-in has loaded; its predecessor's handlers and calls are gone. */
  connect(post: (text: string) => void): void {
    this.post = post;
    this.events.reset();
    this.functions.runtimeLost();
    this.references.clear();
    this.addin.reset();
    this.requests.forget();
  }

  /** No request reaches the workbook any more; resolves when none is under way. */
  close(): Promise<void> {
    this.post = null;
    return this.requests.close();
  }

  /** A message of office.js; requests are carried out one after another. */
  receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    if (message.type !== MessageType.Request) return;
    const { post } = this;
    this.requests.receive(message, (id, answer) => {
      const body = { statusCode: 200, headers: {}, body: JSON.stringify(answer) };
      post?.(JSON.stringify({ id, type: MessageType.Response, flags: 0, message: body }));
    });
  }

  /** Resolves when every formula shows its result, those of the add-in's functions too; at the latest in 10 s. */
  async settled(): Promise<void> {
    const limit = performance.now() + SETTLING;
    await this.calculation.idle();
    while (this.functions.pending && performance.now() < limit) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await this.calculation.idle();
    }
  }

  selection(): { sheetId: string; area: Area; cell: Area } {
    const sheet = this.book.active();
    const service = this.univer.__getInjector().get(SheetsSelectionsService);
    const selection = service.getCurrentLastSelection();
    const range = selection?.range;
    const finite = (value: number | undefined, fallback: number): number =>
      value !== undefined && Number.isFinite(value) ? value : fallback;
    const area = areaBetween(
      finite(range?.startRow, 0),
      finite(range?.startColumn, 0),
      finite(range?.endRow, range ? sheet.getRowCount() - 1 : 0),
      finite(range?.endColumn, range ? sheet.getColumnCount() - 1 : 0),
    );
    const row = finite(selection?.primary?.actualRow, area.row);
    const column = finite(selection?.primary?.actualColumn, area.column);
    return { sheetId: sheet.getSheetId(), area, cell: { row, column, rows: 1, columns: 1 } };
  }

  private carryOut(query: ProcessQuery, fault: Fault | null) {
    return execute(query, this.backend(), (index) => {
      if (fault && index >= fault.after) throw new RichApiError(fault.code as ErrorCode, 'fault');
    });
  }

  private backend(): Backend {
    return {
      root: () => new WorkbookObject(this),
      create: (typeName) => createService(this, typeName),
      reference: (id) => this.references.get(id),
      quiet: () => this.calculation.quiet(),
      settle: async () => {
        this.book.change.flush();
        if (!this.calculation.resting && this.cells.hasFormulas()) await this.calculation.idle();
      },
      finish: () => {
        this.book.change.finish();
        this.events.flushOwn();
      },
    };
  }

  private push(entries: readonly EventEntry[]): void {
    this.post?.(JSON.stringify({ type: MessageType.Event, message: { entries } }));
  }
}
