import { sha256 } from '../base/sha256';
import type { Scheme } from './types';

/**
 * Fingerprint of a rule book: SHA-256 over all its data, in hexadecimal. Any value, clause or text that differs
 * gives another; the order in which the parts were written does not matter. The wording of help and forms is no part
 * of it: a sentence that is mended must not make two runs look as if they had followed different rules.
 */
export async function ruleBookDigest({ texts: _, ...data }: Scheme): Promise<string> {
  return await sha256(new TextEncoder().encode(JSON.stringify(inOrder(data))));
}

/** The same data with the keys of every object in order. */
function inOrder(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inOrder);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, inOrder(value)]));
}
