import {
  type IAccessor,
  ICommandService,
  type Injector,
  IUndoRedoService,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, IDefinedNamesService } from '@univerjs/preset-sheets-core';
import { TableManager } from '@univerjs/preset-sheets-table';
import { Change } from './change';
import { RowHeights } from './row-heights';

/**
 * The open workbook. Univer is the model: this holds no copy of it, only the services that reach it and the
 * change that a request is making.
 */
export class Book {
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly definedNames: IDefinedNamesService;
  readonly tableManager: TableManager;
  readonly undoRedo: IUndoRedoService;
  readonly change: Change;
  readonly rowHeights: RowHeights;
  /** Whether the workbook counts its days from 1904. The grid shows them as if they counted from 1900. */
  readonly date1904: boolean;
  private readonly injector: Injector;

  constructor(
    univer: Univer,
    readonly unitId: string,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.formulas = this.injector.get(FormulaDataModel);
    this.definedNames = this.injector.get(IDefinedNamesService);
    this.tableManager = this.injector.get(TableManager);
    this.undoRedo = this.injector.get(IUndoRedoService);
    this.change = new Change(this);
    this.rowHeights = new RowHeights(this);
    this.date1904 = this.core.getCustomMetadata()?.['date1904'] === true;
  }

  get core(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error('the workbook was closed');
    return workbook;
  }

  sheets(): readonly Worksheet[] {
    return this.core.getSheets();
  }

  /** By name, without regard to case as in Excel, or by id. */
  sheet(key: string): Worksheet | null {
    const folded = key.toLowerCase();
    const byName = this.sheets().find((sheet) => sheet.getName().toLowerCase() === folded);
    return byName ?? this.core.getSheetBySheetId(key) ?? null;
  }

  active(): Worksheet {
    return this.core.getActiveSheet();
  }

  /** Runs one of Univer's factories, which read the model as it is now. */
  factory<P, R>(make: (accessor: IAccessor, params: P) => R, params: P): R {
    return this.injector.invoke((accessor: IAccessor) => make(accessor, params));
  }

  service<T>(id: Parameters<Injector['get']>[0]): T {
    return this.injector.get(id) as T;
  }
}
