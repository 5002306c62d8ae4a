/** More than any program tracks at once; the oldest go first, so that a long session does not grow. */
const LIMIT = 50_000;

/** Objects that office.js holds on to between two requests, by the id it was given. */
export class References<T> {
  private readonly objects = new Map<string, T>();
  private next = 1;

  keep(object: T): string {
    const id = `ref${String(this.next)}`;
    this.next += 1;
    this.objects.set(id, object);
    if (this.objects.size > LIMIT) {
      const oldest = this.objects.keys().next();
      if (!oldest.done) this.objects.delete(oldest.value);
    }
    return id;
  }

  get(id: string): T | null {
    return this.objects.get(id) ?? null;
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }

  get size(): number {
    return this.objects.size;
  }
}
