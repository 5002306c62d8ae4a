import { Engine } from 'json-rules-engine';
import { textOf, valueOf } from '../../src/grant/input/cell';
import type { Application, ExpenseLine } from '../../src/grant/input/records';
import type { Submission } from '../../src/grant/input/submission';

/**
 * A general rules engine at a small part of our work, for comparison only: of some sixty rules of 定着支援 the seven
 * plainest, and min(⌊cost × 4/5⌋, base) over each line.
 */
const QUESTIONS = [
  ['R1-39', 'seamless', 'yes'],
  ['R1-50', 'committee', 'yes'],
  ['R1-52', 'wageNotice', 'yes'],
  ['R1-54', 'improvementPlan', 'submitted'],
  ['R1-56', 'lifeCooperation', 'yes'],
  ['R1-57', 'evaluationCooperation', 'yes'],
] as const;

function makeEngine(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [rule, fact, wanted] of QUESTIONS) {
    engine.addRule({
      conditions: { all: [{ fact, operator: 'notEqual', value: wanted }] },
      event: { type: rule },
    });
  }
  engine.addRule({
    conditions: { all: [{ fact: 'consultedOn', operator: 'equal', value: '' }] },
    event: { type: 'R1-55' },
  });
  return engine;
}

const factsOf = (application: Application): Record<string, unknown> => ({
  ...Object.fromEntries(QUESTIONS.map(([, fact]) => [fact, valueOf<string>(application[fact])])),
  consultedOn: textOf(application.consultedOn),
});

/** Events and yen over all applications, one run of the engine for each. */
export async function withRulesEngine({
  applications,
  lines,
}: Pick<Submission, 'applications' | 'lines'>): Promise<{ events: number; total: number }> {
  const engine = makeEngine();
  let events = 0;
  for (const application of applications) events += (await engine.run(factsOf(application))).events.length;
  return { events, total: plainTotal(lines) };
}

const plainTotal = (lines: readonly ExpenseLine[]): number =>
  lines.reduce((total, { cost }) => total + Math.min(Math.floor(((valueOf(cost) ?? 0) * 4) / 5), 300_000), 0);
