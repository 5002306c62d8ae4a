import { bare, type Outline } from './outline';

export interface Line {
  /** Without the marks of the transcription, with single spaces. */
  readonly text: string;
  /** Characters before the text. */
  readonly indent: number;
  /** The transcription marks it as a heading. */
  readonly heading: boolean;
}

/** The lines of a notice that say something, in the notice's order. */
export function linesOf(source: string, { moves = [], skip = [] }: Outline): Line[] {
  let lines = source
    .split('\n')
    .map((line) => ({
      text: plain(line),
      indent: line.length - line.trimStart().length,
      heading: line.startsWith('#'),
    }))
    .filter(({ text }) => text !== '');
  for (const [line, occurrence] of skip) {
    const same = lines.filter(({ text }) => bare(text) === bare(line));
    const left = same[occurrence - 1];
    if (left === undefined) throw new Error(`no line ${occurrence} that says ${line}`);
    lines = lines.filter((other) => other !== left);
  }
  const at = (start: string, after = 0): number => {
    const found = lines.findIndex(({ text }, index) => index >= after && bare(text).startsWith(bare(start)));
    if (found < 0) throw new Error(`no line begins with ${start}`);
    return found;
  };
  for (const [from, until, before] of moves) {
    const start = at(from);
    const taken = lines.slice(start, until === '' ? undefined : at(until, start));
    lines = lines.filter((line) => !taken.includes(line));
    lines.splice(at(before), 0, ...taken);
  }
  return lines;
}

/** A line without the marks that the transcription put around the notice's words. */
function plain(line: string): string {
  return line
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\$([^$]+)\$/g, '$1')
    .replace(/^\s*#+\s*/, '')
    .replace(/^(\s*)- (?=[・▶＜①-⑳(（「])/, '$1')
    .replace(/[^\S\t]+/g, ' ')
    .trim();
}
