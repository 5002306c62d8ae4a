import type { Package } from './package';
import { key } from './parts';

/** Parts that somebody of the package names, directly or by way of others; a part that nobody names Excel does not read. */
export function reachable(parts: Package): readonly string[] {
  const found = new Map<string, string>();
  const sources = [''];
  for (let source = sources.pop(); source !== undefined; source = sources.pop()) {
    for (const { target } of parts.relationships(source)) {
      if (target === null || !parts.has(target) || found.has(key(target))) continue;
      found.set(key(target), target);
      sources.push(target);
    }
  }
  return [...found.values()];
}
