import { LocaleService, type Univer } from '@univerjs/core';
import { IMenuManagerService, type IMenuSchema } from '@univerjs/preset-sheets-core';

/** What the grid draws without a word, beside its commands. */
const PARTS: readonly (readonly [selector: string, names: readonly string[]])[] = [
  ['[data-u-comp="sheet-bar-append-button"]', ['シートを追加', 'シートの一覧']],
  ['[data-u-comp="formula-bar"] button', ['数式バーを広げる・縮める']],
  ['[data-u-comp="defined-name"] input', ['名前ボックス']],
  ['[data-u-comp="defined-name"] a', ['名前の一覧']],
  ['button[data-u-comp="button"]', ['縮小', '拡大']],
  ['a[role="button"]', ['表示倍率を100%に戻す']],
];
/** In no menu that could be asked. */
const GRIDLINES = ['sheet.command.toggle-gridlines', '枠線を表示・隠す'] as const;
const ZOOM = 'button[role="handle"], button[data-zoom]';
/** The grid draws its controls in several turns, and anew when another sheet is shown. */
const REST_MS = 100;

/** Gives the grid's own controls the names that a screen reader reads, in the words of the grid's tips. */
export function nameToolbar(univer: Univer, place: HTMLElement): void {
  const injector = univer.__getInjector();
  const locale = injector.get(LocaleService);
  let words: ReadonlyMap<string, string> | null = null;
  const name = (): void => {
    const menu = injector.get(IMenuManagerService).getMenuByPositionKey('ribbon');
    words ??= commandNames(menu, (key) => locale.t(key)).set(...GRIDLINES);
    for (const element of place.querySelectorAll<HTMLElement>('[data-u-command]')) {
      const word = words.get(element.dataset['uCommand'] ?? '');
      if (word === undefined) continue;
      for (const part of [element, ...element.querySelectorAll('input')]) label(part, word);
    }
    for (const [selector, names] of PARTS) {
      const unnamed = [...place.querySelectorAll<HTMLElement>(selector)].filter(
        ({ innerText, dataset }) => innerText.trim() === '' && dataset['uCommand'] === undefined,
      );
      unnamed.forEach((element, at) => {
        label(element, names[at] ?? names.at(-1) ?? '');
      });
    }
    for (const handle of place.querySelectorAll<HTMLElement>(ZOOM)) describeZoom(handle);
    place.querySelector('[role="track"]')?.removeAttribute('role');
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(name, REST_MS);
  });
  observer.observe(place, { childList: true, subtree: true });
  univer.onDispose(() => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

function label(element: Element, word: string): void {
  // A name belongs to what a clerk can press or fill in; of a box around it, it would be none.
  if (element.matches('div, a') && !element.hasAttribute('role')) {
    if (element.getAttribute('type') !== 'button' || element.querySelector('input')) return;
    element.setAttribute('role', 'button');
  }
  if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', word);
}

/** The grid calls its handle by a role that there is not. */
function describeZoom(handle: HTMLElement): void {
  const share = /(\d+)%/.exec(handle.closest('[data-u-comp="workbench-layout"]')?.textContent ?? '')?.[1];
  handle.dataset['zoom'] = '';
  const attributes = {
    role: 'slider',
    'aria-label': '表示倍率',
    'aria-valuemin': '10',
    'aria-valuemax': '400',
  };
  for (const [key, value] of Object.entries({ ...attributes, 'aria-valuenow': share ?? '100' })) {
    handle.setAttribute(key, value);
  }
}

function commandNames(menu: readonly IMenuSchema[], translate: (key: string) => string): Map<string, string> {
  const names = new Map<string, string>();
  const visit = ({ item, children }: IMenuSchema): void => {
    const word = item?.tooltip ?? item?.title;
    if (item && word !== undefined) names.set(item.id, translate(word));
    children?.forEach(visit);
  };
  menu.forEach(visit);
  return names;
}
