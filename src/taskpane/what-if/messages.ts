import * as z from 'zod/mini';
import type { Application, ExpenseLine, Member } from '../../grant/input/records';
import type { Submission } from '../../grant/input/submission';
import { MOST_STEPS } from '../../grant/what-if/curve';
import type { Outcome } from '../../grant/what-if/ground';
import { MOST_SCENARIOS } from '../../grant/what-if/scenarios';
import type { Yen } from '../../scheme/units';
import type { SettingRow } from '../../table/settings/settings';

// the page's CSP forbids eval, which zod would otherwise try
z.config({ jitless: true });

type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown => typeof value === 'object' && value !== null;

/** Of the records only what tells one from another is looked at: they are the pane's own, and there are many. */
const record = <T>() =>
  z.custom<T>(
    (value) =>
      isObject(value) && typeof value['row'] === 'number' && typeof value['receiptNumber'] === 'string',
  );

const yen = z.nullable(z.custom<Yen>((value) => Number.isSafeInteger(value)));

const outcome = z.custom<Outcome>(
  (value) =>
    isObject(value) &&
    (value['planned'] === null || Number.isSafeInteger(value['planned'])) &&
    ['capped', 'deficient', 'undetermined', 'overLimit', 'priority'].every(
      (key) => typeof value[key] === 'boolean',
    ),
);

const settingRow = z.custom<SettingRow>(
  (value) => isObject(value) && typeof value['item'] === 'string' && 'value' in value,
);

/** What is left of a submission once its long lists are taken out. */
export type Rest = Omit<Submission, 'applications' | 'lines' | 'members'>;

const rest = z.custom<Rest>((value) => isObject(value) && Array.isArray(value['errors']));

const change = z.object({ label: z.string(), value: z.string() });

/** A question has a number, by which its answers are known; a newer one of its kind makes it void. */
const id = z.int().check(z.nonnegative());

/** What the pane hands to the worker and asks of it. */
export const request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('applications'), rows: z.array(record<Application>()) }),
  z.object({ kind: z.literal('lines'), rows: z.array(record<ExpenseLine>()) }),
  z.object({ kind: z.literal('members'), rows: z.array(record<Member>()) }),
  z.object({ kind: z.literal('outcomes'), outcomes: z.array(outcome) }),
  z.object({
    kind: z.literal('ground'),
    rest,
    settingRows: z.array(settingRow),
    /** 年度 of the rule books: of the run, of others, of all that 年度 is chosen from. */
    year: z.int(),
    others: z.array(z.int()),
    books: z.array(z.int()),
  }),
  z.object({
    kind: z.literal('compare'),
    id,
    scenarios: z.array(z.array(change)).check(z.maxLength(MOST_SCENARIOS)),
    base: z.int().check(z.nonnegative(), z.maximum(MOST_SCENARIOS)),
  }),
  z.object({
    kind: z.literal('curve'),
    id,
    label: z.string(),
    steps: z.array(z.string()).check(z.maxLength(MOST_STEPS)),
  }),
  z.object({ kind: z.literal('stop'), id }),
]);

export type Request = z.infer<typeof request>;

const whole = z.int();

const figures = z.object({
  planned: whole,
  granted: whole,
  served: whole,
  capped: whole,
  deficient: whole,
  undetermined: whole,
  overLimit: whole,
});

const compared = z.object({
  figures,
  difference: figures,
  raised: whole,
  lowered: whole,
  programmes: z.array(
    z.object({
      programme: z.string(),
      planned: whole,
      granted: whole,
      served: whole,
      capped: whole,
      budget: z.nullable(whole),
    }),
  ),
  largest: z.array(z.object({ position: whole, before: yen, after: yen })),
});

/** What the worker says. */
export const reply = z.discriminatedUnion('kind', [
  /** Its script is there. */
  z.object({ kind: z.literal('ready') }),
  /** All that was handed over has come. */
  z.object({ kind: z.literal('settled') }),
  z.object({ kind: z.literal('compared'), id, rows: z.array(compared) }),
  z.object({ kind: z.literal('point'), id, step: whole, figures }),
  z.object({ kind: z.literal('drawn'), id }),
  z.object({ kind: z.literal('failed'), id }),
]);

export type Reply = z.infer<typeof reply>;
