import type { HostContext } from '../context';
import { textArgument } from '../richapi/arguments';
import { need } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';

/** Keys of ours share the map with the host's own notes. */
const PREFIX = 'setting:';

/** Excel.SettingCollection: kept while the workbook is open; not written to the file. */
export class SettingsObject extends HostObject {
  readonly kind = 'SettingCollection';
  protected readonly members: Members<SettingsObject> = {
    methods: {
      Add: ({ host }, [key, value]) => {
        const name = textArgument(key, 'SettingCollection.add');
        host.settings.set(PREFIX + name, value);
        return new SettingObject(host, name);
      },
      GetCount: (settings) => settings.items().length,
      GetItem: (settings, [key]) => settings.item(key),
      GetItemOrNullObject: (settings, [key]) => settings.find(key),
    },
  };

  constructor(readonly host: HostContext) {
    super();
  }

  override items(): readonly SettingObject[] {
    return [...this.host.settings.keys()]
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => new SettingObject(this.host, key.slice(PREFIX.length)));
  }

  override item(key: unknown): SettingObject {
    return need(this.find(key), 'SettingCollection.getItem');
  }

  find(key: unknown): SettingObject | null {
    const name = String(key);
    return this.host.settings.has(PREFIX + name) ? new SettingObject(this.host, name) : null;
  }
}

/** Excel.Setting */
class SettingObject extends HostObject {
  readonly kind = 'Setting';
  protected readonly members: Members<SettingObject> = {
    properties: {
      _Id: { get: ({ key }) => key },
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ host, key }) => host.settings.get(PREFIX + key),
        set: ({ host, key }, value) => {
          host.settings.set(PREFIX + key, value);
        },
      },
    },
    methods: {
      Delete: ({ host, key }) => {
        host.settings.delete(PREFIX + key);
      },
    },
  };

  constructor(
    readonly host: HostContext,
    readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }
}
