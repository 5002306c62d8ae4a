import type { HostContext } from '../context';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { RibbonObject, RuntimePersistenceObject, RuntimeServiceObject } from './addin-services';

interface InvocationResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value?: unknown;
  readonly errorCode?: number;
}

/** Microsoft.ExcelServices.CustomFunctions: where the function runtime of the pane hands in its results. */
class CustomFunctionsObject extends HostObject {
  readonly kind = 'CustomFunctions';
  protected readonly members: Members<CustomFunctionsObject> = {
    methods: {
      SetInvocationArrayResults: ({ host }, [results]) => {
        host.functions.receive(results as readonly (readonly unknown[])[]);
      },
      SetInvocationResults: ({ host }, [results]) => {
        const list = results as readonly InvocationResult[];
        host.functions.receive(
          list.map(({ id, failed, value, errorCode }) => [id, failed !== true, value, errorCode]),
        );
      },
      _GetEnabledFeatures: () => [],
      _SetOsfControlContainerReadyForCustomFunctions: ({ host }) => {
        host.functions.runtimeReady();
      },
    },
  };

  constructor(readonly host: HostContext) {
    super();
  }
}

/** Microsoft.InternalService.AddinInternalService: office.js reports that ribbon commands can be called. */
class AddinInternalObject extends HostObject {
  readonly kind = 'AddinInternalService';
  protected readonly members: Members<AddinInternalObject> = {
    methods: { NotifyActionHandlerReady: () => null },
  };
}

/** The objects that office.js makes by type name instead of reaching them from the workbook. */
const SERVICES: Readonly<Record<string, (host: HostContext) => HostObject>> = {
  'Microsoft.ExcelServices.CustomFunctions': (host) => new CustomFunctionsObject(host),
  'Microsoft.InternalService.AddinInternalService': () => new AddinInternalObject(),
  'Microsoft.DynamicRibbon.DynamicRibbon': (host) => new RibbonObject(host),
  'Microsoft.AppRuntime.AppRuntimeService': (host) => new RuntimeServiceObject(host),
  'Microsoft.AppRuntime.AppRuntimePersistenceService': (host) => new RuntimePersistenceObject(host),
};

export function createService(host: HostContext, typeName: string): HostObject {
  const create = SERVICES[typeName];
  if (!create) throw new RichApiError('ApiNotFound', typeName);
  return create(host);
}
