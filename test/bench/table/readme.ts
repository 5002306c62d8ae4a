/**
 * The README with `body` between the markers of the whole bench, or of one of its sections; every other byte stays.
 *
 * @param section its name in the markers, `<!-- bench:file:start -->`; absent for the whole.
 * @throws Error unless each marker stands there once, the start before the end.
 */
export function replaceBench(readme: string, body: string, section?: string): string {
  const name = section === undefined ? 'bench' : `bench:${section}`;
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = once(readme, start) + start.length;
  const to = once(readme, end);
  if (to < from) throw new Error(`${end} stands before ${start}`);
  if (body.includes(start) || body.includes(end)) throw new Error('the body holds a bench marker');
  return `${readme.slice(0, from)}\n\n${body.trim()}\n\n${readme.slice(to)}`;
}

function once(text: string, marker: string): number {
  const at = text.indexOf(marker);
  if (at < 0) throw new Error(`${marker} is missing`);
  if (text.indexOf(marker, at + 1) >= 0) throw new Error(`${marker} stands twice`);
  return at;
}
