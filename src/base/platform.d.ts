/**
 * What the core takes from the place it runs in: each stands in every browser, in Node and in Excel's own runtime.
 * The core is compiled without the types of any of them (tsconfig.core.json), so what is not named here is not there.
 */

interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

declare const performance: { now(): number };

declare function setTimeout(then: (nothing: undefined) => void, milliseconds: number): unknown;

interface MessagePort {
  onmessage: (() => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

declare const MessageChannel: new () => { readonly port1: MessagePort; readonly port2: MessagePort };

declare const TextEncoder: new () => {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
};

declare const TextDecoder: new (
  encoding?: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string };

declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> };
};

/** A stream that is only handed on. */
interface ByteStream {
  readonly locked: boolean;
}

declare const CompressionStream: new (format: 'deflate-raw') => {
  readonly readable: ByteStream;
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> };
  };
};

declare const Response: new (stream: ByteStream) => { arrayBuffer(): Promise<ArrayBuffer> };
