import { BUSY, PENDING, isErrorText } from '../model/coerce';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

export type Scalar = string | number | boolean | null;
export type Matrix = readonly (readonly Scalar[])[];
export type Argument = Scalar | Matrix;

/**
 * What an empty cell reaches a function as: 0 on Excel for Windows, which the workbench stands in for. (On the
 * web it is null.)
 */
const EMPTY_CELL = 0;

export type ShapedCall =
  | { readonly kind: 'call'; readonly args: readonly Argument[] }
  /** Ranges where single values are wanted: Excel calls the function for each and spills the results. */
  | { readonly kind: 'each'; readonly calls: readonly (readonly (readonly Argument[])[])[] }
  /** An argument is an error, or still being calculated: the function is not called. */
  | { readonly kind: 'error'; readonly value: string };

const isMatrix = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value);

/** Brings Univer's arguments into the shape that Excel passes. */
export function shapeArguments(metadata: FunctionMetadata, given: readonly unknown[]): ShapedCall {
  const failed = given.flatMap((value) => (isMatrix(value) ? value.flat() : [value])).filter(isErrorText);
  if (failed.includes(PENDING) || failed.includes(BUSY)) return { kind: 'error', value: PENDING };
  const [firstError] = failed;
  if (firstError !== undefined) return { kind: 'error', value: firstError };

  const { parameters } = metadata;
  const last = parameters.at(-1);
  const fixed = last?.repeating ? parameters.slice(0, -1) : parameters;
  const args = fixed.map((parameter, index) => shape(parameter, given[index]));
  if (last?.repeating) {
    const rest = given.slice(fixed.length).map((value) => shape(last, value));
    return { kind: 'call', args: [...args, rest as unknown as Argument] };
  }
  const spread = args.filter((value, index) => isMatrix(value) && fixed[index]?.dimensionality !== 'matrix');
  if (spread.length === 0) return { kind: 'call', args };
  return { kind: 'each', calls: lift(fixed, args, spread as readonly Matrix[]) };
}

function shape(parameter: ParameterMetadata, value: unknown): Argument {
  if (value === undefined || value === null) return null;
  if (parameter.dimensionality === 'matrix') return isMatrix(value) ? cells(value) : [[scalar(value)]];
  if (!isMatrix(value)) return scalar(value);
  return value.length === 1 && value[0]?.length === 1 ? cell(value[0][0]) : cells(value);
}

const cells = (rows: readonly (readonly unknown[])[]): Matrix => rows.map((row) => row.map(cell));

function cell(value: unknown): Scalar {
  return value === null || value === undefined || value === '' ? EMPTY_CELL : scalar(value);
}

function scalar(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function lift(
  parameters: readonly ParameterMetadata[],
  args: readonly Argument[],
  spread: readonly Matrix[],
): (readonly Argument[])[][] {
  const rows = Math.max(...spread.map((matrix) => matrix.length));
  const columns = Math.max(...spread.map((matrix) => matrix[0]?.length ?? 0));
  const pick = (value: Argument, index: number, row: number, column: number): Argument => {
    if (!isMatrix(value) || parameters[index]?.dimensionality === 'matrix') return value;
    const line = value[value.length === 1 ? 0 : row];
    return line?.[line.length === 1 ? 0 : column] ?? null;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      args.map((value, index) => pick(value, index, row, column)),
    ),
  );
}
