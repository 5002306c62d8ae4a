/**
 * What Excel for Windows gives a page before office.js loads, so that Microsoft's office.js runs unchanged in
 * the workbench: the bridge for requests, and `window.external` with the facts about the host. The server puts
 * this script into the pane's HTML, and into nothing else.
 */
import {
  COMMAND_COMPLETED,
  CONNECT,
  DocumentEvent,
  isThemeName,
  SETTINGS_KEY,
  type ShellCall,
  type ShellEvent,
  THEME_KEY,
  THEMES,
} from './contract';

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Added by office.js. */
  onMessageFromHost?(text: string): void;
}

declare global {
  interface Window {
    _richApiNativeBridge?: Bridge;
  }
}

/** name|platform|version|culture|correlation id|dialog|telemetry|flags: `disableLogging` keeps office.js silent. */
const HOST_INFO = 'Excel|Win32|16.01|ja-JP|workbench|isNotDialog|disableLogging|3';

/** The API sets of Excel LTSC 2024, which the add-in is written for. */
const REQUIREMENT_SETS = {
  ExcelApi: '1.17',
  CustomFunctions: '1.4',
  CustomFunctionsRuntime: '1.3',
  SharedRuntime: '1.2',
  RibbonApi: '1.1',
  DialogApi: '1.1',
  RichApi: '1.1',
  DelayForCellEdit: '1.1',
};

const ACTIVE = 0;
const EXCEL = 1;
const SUCCESS = 0;
/** Office's code for a call that the host does not know. */
const NOT_SUPPORTED = 5_012;

type EventHandler = (event: number, payload: unknown) => void;

const handlers = new Map<number, EventHandler>();
const OFFERED: readonly number[] = Object.values(DocumentEvent);
const { port1, port2 } = new MessageChannel();

const tell = (call: ShellCall): void => {
  port1.postMessage(call);
};

function connectBridge(): Bridge {
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      port1.postMessage(text);
    },
  };
  port1.onmessage = ({ data }: MessageEvent<string | ShellEvent>) => {
    if (typeof data === 'string') bridge.onMessageFromHost?.(data);
    else handlers.get(data.event)?.(data.event, data.payload);
  };
  window.parent.postMessage(CONNECT, window.location.origin, [port2]);
  return bridge;
}

type Settings = Record<string, string>;

const documentSettings = {
  Read(keys: string[], values: string[]): void {
    const stored = JSON.parse(sessionStorage.getItem(SETTINGS_KEY) ?? '{}') as Settings;
    for (const [key, value] of Object.entries(stored)) {
      keys.push(key);
      values.push(value);
    }
  },
  Write(keys: readonly string[], values: readonly string[]): void {
    const stored = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
    sessionStorage.setItem(SETTINGS_KEY, JSON.stringify(stored));
  },
};

const officeContext = {
  GetAppType: () => EXCEL,
  GetSolutionRef: () => '{00000000-0000-4000-8000-000000000001}',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => 'ja-JP',
  GetAppDataLocale: () => 'ja-JP',
  GetDocUrl: () => 'workbench.xlsx',
  GetAppCapabilities: () => 0,
  GetActivationMode: () => ACTIVE,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'workbench',
  GetInstanceId: () => 'workbench',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
  GetHostCustomMessage: () => '',
  GetSettings: () => documentSettings,
  GetHostFullVersion: () => '16.0.17932.20000',
  GetInitialDisplayMode: () => 0,
  GetOfficeThemeInfo: () => {
    const name = sessionStorage.getItem(THEME_KEY);
    return JSON.stringify(THEMES[isThemeName(name) ? name : 'white']);
  },
};

type Callback = (status: number, result?: readonly unknown[]) => void;

const external = {
  GetContext: () => officeContext,
  GetHostInfo: () => HOST_INFO,
  Execute: (id: number, params: readonly unknown[], callback: Callback) => {
    const known = id === COMMAND_COMPLETED;
    if (known) tell({ completed: String(params[0]) });
    setTimeout(callback, 0, known ? SUCCESS : NOT_SUPPORTED, [SUCCESS]);
  },
  // Of the old document API's events those that office.js itself builds on; Excel's own come over the bridge.
  RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
    const known = OFFERED.includes(id);
    if (known) {
      handlers.set(id, handler);
      tell({ listen: id, on: true });
    }
    setTimeout(callback, 0, known ? SUCCESS : NOT_SUPPORTED);
  },
  UnregisterEvent: (id: number, _target: string, callback: Callback) => {
    if (handlers.delete(id)) tell({ listen: id, on: false });
    setTimeout(callback, 0, SUCCESS);
  },
};

if (window.parent !== window) {
  Object.assign(window.external, external);
  window._richApiNativeBridge = connectBridge();
}
