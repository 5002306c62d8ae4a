const POLYNOMIAL = 0xedb88320;

/** Four tables, so that four bytes are taken at a time. */
const TABLES: readonly Uint32Array[] = /* @__PURE__ */ makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    return value;
  });
  const tables = [first];
  for (let i = 1; i < 4; i++) {
    tables.push(tables[i - 1]!.map((value) => first[value & 0xff]! ^ (value >>> 8)));
  }
  return tables;
}

/** Checksum of a zip entry (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const whole = bytes.length - (bytes.length % 4);
  let crc = -1;
  let i = 0;
  for (; i < whole; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = t3[crc & 0xff]! ^ t2[(crc >>> 8) & 0xff]! ^ t1[(crc >>> 16) & 0xff]! ^ t0[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = t0[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

/** x¹ as the checksum writes polynomials: the highest power in the lowest bit. */
const X = 0x40000000;
const ONE = 0x80000000;

/** Product of two polynomials, modulo that of the checksum. */
function product(a: number, b: number): number {
  let [sum, power] = [0, b];
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) sum ^= power;
    power = power & 1 ? (power >>> 1) ^ POLYNOMIAL : power >>> 1;
  }
  return sum >>> 0;
}

/** Checksum of two contents, one behind the other, from those of each: without a second look at the bytes. */
export function joinedCrc(first: number, second: number, secondLength: number): number {
  let [shift, power] = [ONE, X];
  for (let bits = secondLength * 8; bits > 0; bits = Math.floor(bits / 2)) {
    if (bits % 2 === 1) shift = product(shift, power);
    power = product(power, power);
  }
  return (product(shift, first) ^ second) >>> 0;
}
