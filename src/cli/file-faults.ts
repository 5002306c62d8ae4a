import { fileTexts } from '../catalogue/errors/cli-files';
import { UsageError } from './usage-error';

/** What the system calls the cause of a failure (`ENOSPC`); '' where it gives none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

type Sentence = (path: string) => string;

const READING: Readonly<Record<string, Sentence>> = {
  ENOENT: fileTexts.notFound,
  ENOTDIR: fileTexts.notFound,
  EISDIR: fileTexts.inputIsFolder,
  ENAMETOOLONG: fileTexts.nameTooLong,
  EACCES: fileTexts.cannotRead,
  EPERM: fileTexts.cannotRead,
};

const SAVING: Readonly<Record<string, Sentence>> = {
  ENOENT: fileTexts.noFolder,
  ENOTDIR: fileTexts.noFolder,
  EISDIR: fileTexts.outputIsFolder,
  ENAMETOOLONG: fileTexts.nameTooLong,
  EACCES: fileTexts.cannotWrite,
  EPERM: fileTexts.cannotWrite,
  EROFS: fileTexts.cannotWrite,
  EBUSY: fileTexts.inUse,
  ETXTBSY: fileTexts.inUse,
  ENOSPC: fileTexts.diskFull,
  EDQUOT: fileTexts.diskFull,
  EFBIG: fileTexts.diskFull,
};

/** The failure to read a file, in a sentence. */
export const readingFault = (path: string, error: unknown): UsageError =>
  fault(path, error, READING, fileTexts.cannotRead);

/** The failure to save a file, in a sentence. */
export const savingFault = (path: string, error: unknown): UsageError =>
  fault(path, error, SAVING, fileTexts.cannotWrite);

function fault(
  path: string,
  error: unknown,
  known: Readonly<Record<string, Sentence>>,
  otherwise: Sentence,
): UsageError {
  if (error instanceof UsageError) return error;
  const sentence = known[codeOf(error)];
  // A cause that no sentence tells of is for the small print.
  if (sentence === undefined) return new UsageError(otherwise(path), { cause: error });
  return new UsageError(sentence(path));
}
