import { RichApiError } from './error';

/** A property that can be loaded and, with `set`, written. */
export interface Property<T> {
  get(target: T): unknown;
  set?(target: T, value: unknown): void;
}

/**
 * What office.js may ask of one kind of object, by its name on the wire (PascalCase). Anything that is not
 * listed answers ApiNotFound, so that a gap fails loudly instead of doing nothing.
 */
export interface Members<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Properties that are objects themselves. */
  readonly links?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** Methods; a method that gives an object returns a HostObject, or null for a null object. */
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[]) => unknown>>;
}

/** An object of the workbook as office.js sees it. */
export abstract class HostObject {
  /** Its name in the documentation: Range, Table … */
  abstract readonly kind: string;
  protected abstract readonly members: Members<never>;

  /** The properties that travel with every answer, so that office.js can find the object again. */
  identity(): Record<string, unknown> {
    return {};
  }

  /** The elements of a collection; null for what is none. */
  items(): readonly HostObject[] | null {
    return null;
  }

  /** The element of a collection by key. */
  item(_key: unknown): HostObject {
    throw this.missing('getItem');
  }

  propertyNames(): readonly string[] {
    return Object.keys(this.described.properties ?? {});
  }

  linkNames(): readonly string[] {
    return Object.keys(this.described.links ?? {});
  }

  read(name: string): unknown {
    const property = this.described.properties?.[name];
    if (!property) throw this.missing(name);
    return property.get(this);
  }

  write(name: string, value: unknown): void {
    const property = this.described.properties?.[name];
    if (!property?.set) throw this.missing(name);
    property.set(this, value);
  }

  follow(name: string): HostObject | null {
    const link = this.described.links?.[name];
    if (!link) throw this.missing(name);
    return link(this);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = this.described.methods?.[name];
    if (!method) throw this.missing(name);
    return method(this, args);
  }

  has(name: string): boolean {
    return this.described.methods?.[name] !== undefined;
  }

  private get described(): Members<HostObject> {
    return this.members as Members<HostObject>;
  }

  private missing(name: string): RichApiError {
    return new RichApiError('ApiNotFound', `${this.kind}.${name}`);
  }
}
