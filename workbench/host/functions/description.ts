import { FunctionType } from '@univerjs/preset-sheets-core';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

/** What the grid tells of a function while a formula is typed. */
export function describe(functionName: string, { description = '', parameters }: FunctionMetadata) {
  return {
    functionName,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter: ParameterMetadata) => ({
      name: parameter.name,
      detail: parameter.description ?? parameter.name,
      example: '',
      require: parameter.optional ? (0 as const) : (1 as const),
      repeat: parameter.repeating ? (1 as const) : (0 as const),
    })),
  };
}
