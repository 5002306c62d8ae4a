import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { checkElements } from './elements';
import { type Fault, sayOf } from './fault';
import { type Element, everything, readXml } from './xml';

const TYPES = '[Content_Types].xml';
const decoder = new TextDecoder('utf-8', { fatal: true });
const wide = new TextDecoder('utf-16le');

export interface Relationship {
  readonly type: string;
  /** Name of the part; null outside the package. */
  readonly target: string | null;
}

/** The parts of a workbook file, their content types, and where they lead. */
export class Book {
  private readonly types = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private readonly relations = new Map<string, ReadonlyMap<string, Relationship>>();
  /** Names as they are written, by their spelling in small letters: parts are told apart without regard to case. */
  private readonly spelling = new Map<string, string>();
  private readonly read = new Set<string>();

  constructor(
    private readonly parts: Readonly<Record<string, Uint8Array>>,
    readonly faults: Fault[],
  ) {
    for (const name of this.names) {
      if (this.spelling.has(name.toLowerCase())) faults.push({ part: name, place: '', what: 'stands twice' });
      this.spelling.set(name.toLowerCase(), name);
    }
    this.readTypes();
    for (const name of this.names) if (name.endsWith('.rels')) this.readRelations(name);
  }

  get names(): readonly string[] {
    return Object.keys(this.parts).filter((name) => !name.endsWith('/'));
  }

  has(name: string): boolean {
    return this.spelling.has(name.toLowerCase());
  }

  /** The root of a part; undefined, with a fault, where it is not there or no XML. */
  xml(name: string, apart?: string, take?: (element: Element) => void): Element | undefined {
    const content = this.parts[this.spelling.get(name.toLowerCase()) ?? name];
    try {
      if (!content) throw new Error('is not there');
      const isWide = content[0] === 0xff && content[1] === 0xfe;
      const root = readXml((isWide ? wide : decoder).decode(content), apart, take);
      this.checkReferences(name, root);
      return root;
    } catch (error) {
      if (this.read.has(name)) return undefined;
      this.read.add(name);
      this.faults.push({
        part: name,
        place: '',
        what: error instanceof Error ? error.message : String(error),
      });
      return undefined;
    }
  }

  /** Reads what no rule has looked at: it is well-formed, and its relationships are there. */
  readRest(): void {
    for (const name of this.names) if (/\.(?:xml|vml)$/.test(name) && !this.read.has(name)) this.xml(name);
  }

  contentType(name: string): string | undefined {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return this.types.get(name.toLowerCase()) ?? this.defaults.get(extension);
  }

  /** Relationships of a part by id; '' is the package. */
  relationships(source: string): ReadonlyMap<string, Relationship> {
    return this.relations.get(source.toLowerCase()) ?? new Map();
  }

  /** The part that a relationship of this kind leads to. */
  related(source: string, kind: string): string | undefined {
    const all = [...this.relationships(source).values()];
    return all.find(({ type, target }) => type.endsWith(`/${kind}`) && target !== null)?.target ?? undefined;
  }

  /** Attributes that name a relationship, in whatever part: it is there. */
  private checkReferences(name: string, root: Element): void {
    if (this.read.has(name)) return;
    this.read.add(name);
    const relations = this.relationships(name);
    for (const element of everything(root))
      for (const [key, id] of element.attributes)
        if (key.startsWith('r:') && !relations.has(id))
          this.faults.push({ part: name, place: element.name, what: `${key} ${id} is no relationship` });
  }

  private readTypes(): void {
    const say = sayOf(this.faults, TYPES);
    const root = this.xml(TYPES);
    if (!root) return;
    checkElements(root, say);
    for (const { name, attributes } of root.children) {
      const [key = '', type = ''] = [
        attributes.get(name === 'ct:Default' ? 'Extension' : 'PartName')?.toLowerCase(),
        attributes.get('ContentType'),
      ];
      if (type === '') say(key, 'no content type');
      const known = name === 'ct:Default' ? this.defaults : this.types;
      const part = name === 'ct:Default' ? key : key.replace(/^\//, '');
      if (known.has(part)) say(key, 'stands twice');
      known.set(part, type);
      if (name === 'ct:Override' && !key.startsWith('/')) say(key, 'is no part name');
      if (name === 'ct:Override' && !this.has(part)) say(key, 'is not there');
    }
    if (this.defaults.get('rels') !== 'application/vnd.openxmlformats-package.relationships+xml')
      say('rels', 'has no default type');
    for (const name of this.names)
      if (name !== TYPES && this.contentType(name) === undefined) say(name, 'has no content type');
  }

  private readRelations(part: string): void {
    const say = sayOf(this.faults, part);
    const source = part.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (source !== '' && !this.has(source)) say(source, 'is not there');
    const root = this.xml(part);
    if (!root) return;
    checkElements(root, say);
    const found = new Map<string, Relationship>();
    for (const { attributes } of root.children) {
      const [id = '', type = '', path = ''] = ['Id', 'Type', 'Target'].map((name) => attributes.get(name));
      if (id === '' || type === '' || path === '') say(id, 'lacks Id, Type or Target');
      if (found.has(id)) say(id, 'stands twice');
      const target = attributes.get('TargetMode') === 'External' ? null : this.named(source, path);
      if (target !== null && !this.has(target)) say(id, `${target} is not there`);
      found.set(id, {
        type,
        target: target === null ? null : (this.spelling.get(target.toLowerCase()) ?? target),
      });
    }
    this.relations.set(source.toLowerCase(), found);
  }

  /** A part is named by the very text of a target, or by what its percent signs stand for. */
  private named(source: string, path: string): string {
    const [written, meant] = [resolved(source, path, false), resolved(source, path, true)];
    return this.has(written) ? written : meant;
  }
}

function resolved(source: string, path: string, decode: boolean): string {
  const plain = path.split('#')[0] ?? '';
  const clean = (decode ? decodeURIComponent(plain) : plain).replace(/\\/g, '/');
  const whole = clean.startsWith('/') ? clean : posix.join('/', posix.dirname(source), clean);
  return posix.normalize(whole).slice(1);
}

/** Opens a file; what is wrong with its package goes to the faults. */
export function openBook(bytes: Uint8Array, faults: Fault[]): Book {
  return new Book(unzipSync(bytes), faults);
}

/** Parts that no relationship leads to: Excel drops them, so nobody should write them. */
export function checkReached(book: Book): void {
  const reached = new Set<string>();
  const follow = (source: string): void => {
    for (const { target } of book.relationships(source).values()) {
      if (target === null || reached.has(target)) continue;
      reached.add(target);
      follow(target);
    }
  };
  follow('');
  for (const name of book.names) {
    if (name === TYPES || name.endsWith('.rels') || reached.has(name)) continue;
    book.faults.push({ part: name, place: '', what: 'nothing leads to it' });
  }
}
