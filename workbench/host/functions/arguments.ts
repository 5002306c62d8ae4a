import { BUSY, isErrorText, PENDING } from '../model/coerce';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

export type Scalar = string | number | boolean | null;
export type Matrix = readonly (readonly Scalar[])[];
/** What one parameter receives; a repeating one receives a list of what was given for it. */
export type Argument = Scalar | Matrix | readonly (Scalar | Matrix)[];
type Single = Scalar | Matrix;

/**
 * What an empty cell reaches a function as: 0 on Excel for Windows, which the workbench stands in for. (On the
 * web it is null.)
 */
const EMPTY_CELL = 0;

export type ShapedCall =
  | { readonly kind: 'call'; readonly args: readonly Argument[] }
  /** Ranges where single values are wanted: Excel calls the function for each and spills the results. */
  | { readonly kind: 'each'; readonly calls: readonly (readonly (readonly Argument[])[])[] }
  /** An argument is an error, or still being calculated, or there are not as many as Excel would take. */
  | { readonly kind: 'error'; readonly value: string; readonly message: string | null };

/** Excel refuses such a formula when it is entered; the grid cannot, so the cell says it. */
const TOO_MANY = '引数が多すぎます。';
const TOO_FEW = '引数が足りません。';

const isMatrix = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value);

/** Brings Univer's arguments into the shape that Excel passes. */
export function shapeArguments(metadata: FunctionMetadata, given: readonly unknown[]): ShapedCall {
  const failed = given.flatMap((value) => (isMatrix(value) ? value.flat() : [value])).filter(isErrorText);
  if (failed.includes(PENDING) || failed.includes(BUSY)) return refusal(PENDING);
  const [firstError] = failed;
  if (firstError !== undefined) return refusal(firstError);

  const { parameters } = metadata;
  const last = parameters.at(-1);
  const repeating = last?.repeating ? last : null;
  const fixed = repeating ? parameters.slice(0, -1) : parameters;
  if (!repeating && given.length > fixed.length) return refusal('#VALUE!', TOO_MANY);
  if (fixed.some(({ optional }, index) => !optional && index >= given.length))
    return refusal('#VALUE!', TOO_FEW);

  const args = fixed.map((parameter, index) => shape(parameter, given[index]));
  const rest = repeating ? [given.slice(fixed.length).map((value) => shape(repeating, value))] : [];
  const spread = args.filter(
    (value, index): value is Matrix => isMatrix(value) && fixed[index]?.dimensionality !== 'matrix',
  );
  if (spread.length === 0) return { kind: 'call', args: [...args, ...rest] };
  return { kind: 'each', calls: lift(fixed, args, rest, spread) };
}

const refusal = (value: string, message: string | null = null): ShapedCall => ({
  kind: 'error',
  value,
  message,
});

function shape(parameter: ParameterMetadata, value: unknown): Single {
  if (value === undefined || value === null) return null;
  if (parameter.dimensionality === 'matrix') return isMatrix(value) ? cells(value) : [[scalar(value)]];
  if (!isMatrix(value)) return scalar(value);
  return value.length === 1 && value[0]?.length === 1 ? cell(value[0][0]) : cells(value);
}

const cells = (rows: readonly (readonly unknown[])[]): Matrix => rows.map((row) => row.map(cell));

function cell(value: unknown): Scalar {
  return value === null || value === undefined ? EMPTY_CELL : scalar(value);
}

function scalar(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function lift(
  parameters: readonly ParameterMetadata[],
  args: readonly Single[],
  rest: readonly Argument[],
  spread: readonly Matrix[],
): (readonly Argument[])[][] {
  const rows = Math.max(...spread.map((matrix) => matrix.length));
  const columns = Math.max(...spread.map((matrix) => matrix[0]?.length ?? 0));
  const pick = (value: Single, index: number, row: number, column: number): Single => {
    if (!isMatrix(value) || parameters[index]?.dimensionality === 'matrix') return value;
    const line = value[value.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : column] ?? null;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => [
      ...args.map((value, index) => pick(value, index, row, column)),
      ...rest,
    ]),
  );
}
