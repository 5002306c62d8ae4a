/** Room in which the bytes of one sheet after the other are written, so that each leaves only what it needs. */
export class Scratch {
  bytes = new Uint8Array(1 << 20);

  /** Makes room for so many bytes, what is written so far kept. */
  reserve(length: number): Uint8Array {
    if (length > this.bytes.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    return this.bytes;
  }
}
