import { child, type Element } from './xml';

/** A text as it is meant: _xHHHH_ stands for a character that XML has not (ST_Xstring). */
export function decoded(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The text of a string, plain or in runs, without readings. */
export function plainText(string: Element): string {
  const runs = string.children.filter(({ name }) => name === 's:t' || name === 's:r');
  return decoded(runs.map((run) => (run.name === 's:t' ? run : child(run, 's:t'))?.text ?? '').join(''));
}
