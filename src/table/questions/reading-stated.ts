import type { Facts } from '../../grant/facts';
import type { Detail } from '../../grant/findings';
import type { ReadingRule } from '../../grant/findings/reading';

/** A rule of reading with its variant and facts, held against the rule's cases. */
export function stated<R extends ReadingRule>(
  rule: R,
  detail: Detail<R>,
): { readonly rule: ReadingRule; readonly variant: string; readonly facts: Facts } {
  const { variant = '', facts = {} } = detail as { readonly variant?: string; readonly facts?: Facts };
  return { rule, variant, facts };
}
