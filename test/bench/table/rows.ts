import type { Spread } from './statistics';

/** A row of the table: what was done, what it took, the peer beside it, ours over the peer's. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly peer: string;
  readonly ratio: string;
}

/** A row of something that has no peer. */
export const alone = (what: string, figure: string): Row => ({ what, figure, peer: '—', ratio: '—' });

/** Rows as a table of Markdown. */
export function markdown(rows: readonly Row[]): string {
  const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
  const lines = rows.map(({ what, figure, peer, ratio }) => [what, figure, peer, ratio].map(cell));
  return [['内容', '実測', '比べる相手', '比'], ['---', '---', '---', '---'], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Milliseconds in the unit that is read most easily. */
export function duration(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 1 : 2)}秒`;
  return `${ms.toFixed(ms >= 10 ? 0 : 2)}ミリ秒`;
}

/** Median of milliseconds; its ends and the number of runs beside it where there were several. */
export const durations = (of: Spread): string =>
  of.runs === 1
    ? duration(of.median)
    : `${duration(of.median)}（${duration(of.min)}～${duration(of.max)}、${String(of.runs)}回）`;

/** A ratio, with its ends where several pairs were run. */
export const times = ({ median, min, max, runs }: Spread): string =>
  runs === 1 ? `${median.toFixed(2)}倍` : `${median.toFixed(2)}倍（${min.toFixed(2)}～${max.toFixed(2)}）`;

/** Bytes as MB; null where the system does not tell. */
export const megabytes = (bytes: number | null): string =>
  bytes === null ? '不明' : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)}MB`;

/** The most memory that any of the runs took; null where the system does not tell. */
export const most = (usages: readonly { readonly peak: number | null }[]): number | null =>
  usages.some(({ peak }) => peak === null) ? null : Math.max(...usages.map(({ peak }) => peak ?? 0));
