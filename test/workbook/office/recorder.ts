/** Any of Excel's objects: notes what is called and what is set, by its path. */
export function recorder(notes: string[], path = ''): object {
  return new Proxy(() => undefined, {
    get: (_, name) => recorder(notes, path === '' ? String(name) : `${path}.${String(name)}`),
    set(_, name, value: unknown) {
      notes.push(`${path}.${String(name)} = ${JSON.stringify(value)}`);
      return true;
    },
    apply(_, __, args: unknown[]) {
      const given = args.map((arg) => (typeof arg === 'function' ? 'range' : JSON.stringify(arg))).join(',');
      notes.push(`${path}(${given})`);
      return recorder(notes, `${path}(${given})`);
    },
  });
}
