import { type FunctionMetadata, parseMetadata } from '../host/functions/metadata';

const FUNCTIONS_URL = '/functions.json';

/** The functions of the add-in as its build describes them; read once, and again where that has failed. */
export class FunctionList {
  private read: readonly FunctionMetadata[] | null = null;

  /** null where they can't be had: formulas with them would say #NAME?. */
  async get(): Promise<readonly FunctionMetadata[] | null> {
    if (this.read) return this.read;
    try {
      const response = await fetch(FUNCTIONS_URL);
      if (response.ok) this.read = parseMetadata(await response.json());
    } catch (error) {
      console.error('[workbench]', error);
    }
    return this.read;
  }
}
