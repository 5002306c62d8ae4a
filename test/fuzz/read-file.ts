import { unzipSync } from 'fflate';
import { readLooks } from './read-looks';
import { attribute, scan, textOfPart } from './scan';

/** A cell as it stands in the file, read by nothing of the product's. */
export interface ReadCell {
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  readonly formula: string | null;
  /** Everything that its format says; null for none. */
  readonly look: string | null;
}

export interface ReadSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, ReadCell>;
}

export interface ReadFile {
  readonly sheets: ReadonlyMap<string, ReadSheet>;
  /** Names that lie over what the product wrote before. */
  readonly marks: readonly { readonly name: string; readonly target: string }[];
}

/** @throws Error where the file is no package with a workbook in it */
export function readFile(bytes: Uint8Array): ReadFile {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name.toLowerCase(), content]),
  );
  const text = (name: string): string | null => {
    const content =
      parts.get(name.toLowerCase()) ??
      parts.get(decodeURI(name).toLowerCase()) ??
      parts.get(encodeURI(name).toLowerCase());
    return content === undefined ? null : textOfPart(content);
  };
  const [workbook] = relationsOf(text, '').filter(({ type }) => type.endsWith('/officeDocument'));
  const xml = workbook === undefined ? null : text(workbook.target);
  if (workbook === undefined || xml === null) throw new Error('no workbook');
  const relations = relationsOf(text, workbook.target);
  const related = (kind: string): string | null => {
    const found = relations.find(({ type }) => type.endsWith(`/${kind}`));
    return found === undefined ? null : text(found.target);
  };
  const strings = stringsOf(related('sharedStrings') ?? '');
  const looks = readLooks(related('styles') ?? '');
  const sheets = new Map<string, ReadSheet>();
  const marks: { name: string; target: string }[] = [];
  let mark: string | null = null;
  for (const piece of scan(xml)) {
    if (piece.kind === 'open' && piece.name === 'sheet') {
      const name = attribute(piece.attributes, 'name') ?? '';
      const id = attribute(piece.attributes, 'id');
      const target = relations.find((relation) => relation.id === id)?.target;
      sheets.set(name, {
        name,
        cells: cellsOf((target !== undefined && text(target)) || '', strings, looks),
      });
    } else if (piece.kind === 'open' && piece.name === 'definedName') {
      mark = attribute(piece.attributes, 'name');
    } else if (piece.kind === 'text' && mark !== null) marks.push({ name: mark, target: piece.text });
    else if (piece.kind === 'close') mark = null;
  }
  return { sheets, marks: marks.filter(({ name }) => name.startsWith('KAIGO_HOJO_')) };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsOf(text: (name: string) => string | null, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = text(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '';
  return [...scan(xml)].flatMap(({ kind, name, attributes }) => {
    if (kind !== 'open' || name !== 'Relationship') return [];
    const target = attribute(attributes, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : folder + target;
    const steps: string[] = [];
    for (const step of path.split('/')) {
      if (step === '..') steps.pop();
      else if (step !== '.') steps.push(step);
    }
    return [
      {
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        target: steps.join('/'),
      },
    ];
  });
}

const escapes = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let [isText, isReading] = [false, false];
  for (const { kind, name, text } of scan(xml)) {
    if (name === 'si' && kind === 'open') strings.push('');
    if (name === 't') isText = kind === 'open';
    if (name === 'rPh') isReading = kind === 'open';
    if (kind === 'text' && isText && !isReading) strings[strings.length - 1] += text;
  }
  return strings.map(escapes);
}

function cellsOf(xml: string, strings: readonly string[], looks: readonly string[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  let [row, column, inside, isReading] = [0, 0, '', false];
  let cell = { place: '', type: '', style: '', value: '', hasValue: false, formula: null as string | null };
  for (const { kind, name, attributes, text } of scan(xml)) {
    if (kind === 'text') {
      if (isReading) continue;
      if (inside === 'v' || inside === 't') cell.value += text;
      else if (inside === 'f') cell.formula = (cell.formula ?? '') + text;
    } else if (kind === 'close') {
      if (name === 'c') put(cells, cell, strings, looks);
      if (name === 'rPh') isReading = false;
      if (name === inside) inside = '';
    } else if (name === 'row') {
      row = Number(attribute(attributes, 'r') ?? row + 1);
      column = 0;
    } else if (name === 'c') {
      const place = attribute(attributes, 'r');
      column = place === null ? column + 1 : numberOf(place.replace(/\d+$/, ''));
      cell = {
        place: place ?? `${lettersOf(column)}${row}`,
        type: attribute(attributes, 't') ?? '',
        style: attribute(attributes, 's') ?? '',
        value: '',
        hasValue: false,
        formula: null,
      };
    } else if (name === 'v' || name === 't' || name === 'f') {
      inside = name;
      if (name === 'f') cell.formula = `${attributes.trim()}|`;
      else cell.hasValue = true;
    } else if (name === 'rPh') isReading = true;
  }
  return cells;
}

function put(
  cells: Map<string, ReadCell>,
  {
    place,
    type,
    style,
    value,
    hasValue,
    formula,
  }: { place: string; type: string; style: string; value: string; hasValue: boolean; formula: string | null },
  strings: readonly string[],
  looks: readonly string[],
): void {
  const look = looks[Number(style === '' ? 0 : style)] ?? null;
  let read: ReadCell['value'] = null;
  if (hasValue && type === 's') read = strings[Number(value)] ?? null;
  else if (hasValue && type === 'b') read = value.trim() === '1';
  else if (hasValue && (type === '' || type === 'n') && value.trim() !== '') read = Number(value);
  else if (hasValue && value !== '') read = type === 'e' || type === 'd' ? value : escapes(value);
  cells.set(place, { value: read === '' ? null : read, isError: type === 'e', formula, look });
}

/** 1 for A. */
export const numberOf = (column: string): number =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A for 1. */
export const lettersOf = (column: number): string =>
  column > 26
    ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
