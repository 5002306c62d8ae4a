import type { Reference, ReferenceSection } from '.';
import { alike } from './fold';

/** A part of a clause's name: 別紙1, 5, (ア), 表2, 1行, （適正利用）… */
interface Token {
  readonly kind: string;
  readonly text: string;
}

/** A clause as it was asked for and what it stands for. */
export interface FoundClause {
  /** In full: ウ(ii) of 別紙3 3(2)イ・ウ(ii) is 別紙3 3(2)ウ(ii). */
  readonly clause: string;
  /** null: the notices have no such clause. */
  readonly section: ReferenceSection | null;
}

const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['annex', /^別紙\d/],
  ['article', /^(?:表\d(?:なお書き)?|\d+)(?!行)/],
  ['number', /^\(\d+\)/],
  ['kana', /^\([ア-ン]\)/],
  ['roman', /^\([ivx]+\)/],
  ['circled', /^[①-⑳]/],
  ['letter', /^[ア-ン](?![ァ-ヶー])/],
  ['row', /^\d+行/],
  ['note', /^※\d*/],
  ['remark', /^\([^)]*\)/],
  ['word', /^[^\s(①-⑳※]+/],
];

/** Brackets, digits and Latin letters of either width are the same in a clause. */
function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let rest = narrow(text).trim();
  while (rest !== '') {
    // a bracket that is not closed, as while it is being typed, is part of no name
    let next = rest.slice(1);
    for (const [kind, pattern] of KINDS) {
      const [found] = pattern.exec(rest) ?? [];
      if (found === undefined) continue;
      // the notice's own name before an annex says nothing more
      if (kind === 'annex') tokens.length = 0;
      tokens.push({ kind: kind === 'word' && tokens.length === 0 ? 'annex' : kind, text: found });
      next = rest.slice(found.length);
      break;
    }
    rest = next.trim();
  }
  return tokens;
}

/**
 * The clauses that are named together: joined by ・ or 、 outside brackets, without the words that are quoted, which a
 * clerk copies from 根拠条項 into the search together with them.
 */
function partsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  const [clause = ''] = text.split('「');
  for (const char of narrow(clause)) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0 && /[・、,]/.test(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A part names only what differs from the part before it: 別紙1 表2 2行・4行. */
function inFull(part: readonly Token[], before: readonly Token[]): readonly Token[] {
  const [first] = part;
  if (first === undefined || first.kind === 'annex') return part;
  const kinds = before.map(({ kind }) => kind);
  const same = kinds.lastIndexOf(first.kind);
  const from = same >= 0 ? same : first.kind === 'article' ? 1 : before.length;
  return [...before.slice(0, from), ...part];
}

const indices = new WeakMap<Reference, ReadonlyMap<string, ReferenceSection>>();
const keyOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

function indexOf(reference: Reference): ReadonlyMap<string, ReferenceSection> {
  const known = indices.get(reference);
  if (known !== undefined) return known;
  const index = new Map(reference.sections.map((section) => [keyOf(tokensOf(section.key)), section]));
  indices.set(reference, index);
  return index;
}

function lookUp(reference: Reference, tokens: readonly Token[]): ReferenceSection | null {
  const index = indexOf(reference);
  const key = keyOf(tokens);
  const exact = index.get(key);
  if (exact !== undefined) return exact;
  // 6③ stands for the first of the two, the name of a notice for its first clause
  const begin = tokens.length === 1 ? `${key} ` : `${key} (`;
  for (const [other, section] of index) if (other.startsWith(begin)) return section;
  // （定めなし、A-09）, ※ of a row: what is meant stands in the clause itself
  const last = tokens.at(-1);
  const rest = tokens.slice(0, -1);
  return rest.length > 0 && (last?.kind === 'remark' || last?.kind === 'note')
    ? lookUp(reference, rest)
    : null;
}

/**
 * The clauses that a name of the rule book or a search stands for, the first of them first.
 * @param text e.g. 別紙1 5(ア)・(イ), or as it was typed.
 */
export function findClauses(reference: Reference, text: string): readonly FoundClause[] {
  let before: readonly Token[] = [];
  return partsOf(text).map((part) => {
    before = inFull(tokensOf(part), before);
    return { clause: nameOf(before), section: lookUp(reference, before) };
  });
}

/** The first clause that a text names; null where the notices have no such clause. */
export function findClause(reference: Reference, text: string): ReferenceSection | null {
  return findClauses(reference, text)[0]?.section ?? null;
}

/** 別紙3 3(2)ウ(ii): a space after the annex, and before what is a word or a note. */
function nameOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }, index) => (index === 1 || kind === 'word' || kind === 'row' ? ` ${text}` : text))
    .join('');
}

/** The words of a quotation as a search wants them; … stands for what is left out. */
export function quotedWords(quote: string): readonly string[] {
  return quote
    .split('…')
    .map((part) => alike(part.replace(/\s+/g, '')))
    .filter(Boolean);
}
