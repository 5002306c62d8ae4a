import type { ReferenceDocument } from '..';
import management from './n000.json';
import annexes from './n001.json';
import fund from './n002.json';
import policyPackage from './n003.json';
import guideline from './n004.json';

/** The notices clause by clause, those with amounts first. Large: to be imported when it is asked for. */
export const referenceDocuments: readonly ReferenceDocument[] = [
  annexes,
  fund,
  management,
  policyPackage,
  guideline,
];
