import type { WorkbookError } from '../../base/user-error';
import {
  binaryFormat,
  damaged,
  emptyFile,
  notWorkbook,
  oldFormat,
  openDocument,
  passwordProtected,
  tooLarge,
} from '../../catalogue/errors/file-errors';
import type { Codec } from './codec';
import { failure } from './fail';
import { LIMITS } from './limits';
import { Package } from './package';
import { reachable } from './reachable';
import { readZip, type ZipEntry, ZipError } from './zip';

/** Compound File Binary: a workbook of Excel 97–2003, or an encrypted one. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

const WORKBOOK_TYPE =
  /^application\/vnd\.(?:openxmlformats-officedocument\.spreadsheetml|ms-excel)\.(?:sheet|template)(?:\.macroEnabled)?\.main\+xml$/i;

export interface OpenedPackage {
  readonly parts: Package;
  /** Name of the workbook part. */
  readonly workbook: string;
}

/** @throws WorkbookError when a file of so many bytes is larger than what is read at all */
export function refuseLargeFile(length: number): void {
  if (length > LIMITS.file) throw failure(tooLarge);
}

/**
 * Opens the bytes of an .xlsx or .xlsm file (templates included).
 *
 * @throws WorkbookError that tells a clerk what kind of file it is instead
 */
export function openPackage(bytes: Uint8Array, codec?: Codec): OpenedPackage {
  if (bytes.length === 0) throw failure(emptyFile);
  refuseLargeFile(bytes.length);
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    // The stream's name stands in the file's directory, in UTF-16.
    throw failure(contains(bytes, utf16('EncryptedPackage')) ? passwordProtected : oldFormat);
  }
  const parts = Package.of(bytes, entriesOf(bytes), codec);
  if (!parts.has('[Content_Types].xml')) {
    throw failure(parts.has('mimetype') && parts.has('content.xml') ? openDocument : notWorkbook);
  }
  const workbook = parts
    .relationships('')
    .find((relationship) => relationship.type.endsWith('/officeDocument'))?.target;
  if (!workbook || !parts.has(workbook)) throw failure(notWorkbook);
  const type = parts.contentType(workbook) ?? '';
  if (type.startsWith('application/vnd.ms-excel.sheet.binary')) throw failure(binaryFormat);
  if (!WORKBOOK_TYPE.test(type)) throw failure(notWorkbook);
  parts.refuseMalformed(reachable(parts));
  return { parts, workbook };
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    // Folders have entries of their own in archives of some writers; they are no parts.
    return readZip(bytes).filter((entry) => !entry.name.endsWith('/'));
  } catch (error) {
    throw error instanceof ZipError ? zipFailure(error) : error;
  }
}

function zipFailure(error: ZipError): WorkbookError {
  const texts = {
    'not-zip': notWorkbook,
    damaged: damaged(),
    'too-large': tooLarge,
    encrypted: passwordProtected,
  };
  return failure(texts[error.reason], error);
}

function utf16(text: string): number[] {
  return [...text].flatMap((character) => [character.charCodeAt(0), 0]);
}

function contains(bytes: Uint8Array, sequence: readonly number[]): boolean {
  const first = sequence[0]!;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sequence.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
