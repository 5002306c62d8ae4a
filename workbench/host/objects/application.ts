import type { HostContext } from '../context';
import { booleanArgument, wordArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members, type Property } from '../richapi/member';

/** Excel.Application. Suspending is a wish for speed, and a request is one change here anyway. */
export class ApplicationObject extends HostObject {
  readonly kind = 'Application';
  protected readonly members: Members<ApplicationObject> = {
    properties: {
      // The grid always calculates by itself; Manual is remembered for who reads it back.
      CalculationMode: {
        get: ({ host }) => host.settings.get('application:CalculationMode') ?? 'Automatic',
        set: ({ host }, value) => {
          const words = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
          const mode = wordArgument(value, words, 'Application.calculationMode');
          host.settings.set('application:CalculationMode', mode);
        },
      },
      CalculationState: { get: () => 'Done' },
      DecimalSeparator: { get: () => '.' },
      ThousandsSeparator: { get: () => ',' },
      UseSystemSeparators: { get: () => true },
    },
    methods: {
      Calculate: ({ host }, [type]) => {
        const words = ['Recalculate', 'Full', 'FullRebuild'] as const;
        const kind = wordArgument(type, words, 'Application.calculate');
        host.book.change.flush();
        if (kind === 'Recalculate') return;
        host.functions.forget();
        host.calculation.recalculateAll();
      },
      CreateWorkbook: ({ host }, [base64]) => new WorkbookCreatedObject(host, decoded(base64)),
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };

  constructor(readonly host: HostContext) {
    super();
  }
}

/** The bytes of a workbook, or none for an empty one. */
function decoded(base64: unknown): Uint8Array | null {
  if (base64 === null || base64 === undefined || base64 === '') return null;
  try {
    return Uint8Array.from(atob(String(base64)), (character) => character.charCodeAt(0));
  } catch {
    throw new RichApiError('InvalidArgument', 'Application.createWorkbook');
  }
}

/** Excel.WorkbookCreated: a workbook that is not shown yet. */
class WorkbookCreatedObject extends HostObject {
  readonly kind = 'WorkbookCreated';
  protected readonly members: Members<WorkbookCreatedObject> = {
    methods: {
      Open: ({ host, bytes }) => {
        if (!bytes) throw new RichApiError('ApiNotFound', 'WorkbookCreated.open of an empty workbook');
        if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
          throw new RichApiError('InvalidArgument', 'Application.createWorkbook');
        }
        host.created(bytes);
      },
    },
  };

  constructor(
    readonly host: HostContext,
    readonly bytes: Uint8Array | null,
  ) {
    super();
  }
}

/** OfficeExtension's runtime object, for `context.runtime.enableEvents`. */
export class RuntimeObject extends HostObject {
  readonly kind = 'Runtime';
  protected readonly members: Members<RuntimeObject> = {
    properties: {
      EnableEvents: {
        get: ({ host }) => host.events.enabled,
        set: ({ host }, value) => {
          // What was written before belongs to the state before.
          host.book.change.flush();
          host.events.flushOwn();
          host.events.enabled = booleanArgument(value, 'Runtime.enableEvents');
        },
      },
    },
  };

  constructor(readonly host: HostContext) {
    super();
  }
}

const TEXTS = ['Title', 'Subject', 'Author', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'];

function text(name: string): Property<DocumentPropertiesObject> {
  return {
    get: ({ host }) => host.settings.get(`properties:${name}`) ?? '',
    set: ({ host }, value) => {
      host.settings.set(`properties:${name}`, String(value));
    },
  };
}

/** Excel.DocumentProperties: remembered while the workbook is open. */
export class DocumentPropertiesObject extends HostObject {
  readonly kind = 'DocumentProperties';
  protected readonly members: Members<DocumentPropertiesObject> = {
    properties: Object.fromEntries(TEXTS.map((name) => [name, text(name)])),
  };

  constructor(readonly host: HostContext) {
    super();
  }
}
