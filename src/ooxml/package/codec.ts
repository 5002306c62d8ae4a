import { deflateSync, inflateSync } from 'fflate';
import { type ByteText, fromByteText, toByteText } from './byte-text';
import { crc32 } from './crc32';

/** Compression (raw deflate), checksums and text of the parts of a zip, by whatever the place has for them. */
export interface Codec {
  /** @throws where the data are not what they claim to be */
  inflate(data: Uint8Array, size: number): Uint8Array;
  deflate(content: Uint8Array): Uint8Array;
  /** The same off the caller's thread, where the place can; the same content gives the same bytes. */
  deflateAside(content: Uint8Array): Promise<Uint8Array>;
  crc32(content: Uint8Array): number;
  /** @throws TypeError where the bytes are no UTF-8 */
  toByteText(bytes: Uint8Array): ByteText;
  /** The pieces as one. */
  fromByteText(...pieces: readonly ByteText[]): Uint8Array;
}

/** For a sheet of many megabytes the last tenth of compression would take most of the time. */
const FAST_FROM = 4_000_000;

/** What every browser and Node have: the browser's own streams for what may take long, JavaScript else. */
export const portableCodec: Codec = {
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size) }),
  deflate: (content) => deflateSync(content, { level: content.length > FAST_FROM ? 2 : 6 }),
  deflateAside: (content) =>
    typeof CompressionStream === 'undefined'
      ? Promise.resolve(portableCodec.deflate(content))
      : throughStream(content),
  crc32,
  toByteText,
  fromByteText,
};

/** Bytes that the stream is given at once: as one, they would be copied once more. */
const PIECE = 1 << 20;

async function throughStream(content: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const write = async (): Promise<void> => {
    const writer = writable.getWriter();
    for (let at = 0; at < content.length; at += PIECE)
      await writer.write(content.subarray(at, at + PIECE) as Uint8Array<ArrayBuffer>);
    await writer.close();
  };
  const [packed] = await Promise.all([new Response(readable).arrayBuffer(), write()]);
  return new Uint8Array(packed);
}
