import { ThemeService, type Univer } from '@univerjs/core';
import { isThemeName, THEME_KEY, type ThemeName } from '../shim/contract';

/**
 * The theme of the window: white, black, or that of high contrast. As with Excel, the pane is not told: it reads
 * `Office.context.officeTheme` again when it comes to the front, and office.js looks at most every five seconds.
 */
export class Appearance {
  private univer: Univer | null = null;
  private name: ThemeName = 'white';

  constructor(list: HTMLSelectElement) {
    const stored = sessionStorage.getItem(THEME_KEY);
    this.show(isThemeName(stored) ? stored : 'white');
    list.value = this.name;
    list.addEventListener('change', () => {
      if (isThemeName(list.value)) this.show(list.value);
    });
  }

  /** The grid of the open workbook takes the theme over. */
  follow(univer: Univer): void {
    this.univer = univer;
    this.apply();
  }

  private show(name: ThemeName): void {
    this.name = name;
    sessionStorage.setItem(THEME_KEY, name);
    this.apply();
  }

  private apply(): void {
    document.documentElement.dataset['theme'] = this.name;
    this.univer
      ?.__getInjector()
      .get(ThemeService)
      .setDarkMode(this.name !== 'white');
  }
}
