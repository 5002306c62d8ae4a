import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The file of a name below a folder; null where there is none, where the name leads out of the folder (also
 * through a link), or where a part of it begins with a dot.
 */
export async function findFile(folder: string, name: string): Promise<string | null> {
  const parts = name.split('/');
  if (name.includes('\0') || name.includes('\\') || parts.some((part) => part.startsWith('.'))) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, ...parts));
    if (!file.startsWith(root + path.sep)) return null;
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}
