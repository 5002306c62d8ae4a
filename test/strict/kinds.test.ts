import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ALL } from '../series';
import { strictFaults } from './index';
import { everyKind } from './kinds';

/** As many as a prefecture's office has at hand, or enough for every kind of row; `npm run validate:files` takes any number. */
const APPLICATIONS = ALL ? 150 : 40;

/**
 * Sheets with more than one element of ignored errors: cells of one kind stand in one list of areas. Microsoft's
 * validator takes the tenth and later ones for a fault.
 */
function repeatedIgnored(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (!name.startsWith('xl/worksheets/') || !name.endsWith('.xml')) return [];
    return (strFromU8(part).match(/<(?:\w+:)?ignoredError\s/g) ?? []).length > 1 ? [name] : [];
  });
}

describe('Excel would open without a repair', { timeout: 120_000 }, () => {
  it.each(everyKind(APPLICATIONS))('$name', async ({ make }) => {
    const bytes = await make();
    expect(strictFaults(bytes)).toEqual([]);
    expect(repeatedIgnored(bytes)).toEqual([]);
  });
});
