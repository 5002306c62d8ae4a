import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import type { Scalar } from './arguments';
import type { FunctionValue } from './result-cache';

const ERRORS: ReadonlySet<string> = new Set(Object.values(ErrorType));

/**
 * Makes a custom function hand over its texts as texts. Univer takes "51" and "4/5" for a number and a date, where
 * Excel leaves what a function returns as it is.
 */
export function keepTexts(executor: BaseFunction): void {
  const isCustom = executor.isCustom.bind(executor);
  if (!isCustom()) return;
  executor.isCustom = () => false;
  executor.calculate = (...variants: FunctionVariantType[]) => {
    const given = variants.map((variant) =>
      variant.isArray()
        ? (variant as ArrayValueObject).getArrayValue().map((row) => row.map(plain))
        : plain(variant as BaseValueObject),
    );
    return valueObject(executor.calculateCustom(...(given as never[])) as FunctionValue);
  };
}

/** null for an empty cell, which is not the same as a cell with a text of no length. */
function plain(object: Nullable<BaseValueObject>): unknown {
  if (!object || object.isNull()) return null;
  return object.isError() ? (object as ErrorValueObject).getErrorType() : object.getValue();
}

function valueObject(value: FunctionValue): BaseValueObject {
  if (typeof value !== 'object' || value === null) return scalarObject(value);
  const rows = value.map((row) => row.map(scalarObject));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function scalarObject(value: Scalar): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'number') return NumberValueObject.create(value);
  return ERRORS.has(value) ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value);
}
