/** The steps of the pane, in their order. */
export type StepId = 'prepare' | 'check' | 'fill' | 'award' | 'report';

/** Steps that carry out a part of the procedure. */
export type RunStep = Exclude<StepId, 'prepare' | 'award'>;

/** A row of a sheet, counted from 0. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}
