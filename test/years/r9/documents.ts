import { documents as before } from '../../../src/scheme/r8/documents';
import type { Source, SourceDocument } from '../../../src/scheme/types';

/** The notices of 令和8年度, and one that was made up. */
export const documents: Readonly<Record<string, SourceDocument>> = {
  ...before,
  n900: { title: '試験用の通知', shortTitle: '試験用', number: '試験用', date: '2027-04-01' },
};

/** A clause of the notice that was made up. */
export const notice = (clause: string): Source => ({ document: 'n900', clause: `試験用 ${clause}` });
