import type { HostContext } from '../context';
import { textArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { ApplicationObject, DocumentPropertiesObject, RuntimeObject } from './application';
import { FunctionsObject } from './functions';
import { insertionOptions } from './insertion-options';
import { NamedItemsObject } from './named-items';
import { WorkbookProtectionObject } from './protection';
import { RangeObject } from './range';
import { SettingsObject } from './settings';
import { TablesObject } from './tables';
import { WorksheetsObject } from './worksheets';

/** Excel.Workbook: the root of all object paths. */
export class WorkbookObject extends HostObject {
  readonly kind = 'Workbook';
  protected readonly members: Members<WorkbookObject> = WORKBOOK;

  constructor(readonly host: HostContext) {
    super();
  }

  /** The range that an event told of. */
  eventRange(id: unknown): RangeObject | null {
    const kept = this.host.references.get(String(id));
    return kept instanceof RangeObject ? kept : null;
  }
}

const WORKBOOK: Members<WorkbookObject> = {
  properties: {
    Name: { get: ({ host }) => host.book.core.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    Use1904DateSystem: { get: ({ host }) => host.book.date1904 },
  },
  links: {
    Application: ({ host }) => new ApplicationObject(host),
    Functions: ({ host }) => new FunctionsObject(host),
    Names: ({ host }) => new NamedItemsObject(host, null),
    Properties: ({ host }) => new DocumentPropertiesObject(host),
    Protection: ({ host }) => new WorkbookProtectionObject(host),
    Settings: ({ host }) => new SettingsObject(host),
    Tables: ({ host }) => new TablesObject(host, null),
    Worksheets: ({ host }) => new WorksheetsObject(host),
    _Runtime: ({ host }) => new RuntimeObject(host),
    Runtime: ({ host }) => new RuntimeObject(host),
  },
  methods: {
    GetSelectedRange: ({ host }) => selected(host, 'area'),
    InsertWorksheetsFromBase64: ({ host }, [base64, options]) =>
      host.insertion.insert(
        textArgument(base64, 'Workbook.insertWorksheetsFromBase64'),
        insertionOptions(host, options),
      ),
    GetActiveCell: ({ host }) => selected(host, 'cell'),
    _GetRangeForEventByReferenceId: (workbook, [id]) => {
      const range = workbook.eventRange(id);
      if (!range) throw new RichApiError('ItemNotFound', 'WorksheetChangedEventArgs.getRange');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, [id]) => workbook.eventRange(id),
    _GetReferenceCount: ({ host }) => host.references.size,
    _RemoveReference: ({ host }, [id]) => {
      host.references.release(String(id));
    },
    _RemoveAllReferences: ({ host }) => {
      host.references.clear();
    },
    _SetOsfControlContainerReadyForCustomFunctions: ({ host }) => {
      host.functions.runtimeReady();
    },
  },
};

function selected(host: HostContext, part: 'area' | 'cell'): RangeObject {
  const selection = host.selection();
  const sheet = host.book.core.getSheetBySheetId(selection.sheetId) ?? host.book.active();
  return new RangeObject(host, sheet, selection[part]);
}
