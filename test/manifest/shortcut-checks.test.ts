import { expect, test } from 'vitest';
import { checkShortcuts, readShortcuts, type Shortcuts } from '../../scripts/shortcut-checks';

const action = (id: string) => ({ id, type: 'ExecuteFunction' as const, name: '点検' });
const shortcut = (id: string, key: string) => ({ action: id, key: { default: key } });

const list = (part: Partial<Shortcuts> = {}): Shortcuts => ({
  actions: [action('check')],
  shortcuts: [shortcut('check', 'Ctrl+Alt+Shift+K')],
  ...part,
});

test('a list in order', () => {
  expect(checkShortcuts(list())).toEqual([]);
  expect(readShortcuts(JSON.stringify(list())).list).toEqual(list());
});

test('a key for an action that is not there, and an action without a key', () => {
  expect(checkShortcuts(list({ shortcuts: [shortcut('fill', 'Ctrl+Alt+Shift+K')] }))).toEqual([
    'shortcut for fill, which is no action',
    'action check has no shortcut',
  ]);
});

test.each([
  ['K', 'no key for Office'],
  ['Shift+K', 'no key for Office'],
  ['Ctrl+Alt+Shift+KL', 'no key for Office'],
  ['Ctrl+Alt+Shift+F9', 'no key for Office'],
  ['Ctrl+S', 'own'],
  ['Alt+Shift+N', 'own'],
  ['Ctrl+Shift+S', 'own'],
])('the key %s', (key, defect) => {
  expect(checkShortcuts(list({ shortcuts: [shortcut('check', key)] }))).toEqual([
    expect.stringContaining(defect),
  ]);
});

test('two actions on a key, however it is written, and an action twice', () => {
  const two = list({
    actions: [action('check'), action('fill')],
    shortcuts: [shortcut('check', 'Ctrl+Alt+Shift+K'), shortcut('fill', 'Shift+Alt+Ctrl+K')],
  });
  expect(checkShortcuts(two)).toEqual(['Shift+Alt+Ctrl+K is there twice']);
  expect(checkShortcuts(list({ actions: [action('check'), action('check')] }))).toEqual([
    'action check is there twice',
  ]);
});

test('a file of another form', () => {
  expect(readShortcuts('{')).toEqual({ list: null, defects: ['shortcuts: not JSON'] });
  const nameless = { ...list(), actions: [{ id: 'check', type: 'ExecuteFunction' }] };
  expect(readShortcuts(JSON.stringify(nameless)).defects).toEqual([
    expect.stringContaining('shortcuts: actions.0.name'),
  ]);
  expect(readShortcuts(JSON.stringify({ ...list(), keys: [] })).defects).toHaveLength(1);
});
