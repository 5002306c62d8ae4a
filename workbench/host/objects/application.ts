import type { HostContext } from '../context';
import { booleanArgument, wordArgument } from '../richapi/arguments';
import { HostObject } from '../richapi/member';
import type { Members, Property } from '../richapi/member';

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
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };

  constructor(readonly host: HostContext) {
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
