/** What can be wrong in the list of keyboard shortcuts that the manifest's ExtendedOverrides names. */
import { z } from 'zod';

const key = z.string().min(1);

/** The part of Microsoft's extended-manifest.schema.json that is used; an unknown member is a defect. */
const shortcutsFile = z.strictObject({
  actions: z.array(z.strictObject({ id: key, type: z.literal('ExecuteFunction'), name: key })),
  shortcuts: z.array(
    z.strictObject({
      action: key,
      key: z.strictObject({
        default: key,
        windows: key.optional(),
        mac: key.optional(),
        web: key.optional(),
      }),
    }),
  ),
});

export type Shortcuts = z.infer<typeof shortcutsFile>;

/** The list, or what is wrong with its form. */
export function readShortcuts(json: string): { readonly list: Shortcuts | null; readonly defects: string[] } {
  try {
    const parsed = shortcutsFile.safeParse(JSON.parse(json));
    if (parsed.success) return { list: parsed.data, defects: [] };
    const defects = parsed.error.issues.map(
      ({ path, message }) => `shortcuts: ${path.join('.')}: ${message}`,
    );
    return { list: null, defects };
  } catch {
    return { list: null, defects: ['shortcuts: not JSON'] };
  }
}

/** One sign with Ctrl or Alt (Command or Option); Shift alone is no modifier for Office. */
const COMBINATION =
  /^(?=.*(?:Ctrl|Command|Alt|Option)\+)(?:(?:Ctrl|Command|Alt|Option|Shift)\+){1,4}[A-Z0-9]$/;
/**
 * Excel, Windows, browsers and input methods use nearly every combination of two modifiers, and Microsoft advises all
 * three. Of those Excel itself has only Ctrl+Alt+Shift+F9, which COMBINATION does not let through.
 */
const FREE = /^(?=.*(?:Ctrl|Command)\+)(?=.*(?:Alt|Option)\+)(?=.*Shift\+)/;

/** A key for no action, an action without a key or twice, a key that Office does not take, has already, or twice. */
export function checkShortcuts({ actions, shortcuts }: Shortcuts): string[] {
  const ids = actions.map(({ id }) => id);
  const used = shortcuts.map(({ action }) => action);
  const keys = shortcuts.flatMap((shortcut) => [...new Set(Object.values(shortcut.key))]);
  const normal = keys.map((text) => text.split('+').sort().join('+'));
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `shortcut for ${id}, which is no action`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `action ${id} has no shortcut`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `action ${id} is there twice`),
    ...keys.filter((text) => !COMBINATION.test(text)).map((text) => `${text} is no key for Office`),
    ...keys
      .filter((text) => COMBINATION.test(text) && !FREE.test(text))
      .map((text) => `${text} may be a key of Excel's own: use Ctrl, Alt and Shift together`),
    ...keys
      .filter((_, at) => normal.indexOf(normal[at] ?? '') !== at)
      .map((text) => `${text} is there twice`),
  ];
}
