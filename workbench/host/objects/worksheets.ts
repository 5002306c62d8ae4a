import type { HostContext } from '../context';
import { textArgument } from '../richapi/arguments';
import { need, RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { registrations, WORKBOOK_TARGET } from './event-registration';
import { WorksheetObject } from './worksheet';

/** Excel.WorksheetCollection */
export class WorksheetsObject extends HostObject {
  readonly kind = 'WorksheetCollection';
  protected readonly members: Members<WorksheetsObject> = WORKSHEETS;

  constructor(readonly host: HostContext) {
    super();
  }

  override items(): readonly WorksheetObject[] {
    return this.host.book.sheets().map((sheet) => new WorksheetObject(this.host, sheet));
  }

  override item(key: unknown): WorksheetObject {
    return need(this.find(key), 'WorksheetCollection.getItem');
  }

  find(key: unknown): WorksheetObject | null {
    const sheet = this.host.book.sheet(String(key));
    return sheet && new WorksheetObject(this.host, sheet);
  }

  visible(only: unknown): readonly WorksheetObject[] {
    return this.items().filter(({ sheet }) => only !== true || !sheet.isSheetHidden());
  }
}

const WORKSHEETS: Members<WorksheetsObject> = {
  methods: {
    Add: ({ host }, [name]) => {
      const location = 'WorksheetCollection.add';
      const given = name === null || name === undefined ? null : textArgument(name, location);
      return new WorksheetObject(host, host.sheets.add(given, location));
    },
    GetItem: (worksheets, [key]) => worksheets.item(key),
    GetItemOrNullObject: (worksheets, [key]) => worksheets.find(key),
    GetActiveWorksheet: ({ host }) => new WorksheetObject(host, host.book.active()),
    GetCount: (worksheets, [visibleOnly]) => worksheets.visible(visibleOnly).length,
    GetFirst: (worksheets, [visibleOnly]) => need(worksheets.visible(visibleOnly)[0], 'WorksheetCollection'),
    GetLast: (worksheets, [visibleOnly]) =>
      need(worksheets.visible(visibleOnly).at(-1), 'WorksheetCollection'),
    _GetSheetById: (worksheets, [id]) => {
      const found = worksheets.find(id);
      if (!found) throw new RichApiError('ItemNotFound', 'WorksheetCollection');
      return found;
    },
    ...registrations<WorksheetsObject>(({ host }) => ({
      host,
      target: WORKBOOK_TARGET,
      events: {
        DataChanged: 'worksheetChanged',
        SelectionChanged: 'worksheetSelectionChanged',
        Activated: 'worksheetActivated',
        Deactivated: 'worksheetDeactivated',
        Added: 'worksheetAdded',
        Deleted: 'worksheetDeleted',
        NameChanged: 'worksheetNameChanged',
      },
    })),
  },
};
