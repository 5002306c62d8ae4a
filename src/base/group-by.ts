/** Puts a row behind the others of its key. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, row: T): void {
  const own = groups.get(key);
  if (own === undefined) groups.set(key, [row]);
  else own.push(row);
}

/** Rows by a key, in the order of their first appearance. */
export function groupBy<T, K>(rows: Iterable<T>, key: (row: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const row of rows) addTo(groups, key(row), row);
  return groups;
}
