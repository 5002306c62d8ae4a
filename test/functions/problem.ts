import { ArgumentError } from '../../src/functions/argument-error';

/** The error that a function gives: `value` is #VALUE!, `notAvailable` #N/A. */
export function problemOf(call: () => unknown): { kind: string; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof ArgumentError) return { kind: error.kind, message: error.message };
    throw error;
  }
  throw new Error('no error');
}
