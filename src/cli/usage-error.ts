/** A call that cannot be carried out; the message is one sentence for standard error. */
export class UsageError extends Error {}
