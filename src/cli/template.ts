export async function templateBytes(): Promise<Uint8Array> {
  return new Uint8Array();
}
