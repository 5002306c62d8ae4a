import type { HostContext } from '../context';
import { booleanArgument, textArgument, wordArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';

/** Microsoft.DynamicRibbon.DynamicRibbon: behind `Office.ribbon.requestUpdate`. */
export class RibbonObject extends HostObject {
  readonly kind = 'DynamicRibbon';
  protected readonly members: Members<RibbonObject> = {
    links: { Buttons: ({ host }) => new RibbonButtonsObject(host) },
    methods: {
      GetButton: ({ host }, [id]) => new RibbonButtonObject(host, knownButton(host, id)),
      GetTab: ({ host }, [id]) => {
        const tab = textArgument(id, 'DynamicRibbon.getTab');
        if (!host.addin.hasTab(tab)) throw new RichApiError('ControlIdNotFound', 'DynamicRibbon.getTab');
        return new RibbonTabObject(host, tab);
      },
    },
  };

  constructor(readonly host: HostContext) {
    super();
  }
}

function knownButton(host: HostContext, id: unknown): string {
  const button = textArgument(id, 'DynamicRibbon.getButton');
  if (!host.addin.hasButton(button)) {
    throw new RichApiError('ControlIdNotFound', 'DynamicRibbon.getButton');
  }
  return button;
}

class RibbonButtonsObject extends HostObject {
  readonly kind = 'RibbonButtonCollection';
  protected readonly members: Members<RibbonButtonsObject> = {
    methods: { GetCount: (buttons) => buttons.items().length },
  };

  constructor(readonly host: HostContext) {
    super();
  }

  override items(): readonly RibbonButtonObject[] {
    return this.host.addin.buttonIds.map((id) => new RibbonButtonObject(this.host, id));
  }

  override item(key: unknown): RibbonButtonObject {
    return new RibbonButtonObject(this.host, knownButton(this.host, key));
  }
}

class RibbonButtonObject extends HostObject {
  readonly kind = 'RibbonButton';
  protected readonly members: Members<RibbonButtonObject> = {
    properties: {
      Id: { get: ({ id }) => id },
      Enabled: {
        get: ({ host, id }) => host.addin.isEnabled(id),
        set: ({ host, id }, value) => {
          enable(host, id, booleanArgument(value, 'RibbonButton.enabled'));
        },
      },
    },
    methods: {
      SetEnabled: ({ host, id }, [value]) => {
        enable(host, id, booleanArgument(value, 'RibbonButton.setEnabled'));
      },
    },
  };

  constructor(
    readonly host: HostContext,
    readonly id: string,
  ) {
    super();
  }
}

function enable({ addin, book }: HostContext, id: string, value: boolean): void {
  addin.enable(id, value);
  book.change.ribbonUpdated();
}

class RibbonTabObject extends HostObject {
  readonly kind = 'RibbonTab';
  protected readonly members: Members<RibbonTabObject> = {
    properties: { Id: { get: ({ id }) => id } },
    methods: {
      SetVisibility: ({ host, id }, [value]) => {
        host.addin.showTab(id, booleanArgument(value, 'RibbonTab.setVisibility'));
      },
    },
  };

  constructor(
    readonly host: HostContext,
    readonly id: string,
  ) {
    super();
  }
}

const STATES = ['Inactive', 'Background', 'Visible'] as const;

/** Microsoft.AppRuntime.AppRuntimeService: behind `Office.addin.showAsTaskpane` and `hide`. */
export class RuntimeServiceObject extends HostObject {
  readonly kind = 'AppRuntimeService';
  protected readonly members: Members<RuntimeServiceObject> = {
    methods: {
      GetAppRuntimeState: ({ host }) => (host.addin.paneVisible ? 'Visible' : 'Background'),
      SetAppRuntimeState: ({ host }, [state]) => {
        host.addin.showPane(wordArgument(state, STATES, 'AppRuntimeService.setState') === 'Visible');
      },
    },
  };

  constructor(readonly host: HostContext) {
    super();
  }
}

/** Microsoft.AppRuntime.AppRuntimePersistenceService: whether the add-in starts with the workbook. */
export class RuntimePersistenceObject extends HostObject {
  readonly kind = 'AppRuntimePersistenceService';
  protected readonly members: Members<RuntimePersistenceObject> = {
    methods: {
      GetAppRuntimeStartState: ({ host }) => host.addin.startState,
      SetAppRuntimeStartState: ({ host }, [state]) => {
        host.addin.startState = wordArgument(state, STATES, 'AppRuntimePersistenceService.setState');
      },
    },
  };

  constructor(readonly host: HostContext) {
    super();
  }
}
