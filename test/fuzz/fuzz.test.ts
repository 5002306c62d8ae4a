import { describe, expect, it } from 'vitest';
import { described, tryInput } from './try-input';

const SEED = 20_260_407;
const COUNT = 500;

describe('workbooks as they may come', { timeout: 600_000 }, () => {
  it('are processed or refused with a sentence; figures are those of the cells, and inputs stay', async () => {
    const findings: string[] = [];
    let processed = 0;
    for (let index = 0; index < COUNT; index += 1) {
      const trial = await tryInput(SEED, index, true);
      if (trial.outcome.saved !== null) processed += 1;
      if (trial.faults.length > 0) findings.push(described(SEED, index, trial));
    }
    expect(findings).toEqual([]);
    // most of them are workbooks, or nothing would be seen
    expect(processed).toBeGreaterThan(COUNT / 2);
  });
});
