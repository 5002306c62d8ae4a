import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longer tests; the quick ones end most mutants before these begin. */
const SLOW = ['naive', 'split', 'places', 'order', 'properties', 'settings', 'rules'];

const nameOf = ({ moduleId }: TestSpecification): string => basename(moduleId, '.test.ts');
const rank = (file: TestSpecification): number => (SLOW.includes(nameOf(file)) ? 1 : 0);

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * For `npm run mutate`: the tests of src/scheme and src/grant that do without a file. They run once for every mutant,
 * so there are fewer random workbooks in them, and modules are loaded once for all of them.
 */
export default defineConfig({
  test: {
    include: [
      'test/grant/**/*.test.ts',
      'test/scheme/**/*.test.ts',
      // the clauses and quotes of the book, held against the notices
      'test/catalogue/{citations,reference}.test.ts',
      'test/functions/{functions,identifiers-and-years,model-amounts,requirements,total}.test.ts',
    ],
    exclude: [
      // every 基準額 for every 職員数: longer than all the others together
      'test/scheme/bases.test.ts',
      // says that a value has changed, not that it is wrong: it would end every mutant of src/scheme
      'test/scheme/approved.test.ts',
    ],
    // room for a machine that is busy: what takes too long without a mutant would end the run
    testTimeout: 120_000,
    env: { RANDOM_RUNS: '15' },
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
