import type { Worksheet } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/preset-sheets-core';
import type { HostContext } from '../context';
import { booleanArgument, textArgument } from '../richapi/arguments';
import { need, RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheet';

/** Excel.NamedItemCollection, of the workbook (`sheet` null) or of a sheet. */
export class NamedItemsObject extends HostObject {
  readonly kind = 'NamedItemCollection';
  protected readonly members: Members<NamedItemsObject> = NAMES;

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet | null,
  ) {
    super();
  }

  override items(): readonly NamedItemObject[] {
    return this.host.names.list(this.sheet).map(({ id }) => new NamedItemObject(this.host, id));
  }

  override item(key: unknown): NamedItemObject {
    return need(this.find(key), 'NamedItemCollection.getItem');
  }

  find(key: unknown): NamedItemObject | null {
    const item = this.host.names.find(String(key), this.sheet);
    return item && new NamedItemObject(this.host, item.id);
  }
}

const NAMES: Members<NamedItemsObject> = {
  methods: {
    Add: ({ host, sheet }, [name, reference, comment]) => {
      const location = 'NamedItemCollection.add';
      const target =
        reference instanceof RangeObject
          ? host.names.reference(reference.sheet, reference.area)
          : textArgument(reference, location);
      const text = typeof comment === 'string' ? comment : '';
      const item = host.names.add(textArgument(name, location), target, sheet, text);
      return new NamedItemObject(host, item.id);
    },
    AddFormulaLocal: ({ host, sheet }, [name, formula, comment]) => {
      const location = 'NamedItemCollection.addFormulaLocal';
      const text = typeof comment === 'string' ? comment : '';
      const item = host.names.add(textArgument(name, location), textArgument(formula, location), sheet, text);
      return new NamedItemObject(host, item.id);
    },
    GetCount: (names) => names.items().length,
    GetItem: (names, [key]) => names.item(key),
    GetItemOrNullObject: (names, [key]) => names.find(key),
  },
};

/** Excel.NamedItem */
export class NamedItemObject extends HostObject {
  readonly kind = 'NamedItem';
  protected readonly members: Members<NamedItemObject> = NAME;

  constructor(
    readonly host: HostContext,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.definition.name };
  }

  get definition(): IDefinedNamesServiceParam {
    return need(this.host.names.byId(this.id), 'NamedItem');
  }

  /** What it refers to, always with the = sign. */
  get formula(): string {
    return `=${this.definition.formulaOrRefString.replace(/^=/, '')}`;
  }

  get scope(): Worksheet | null {
    const { localSheetId } = this.definition;
    return localSheetId === undefined ? null : (this.host.book.core.getSheetBySheetId(localSheetId) ?? null);
  }

  range(): RangeObject | null {
    const found = this.host.names.areaOf(this.definition);
    return found && new RangeObject(this.host, found.sheet, found.area);
  }

  get type(): 'Range' | 'Error' | 'String' {
    if (this.range()) return 'Range';
    return this.formula.includes('#REF!') ? 'Error' : 'String';
  }
}

const NAME: Members<NamedItemObject> = {
  properties: {
    _Id: { get: ({ definition }) => definition.name },
    Name: { get: ({ definition }) => definition.name },
    Formula: {
      get: ({ formula }) => formula,
      set: ({ host, definition }, value) => {
        host.names.update(definition, { formulaOrRefString: textArgument(value, 'NamedItem.formula') });
      },
    },
    Type: { get: ({ type }) => type },
    Value: {
      get: ({ type, formula }) => (type === 'Error' ? '#REF!' : formula.slice(1)),
    },
    Comment: {
      get: ({ definition }) => definition.comment ?? '',
      set: ({ host, definition }, value) => {
        host.names.update(definition, { comment: String(value) });
      },
    },
    Scope: { get: ({ scope }) => (scope ? 'Worksheet' : 'Workbook') },
    Visible: {
      get: ({ definition }) => definition.hidden !== true,
      set: ({ host, definition }, value) => {
        host.names.update(definition, { hidden: !booleanArgument(value, 'NamedItem.visible') });
      },
    },
  },
  links: {
    Worksheet: ({ host, scope }) => new WorksheetObject(host, need(scope, 'NamedItem.worksheet')),
    WorksheetOrNullObject: ({ host, scope }) => scope && new WorksheetObject(host, scope),
  },
  methods: {
    GetRange: (name) => {
      const range = name.range();
      if (!range) throw new RichApiError('InvalidReference', 'NamedItem.getRange');
      return range;
    },
    GetRangeOrNullObject: (name) => name.range(),
    Delete: ({ host, definition }) => {
      host.names.delete(definition);
    },
  },
};
