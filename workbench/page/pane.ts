import { CONNECT } from '../shim/contract';
import type { Host } from '../host/host';

const PANE_URL = '/taskpane.html';

/** Loads the add-in's pane, the production page, and joins it with the host of the open workbook. */
export class Pane {
  private host: Host | null = null;

  constructor(private readonly frame: HTMLIFrameElement) {
    window.addEventListener('message', (event) => {
      this.connect(event);
    });
  }

  /** The pane is loaded anew for each workbook, as Excel does it. */
  load(host: Host): void {
    this.host = host;
    this.frame.src = PANE_URL;
  }

  private connect(event: MessageEvent): void {
    const [port] = event.ports;
    const { host } = this;
    const isPane = event.origin === window.location.origin && event.source === this.frame.contentWindow;
    if (!isPane || event.data !== CONNECT || !port || !host) return;
    host.connect((text) => {
      port.postMessage(text);
    });
    port.onmessage = ({ data }: MessageEvent<string>) => {
      host.receive(data);
    };
  }
}
