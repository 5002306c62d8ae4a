import { cliTexts } from '../catalogue/cli';
import { smallPrint } from './complaint';
import { codeOf } from './file-faults';

// Without a listener, a reader that has gone would end the process with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Writes to standard output, all of it. @throws what kept it from being written */
export function print(text: string): Promise<void> {
  return new Promise((done, failed) => {
    process.stdout.write(`${text}\n`, (error) => {
      if (error) failed(error);
      else done();
    });
  });
}

/** Why the text did not get through; a reader that goes (`| head`) wanted no more of it. */
export function printingFault(error: unknown): { readonly isReaderGone: boolean; readonly lines: string[] } {
  const isReaderGone = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'].includes(codeOf(error));
  return {
    isReaderGone,
    lines: isReaderGone ? [cliTexts.readerGone] : [cliTexts.cannotPrint, smallPrint(error)],
  };
}
