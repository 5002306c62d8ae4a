import { headerKey } from '../../base/text';
import type { ApplicationField, LineField, MemberField } from '../../grant/input/records';
import { applicationInputs } from './applications';
import type { LikelyNames } from './likely-names';
import { lineInputs } from './lines';
import { memberInputs } from './members';

export { headerKey } from '../../base/text';
export { applicationInputs, lineInputs, memberInputs };

/** What the input tables' columns are called: the contract's header of each field, and other spellings. */
export interface ColumnSpec<Field extends string> {
  readonly field: Field;
  readonly header: string;
  readonly synonyms?: readonly string[];
  readonly required?: true;
  readonly likely?: LikelyNames;
}

const listed = <Field extends string>(
  columns: Readonly<Record<Field, Omit<ColumnSpec<Field>, 'field'>>>,
): readonly ColumnSpec<Field>[] =>
  // the keys of the columns are the fields
  (Object.keys(columns) as Field[]).map((field) => ({ field, ...columns[field] }));

export const applicationColumns: readonly ColumnSpec<ApplicationField>[] = listed(applicationInputs);
export const lineColumns: readonly ColumnSpec<LineField>[] = listed(lineInputs);
export const memberColumns: readonly ColumnSpec<MemberField>[] = listed(memberInputs);

/** The fields of a table of whose columns something holds. */
export const fieldsThat = <Field extends string>(
  flag: 'money' | 'reported',
  columns: Readonly<Record<Field, object>>,
): Field[] =>
  // the keys of the columns are the fields
  (Object.keys(columns) as Field[]).filter((field) => flag in columns[field]);

/** Fields by {@link headerKey} of the contract's header and of every synonym. */
export function headerIndex<Field extends string>(
  columns: readonly ColumnSpec<Field>[],
): ReadonlyMap<string, Field> {
  const index = new Map<string, Field>();
  for (const { field, header } of columns) index.set(headerKey(header), field);
  for (const { field, synonyms } of columns) {
    for (const synonym of synonyms ?? []) {
      const key = headerKey(synonym);
      if (!index.has(key)) index.set(key, field);
    }
  }
  return index;
}
