/** The screens that are looked at and held against the rules of accessibility; each is made in page.tsx. */
export const SCENES = [
  'start',
  'prepare',
  'proposals',
  'check',
  'action',
  'rules',
  'letter',
  'letters',
  'stale',
  'preview',
  'first',
  'same',
  'whatIf',
  'compared',
  'curves',
  'refused',
  'busy',
  'filled',
  'warned',
  'behind',
  'lost',
  'reported',
  'overview',
  'differs',
  'report',
  'tags',
  'reason',
  'reference',
  'none',
  'clean',
  'error',
] as const;

export type Scene = (typeof SCENES)[number];

/** What the scenes show of a real workbook. */
declare global {
  interface Window {
    /** A reason of the sample, as data. */
    sampleReason?: unknown;
    /** The sample's 準備. */
    samplePreparation?: unknown;
  }
}
