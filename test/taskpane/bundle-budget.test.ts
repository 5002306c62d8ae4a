import { describe, expect, it } from 'vitest';
import { checkBudget, START_BUDGET, startScripts } from '../../scripts/bundle-checks';

describe('what the pane loads at the start', () => {
  it('is what its page names, without Microsoft’s office.js', () => {
    const html =
      '<script src="office-js/office.js"></script><script defer="defer" src="taskpane.0a1b.js"></script>' +
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src=more.js></script>';
    expect(startScripts(html)).toEqual(['taskpane.0a1b.js', 'more.js']);
  });

  it('has a limit, over all scripts together', () => {
    expect(checkBudget([{ name: 'a.js', packed: START_BUDGET }])).toEqual([]);
    const [defect] = checkBudget([
      { name: 'a.js', packed: START_BUDGET },
      { name: 'b.js', packed: 1 },
    ]);
    expect(defect).toContain(`${START_BUDGET + 1} bytes`);
    expect(defect).toContain('b.js 1');
  });
});
