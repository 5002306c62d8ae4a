/** Something in a workbook file that Excel repairs or refuses: the part, the place in it, and what is wrong there. */
export interface Fault {
  readonly part: string;
  readonly place: string;
  readonly what: string;
}

/** Notes a fault of the part at hand. */
export type Say = (place: string, what: string) => void;

/** Notes faults of one part in a list. */
export const sayOf =
  (faults: Fault[], part: string): Say =>
  (place, what) =>
    void faults.push({ part, place, what });
