import { type ReferenceEntry, textsOf } from '../../src/reference';
import type { Line } from './lines';
import { bare } from './outline';

/** What the clauses say that the notice does not, and lines of the notice that are in no clause. */
export function differences(lines: readonly Line[], sections: readonly ReferenceEntry[]): string[] {
  const notice = bare(lines.map(({ text }) => text).join(''));
  const made = sections.flatMap((section) => [section.heading, ...textsOf(section)]).map(bare);
  const whole = made.join('');
  return [
    ...made.filter((text) => !notice.includes(text)).map((text) => `not in the notice: ${text}`),
    ...lines
      .filter(({ text }) => !text.split('\t').every((cell) => whole.includes(bare(cell))))
      .map(({ text }) => `lost: ${text}`),
  ];
}
