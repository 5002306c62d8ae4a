import type { Verdict } from '../finding';

/** Why an application owes no report yet, or no longer. */
export type NotGranted = 'withdrawn' | 'deficient' | 'undetermined' | 'zero';

/** What an application comes to, in yen; null: not determined, or 不備. */
interface Granted {
  readonly planned: number | null;
}

/**
 * 「補助を受けた」: before anything is decided, what is to be granted (`rules.md` 4). Whatever stage comes to decide it
 * (交付決定, 確定) is looked at here and nowhere else.
 */
export const isGranted = ({ planned }: Granted): boolean => planned !== null && planned > 0;

/** Why an application has no grant; null: it has one. */
export function notGranted(application: Granted & { readonly verdict: string }): NotGranted | null {
  if (isGranted(application)) return null;
  if (application.verdict === ('不備' satisfies Verdict)) return 'deficient';
  return application.planned === null ? 'undetermined' : 'zero';
}
