/**
 * A question about rows that is asked once of rows that are one and the same object and follow each other: the rows of a
 * sheet without values are, and there may be a million of them.
 */
export function askOnce<Row extends object, Answer>(ask: (row: Row) => Answer): (row: Row) => Answer {
  let last: { readonly row: Row; readonly answer: Answer } | null = null;
  return (row) => {
    if (last?.row !== row) last = { row, answer: ask(row) };
    return last.answer;
  };
}
