import type { Package } from './package';

/** Removes a part and what only it leads to (tables, comments, drawings, printer settings of a sheet). */
export function removeWithDependents(parts: Package, part: string): void {
  const targets = parts.relationships(part).flatMap(({ target }) => target ?? []);
  parts.remove(part);
  for (const target of targets) {
    if (parts.has(target) && !isReferenced(parts, target)) removeWithDependents(parts, target);
  }
}

function isReferenced(parts: Package, part: string): boolean {
  return parts.names.some((name) => {
    const match = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(name);
    if (!match) return false;
    const source = `${match[1] ?? ''}${match[2]}`;
    return parts
      .relationships(source)
      .some(({ target }) => target !== null && target.toLowerCase() === part.toLowerCase());
  });
}
