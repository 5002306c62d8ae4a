import { RichApiError } from './error';

/** Checks of what a caller passes; each raises InvalidArgument, as Excel does. */

export function textArgument(value: unknown, location: string): string {
  if (typeof value !== 'string' || value === '') throw new RichApiError('InvalidArgument', location);
  return value;
}

export function integerArgument(value: unknown, location: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new RichApiError('InvalidArgument', location);
  return value;
}

export function numberArgument(value: unknown, location: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new RichApiError('InvalidArgument', location);
  return value;
}

export function booleanArgument(value: unknown, location: string): boolean {
  if (typeof value !== 'boolean') throw new RichApiError('InvalidArgument', location);
  return value;
}

/** One of a fixed list of words, e.g. 'Left' | 'Center'. */
export function wordArgument<T extends string>(value: unknown, words: readonly T[], location: string): T {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new RichApiError('InvalidArgument', location);
  return word;
}

export function colourArgument(value: unknown, location: string): string {
  if (typeof value !== 'string' || !/^(#[0-9a-f]{6}|[a-z]+)$/i.test(value)) {
    throw new RichApiError('InvalidArgument', location);
  }
  return value;
}
