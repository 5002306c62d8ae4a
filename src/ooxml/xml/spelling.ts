/** Excel does not tell upper from lower case in the names of sheets, tables and ranges. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A yes of an attribute: 1 or true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
