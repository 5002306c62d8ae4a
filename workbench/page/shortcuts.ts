interface Shortcuts {
  readonly actions?: readonly { readonly id: string; readonly type: string }[];
  readonly shortcuts?: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}

/** Calls the actions of the add-in at the keys of its manifest. */
export async function listenForShortcuts(url: string | null, act: (action: string) => void): Promise<void> {
  const shortcuts = await readShortcuts(url);
  window.addEventListener('keydown', (event) => {
    const action = shortcuts.get(pressed(event));
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act(action);
  });
}

/** The keys of the manifest's extended overrides, and the action that each calls. */
async function readShortcuts(url: string | null): Promise<ReadonlyMap<string, string>> {
  if (url === null) return new Map();
  const response = await fetch(url);
  if (!response.ok) return new Map();
  const { shortcuts = [] } = (await response.json()) as Shortcuts;
  return new Map(shortcuts.map(({ action, key }) => [normalised(key.default), action]));
}

/** A pressed key in the form of the list: Ctrl+Alt+Shift+K. */
function pressed({ ctrlKey, altKey, shiftKey, key, code }: KeyboardEvent): string {
  // With Alt or Shift the key's own sign may be another one than the one on the key.
  const sign = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? key;
  return normalised(
    [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', sign].filter(Boolean).join('+'),
  );
}

function normalised(keys: string): string {
  return keys
    .toUpperCase()
    .split('+')
    .map((key) => key.trim())
    .sort()
    .join('+');
}
