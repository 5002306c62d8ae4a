import type { Scalar } from './arguments';
import type { Call, FunctionValue } from './result-cache';

/** What Microsoft's runtime calls the errors a function can give. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  11: '#REF!',
};

/** A result as the runtime hands it over, [id, ok, value, errorCode?], as a cell takes it up. */
export function resultOf([, succeeded, value, errorCode]: readonly unknown[]): NonNullable<Call['result']> {
  const failed = succeeded !== true;
  return {
    value: failed ? (ERROR_TEXTS[Number(errorCode)] ?? '#VALUE!') : functionValue(value),
    message: failed && typeof value === 'string' && value !== '' ? value : null,
  };
}

function functionValue(value: unknown): FunctionValue {
  if (!Array.isArray(value)) return shown(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(shown) : [shown(row)]));
}

/** As Excel shows it: nothing is 0, and an object that is none of its data types is an error. */
function shown(value: unknown): Scalar {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return '#VALUE!';
}

/** What a single cell shows of a result. */
export function firstOf(value: FunctionValue): Scalar {
  if (!Array.isArray(value)) return value as Scalar;
  const [row] = value as readonly (readonly Scalar[])[];
  return row?.[0] ?? 0;
}
