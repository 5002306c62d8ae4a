import type { Cell } from '../grant/cell';
import type { Services } from '../grant/records';
import type { Books } from '../scheme';
import type { ServiceBook } from '../scheme/types';
import { textCell, type RawValue } from './values';

/** What is needed of a rule book to read the cell. */
export type ServiceNames = Pick<ServiceBook, 'names' | 'welfareActHomes'>;

/** Every code that one of the books knows, by the primary one's name; whether it may be used is for each book. */
export function servicesOf({ all }: Pick<Books, 'all'>): ServiceNames {
  const services = all.map((book) => book.services);
  return {
    names: Object.assign({}, ...services.map(({ names }) => names).reverse()) as ServiceNames['names'],
    welfareActHomes: [...new Set(services.flatMap(({ welfareActHomes }) => welfareActHomes))],
  };
}

const SEPARATORS = /[・,、;\n\r]+/u;
const CODE = /^[0-9A-Z]{2}/;

/**
 * サービス種類: codes of the rule book, several in a cell. A code may be followed by its name; a part that does not
 * begin with a code belongs to the name before it (the ・ inside 定期巡回・随時対応型…).
 */
export function servicesCell(raw: RawValue, book: ServiceNames): Cell<Services> {
  const text = textCell(raw);
  if (text.kind !== 'value') return text;
  const written = text.value;
  const codes: string[] = [];
  const unknown: string[] = [];
  let named = false;
  for (const part of written.split(SEPARATORS).map((piece) => piece.trim())) {
    if (part === '') continue;
    const code = codeOf(part, book);
    if (code !== null) {
      if (!codes.includes(code)) codes.push(code);
      named = true;
    } else if (!named || looksLikeCode(part)) unknown.push(part);
  }
  return { kind: 'value', value: { codes, unknown }, text: written };
}

function codeOf(part: string, book: ServiceNames): string | null {
  const home = book.welfareActHomes.find((name) => part === name || part.startsWith(name));
  if (home !== undefined) return home;
  const code = CODE.exec(part)?.[0];
  return code !== undefined && Object.hasOwn(book.names, code) && !/^[0-9A-Z]/.test(part.slice(2))
    ? code
    : null;
}

const looksLikeCode = (part: string): boolean => /^[0-9A-Z]/.test(part);
