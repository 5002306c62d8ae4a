/** A stretch of a text that gives way to another text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Carries out edits that do not overlap, within [from, to); insertions at one place keep their order. */
export function splice(xml: string, edits: readonly Edit[], from = 0, to = xml.length): string {
  return spliced(xml, edits, from, to).join('');
}

/** {@link splice} in pieces, for a text of many megabytes that is not wanted as one. */
export function spliced(xml: string, edits: readonly Edit[], from = 0, to = xml.length): string[] {
  if (edits.length === 0 && to - from === xml.length) return [xml];
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let copied = from;
  for (const { start, end, text } of sorted) {
    if (start < copied) throw new Error('edits overlap');
    pieces.push(xml.slice(copied, start), text);
    copied = end;
  }
  pieces.push(xml.slice(copied, to));
  return pieces;
}
