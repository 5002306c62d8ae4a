import { attribute, scan } from './scan';

/** Ids below it are built in. */
const FIRST_OWN_FORMAT = 164;

/** What each format of cells says, with what it refers to written out: equal formats are equal texts. */
export function readLooks(xml: string): string[] {
  const lists: Record<string, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [] };
  const codes = new Map<string, string>();
  let list: string | null = null;
  let depth = 0;
  const own: string[] = [];
  for (const { kind, name, attributes } of scan(xml)) {
    if (kind === 'text') continue;
    if (kind === 'open' && name === 'numFmt')
      codes.set(attribute(attributes, 'numFmtId') ?? '', attribute(attributes, 'formatCode') ?? '');
    if (list === null) {
      if (kind === 'open' && lists[name]) [list, depth] = [name, 0];
      continue;
    }
    if (kind === 'close') {
      depth -= 1;
      if (depth < 0) list = null;
      else if (depth === 0) lists[list]!.push(own.splice(0).join(' '));
    } else {
      own.push(`${name} ${attributes.trim()}`);
      depth += 1;
    }
  }
  const referred = (text: string, name: string, entries: readonly string[]): string =>
    entries[Number(attribute(text, name) ?? 0)] ?? '';
  return lists['cellXfs']!.map((text) => {
    const id = attribute(text, 'numFmtId') ?? '0';
    return [
      // Excel shows one that is not there as 標準
      codes.get(id) ?? (Number(id) < FIRST_OWN_FORMAT ? id : 'General'),
      referred(text, 'fontId', lists['fonts']!),
      referred(text, 'fillId', lists['fills']!),
      referred(text, 'borderId', lists['borders']!),
      text.replace(/\b(?:numFmt|font|fill|border|xf)Id="\d+"/g, ''),
    ].join('|');
  });
}
