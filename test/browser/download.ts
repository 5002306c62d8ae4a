import type { Download } from 'playwright-core';

/** The bytes of what a page has handed over to be saved. */
export async function downloaded(download: Download): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}
