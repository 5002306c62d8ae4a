import type { Host } from '../host/host';
import { CONNECT, DocumentEvent, type ShellCall, type ShellEvent } from '../shim/contract';

const PANE_URL = '/taskpane.html';

/** Loads the add-in's pane, the production page, and joins it with the host of the open workbook. */
export class Pane {
  private host: Host | null = null;
  private port: MessagePort | null = null;
  private readonly listening = new Set<number>();
  /** Commands that were called before the page of the add-in was ready for them. */
  private early: ShellEvent[] = [];
  private readonly completedCallbacks = new Set<(controlId: string) => void>();

  constructor(private readonly frame: HTMLIFrameElement) {
    window.addEventListener('message', (event) => {
      this.connect(event);
    });
  }

  /** The pane is loaded anew for each workbook, as Excel does it. */
  load(host: Host): void {
    this.host = host;
    this.port = null;
    this.listening.clear();
    this.early = [];
    host.onSelection(() => {
      if (this.host === host) this.raise({ event: DocumentEvent.SelectionChanged, payload: [] });
    });
    this.frame.src = PANE_URL;
  }

  /** Calls a function of the add-in for a button of the ribbon or an item of a menu. */
  invoke(controlId: string, functionName: string): void {
    const details = JSON.stringify({ source: { id: controlId } });
    const event = { event: DocumentEvent.CommandInvoked, payload: [controlId, functionName, details] };
    if (!this.raise(event)) this.early.push(event);
  }

  /** Called with the button's id when the add-in says that a command is done. */
  onCompleted(callback: (controlId: string) => void): void {
    this.completedCallbacks.add(callback);
  }

  private raise(event: ShellEvent): boolean {
    if (!this.port || !this.listening.has(event.event)) return false;
    this.port.postMessage(event);
    return true;
  }

  private connect(event: MessageEvent): void {
    const [port] = event.ports;
    const { host } = this;
    const isPane = event.origin === window.location.origin && event.source === this.frame.contentWindow;
    if (!isPane || event.data !== CONNECT || !port || !host) return;
    this.port = port;
    this.listening.clear();
    host.connect((text) => {
      port.postMessage(text);
    });
    port.onmessage = ({ data }: MessageEvent<string | ShellCall>) => {
      // what a former page has still sent concerns a workbook that may be closed
      if (port !== this.port) return;
      if (typeof data === 'string') host.receive(data);
      else this.hear(data);
    };
  }

  private hear(call: ShellCall): void {
    if ('completed' in call) {
      for (const callback of this.completedCallbacks) callback(call.completed);
      return;
    }
    if (!call.on) {
      this.listening.delete(call.listen);
      return;
    }
    this.listening.add(call.listen);
    if (call.listen !== DocumentEvent.CommandInvoked) return;
    const waiting = this.early;
    this.early = [];
    for (const event of waiting) this.raise(event);
  }
}
