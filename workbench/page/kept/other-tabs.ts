const CHANNEL = 'kaigo-hojo-workbench';

type Message =
  { readonly opened: string; readonly by: string } | { readonly has: string; readonly to: string };

/** Learns of other tabs of this browser in which a workbook of the same name is open. */
export class OtherTabs {
  private readonly channel = new BroadcastChannel(CHANNEL);
  private readonly id = crypto.randomUUID();
  private name: string | null = null;

  /** @param onSame called in the tab that has opened the workbook after another */
  constructor(onSame: (name: string) => void) {
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if ('opened' in data) {
        if (data.opened === this.name) this.say({ has: data.opened, to: data.by });
      } else if (data.to === this.id && data.has === this.name) onSame(data.has);
    };
  }

  opened(name: string): void {
    this.name = name;
    this.say({ opened: name, by: this.id });
  }

  private say(message: Message): void {
    this.channel.postMessage(message);
  }
}
