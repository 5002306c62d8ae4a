import type { Verdict } from '../finding';
import type { Decided, DecidedOf } from './decided';

/** Why an application owes no report yet, or no longer. */
export type NotGranted =
  'withdrawn' | 'ended' | 'settledZero' | 'decidedZero' | 'deficient' | 'undetermined' | 'zero';

/** What an application comes to, in yen; null: not determined, or 不備. */
interface Granted {
  readonly planned: number | null;
}

/** Before anything is decided. */
export const nothingDecided: DecidedOf = () => null;

/**
 * 「補助を受けた」: with a 確定額 above 0, before 確定 with a 交付決定額, and before anything is decided with what is to be
 * granted (`rules.md` 4). It is looked at here and nowhere else.
 * @param decided null: nothing yet
 */
export const isGranted = ({ planned }: Granted, decided: Decided | null): boolean =>
  ((decided === null ? planned : decided.amount) ?? 0) > 0;

/** Why an application has no grant; null: it has one. Once something is decided, 判定 does not matter. */
export function notGranted(
  application: Granted & { readonly verdict: string },
  decided: Decided | null,
): NotGranted | null {
  if (isGranted(application, decided)) return null;
  if (decided !== null) return WHY[decided.stage];
  if (application.verdict === ('不備' satisfies Verdict)) return 'deficient';
  return application.planned === null ? 'undetermined' : 'zero';
}

const WHY = {
  ended: 'ended',
  settlement: 'settledZero',
  decision: 'decidedZero',
} as const satisfies Record<Decided['stage'], NotGranted>;
