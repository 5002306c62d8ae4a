import { ArgumentError } from './argument-error';

/** Runs a custom function; an argument that it refuses becomes #VALUE! or #N/A with its Japanese message. */
export function guarded<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const code =
      error.kind === 'value'
        ? CustomFunctions.ErrorCode.invalidValue
        : CustomFunctions.ErrorCode.notAvailable;
    throw new CustomFunctions.Error(code, error.message);
  }
}
