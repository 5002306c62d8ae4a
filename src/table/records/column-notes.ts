import { type Cell, type ReadingKind, textOf } from '../../grant/input/cell';
import type { ColumnReading, InputPlace, Proposal } from '../../grant/input/records';

/** How many different spellings of a column are listed. */
const MOST_SAMPLES = 10;

interface Noted {
  readonly field: string;
  readonly kind: ReadingKind;
  readonly row: number;
  count: number;
  readonly samples: Map<string, string>;
}

/**
 * What is to be said of the cells of a table beside their values: in which ways they were read, and what is proposed
 * for those that were not. The row that is being read is told before its cells are.
 */
export class ColumnNotes {
  /** Position of the record that is being read. */
  row = 0;
  private readonly noted = new Map<string, Noted>();
  private readonly proposed: Proposal[] = [];

  constructor(
    private readonly table: InputPlace['table'],
    private readonly labelOf: (field: string) => string,
  ) {}

  /** A cell that says its value in another way than the contract. */
  reading(field: string, kind: ReadingKind, cell: Cell<unknown>, from: string): void {
    const key = `${field} ${kind}`;
    let noted = this.noted.get(key);
    if (noted === undefined) {
      noted = { field, kind, row: this.row, count: 0, samples: new Map() };
      this.noted.set(key, noted);
    }
    noted.count += 1;
    if (noted.samples.size < MOST_SAMPLES) noted.samples.set(from, saidAs(cell));
  }

  proposal(field: string, text: string, value: string | number, entered?: string): void {
    const place = this.place(this.row, field);
    this.proposed.push({ place, text, value, ...(entered === undefined ? {} : { entered }) });
  }

  get readings(): ColumnReading[] {
    return [...this.noted.values()].map(({ field, kind, row, count, samples }) => ({
      place: this.place(row, field),
      label: this.labelOf(field),
      kind,
      count,
      samples: [...samples],
    }));
  }

  get proposals(): readonly Proposal[] {
    return this.proposed;
  }

  private place(row: number, field: string): InputPlace {
    // a field of the table that the notes are of
    return { table: this.table, row, field } as InputPlace;
  }
}

/** What a cell was read as. */
const saidAs = (cell: Cell<unknown>): string =>
  cell.kind === 'value' ? (cell.readAs ?? (cell.text === undefined ? String(cell.value) : textOf(cell))) : '';
