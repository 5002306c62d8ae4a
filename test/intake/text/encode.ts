/** Bytes of a text in Windows' Japanese code page, from the table that every browser has for reading it. */
export function cp932(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => [...codeOf(character)]));
}

export const utf16 = (text: string, encoding: 'LE' | 'BE'): Uint8Array =>
  Uint8Array.from(
    [...`\ufeff${text}`.split('')].flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return encoding === 'LE' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }),
  );

let table: Map<string, readonly number[]> | null = null;

function codeOf(character: string): readonly number[] {
  table ??= codes();
  const code = table.get(character);
  if (code === undefined) throw new Error(`CP932 has no ${character}`);
  return code;
}

function codes(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis');
  const found = new Map<string, readonly number[]>();
  const enter = (...bytes: number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !found.has(text)) found.set(text, bytes);
  };
  for (let lead = 0; lead < 0x100; lead += 1) {
    enter(lead);
    for (let trail = 0x40; trail < 0xfd; trail += 1) enter(lead, trail);
  }
  return found;
}
