/** An argument that a custom function cannot work with; becomes #VALUE! or #N/A with the message. */
export class ArgumentError extends Error {
  constructor(
    readonly kind: 'value' | 'notAvailable',
    message: string,
  ) {
    super(message);
    this.name = 'ArgumentError';
  }
}

/** Out of its domain: #VALUE!. */
export const outOfDomain = (message: string): ArgumentError => new ArgumentError('value', message);

/** Cannot be determined for lack of an argument: #N/A. */
export const notGiven = (message: string): ArgumentError => new ArgumentError('notAvailable', message);
