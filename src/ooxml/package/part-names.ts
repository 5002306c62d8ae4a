/** Part names are written without the leading slash: xl/workbook.xml. */

/** Resolves a relationship's target, relative to the part it belongs to or absolute, to a part name. */
export function resolveTarget(source: string, target: string, decode = true): string {
  const plain = target.split('#')[0]!.replace(/\\/g, '/');
  const path = decode ? decodePath(plain) : plain;
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The target that leads from one part to another: xl/worksheets/sheet1.xml -> ../tables/table1.xml. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Name of the part that holds a part's relationships; '' stands for the package itself. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
