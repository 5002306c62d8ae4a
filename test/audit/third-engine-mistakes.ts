/** A formula, what we say it comes to, and what another engine says. */
export interface Calculated {
  readonly place: string;
  readonly formula: string;
  readonly ours: string | number | boolean | null;
  readonly theirs: string;
}

interface Misreading {
  readonly id: string;
  readonly is: (cell: Calculated) => boolean;
  /** How often it occurs in the audit copy of the sample. */
  readonly times: number;
  readonly reason: string;
}

/** What excelize-wasm 0.1.3 reads in another way than Excel and LibreOffice do, each looked at; everything else agrees. */
export const MISREADINGS: readonly Misreading[] = [
  {
    id: 'zero-is-empty-text',
    times: 7,
    is: ({ formula, ours, theirs }) =>
      ours === 0 && theirs === '' && /^=?IF\(([^,=]+)="","",\1\)$/.test(formula),
    reason:
      'x="" over a cell that holds 0 is FALSE: a number is never equal to a text; the engine takes 0 for empty',
  },
];

/** The known misreading that makes the difference; null where there is none. */
export const misreading = (cell: Calculated): string | null =>
  MISREADINGS.find(({ is }) => is(cell))?.id ?? null;
