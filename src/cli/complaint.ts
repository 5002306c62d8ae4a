import { WorkbookError } from '../base/user-error';
import { cliTexts } from '../catalogue/cli';
import { UsageError } from './usage-error';

/** A failure in sentences for a clerk; what only a programmer understands is the small print below them. */
export function linesOf(error: unknown): string[] {
  if (error instanceof UsageError)
    return [error.message, ...(error.cause === undefined ? [] : [smallPrint(error.cause)])];
  if (error instanceof WorkbookError) {
    const { message, action, detail } = error;
    return [`${message}${action}`, ...(detail === null ? [] : [cliTexts.smallPrint(detail)])];
  }
  return [cliTexts.unexpected, smallPrint(error)];
}

/** What went wrong in the engine's own words, on one line. */
export function smallPrint(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return cliTexts.smallPrint(words.replace(/\s+/g, ' '));
}

/** Says it on standard error, if anybody still reads that. */
export function complain(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`, () => undefined);
}
