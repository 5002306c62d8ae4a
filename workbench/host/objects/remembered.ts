import type { Memory } from '../model/charts';
import { HostObject, type Members } from '../richapi/member';

/** Which properties an object has, and which objects within it. */
export interface Shape {
  readonly kind: string;
  readonly properties?: readonly string[];
  readonly links?: Readonly<Record<string, Shape>>;
  /** A fill is set by a method. */
  readonly fills?: true;
}

/** Looks that a program may set and read back, and no more: those of charts. */
export class Remembered extends HostObject {
  readonly kind: string;
  protected readonly members: Members<Remembered>;

  constructor(
    shape: Shape,
    readonly memory: Memory,
    private readonly changed: () => void,
  ) {
    super();
    this.kind = shape.kind;
    this.members = membersOf<Remembered>(
      shape,
      ({ memory: own }) => own,
      () => {
        this.changed();
      },
    );
  }
}

/** The members of what remembers a shape; `memory` says where. */
export function membersOf<T>(
  { properties = [], links = {}, fills }: Shape,
  memory: (target: T) => Memory,
  changed: (target: T) => void,
): Members<T> {
  return {
    properties: Object.fromEntries(
      properties.map((name) => [
        name,
        {
          get: (target: T) => memory(target)[name] ?? null,
          set: (target: T, value: unknown) => {
            memory(target)[name] = value;
            changed(target);
          },
        },
      ]),
    ),
    links: Object.fromEntries(
      Object.entries(links).map(([name, shape]) => [
        name,
        (target: T) => {
          const own = (memory(target)[name] ??= {}) as Memory;
          return new Remembered(shape, own, () => {
            changed(target);
          });
        },
      ]),
    ),
    methods: fills
      ? {
          SetSolidColor: (target: T, [colour]: readonly unknown[]) => {
            memory(target)['Color'] = colour;
            changed(target);
          },
        }
      : {},
  };
}
