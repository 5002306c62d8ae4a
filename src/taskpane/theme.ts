import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** Windows, older Windows, macOS. */
const FONTS = '"Yu Gothic UI", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif';

/** Japanese needs more room between lines than Latin does. */
const JAPANESE: Partial<Theme> = {
  fontFamilyBase: FONTS,
  fontFamilyNumeric: FONTS,
  lineHeightBase200: '18px',
  lineHeightBase300: '21px',
  lineHeightBase400: '24px',
};

export type Scheme = 'light' | 'dark' | 'contrast';

const THEMES: Readonly<Record<Scheme, Theme>> = {
  light: { ...webLightTheme, ...JAPANESE },
  dark: { ...webDarkTheme, ...JAPANESE },
  contrast: { ...teamsHighContrastTheme, ...JAPANESE },
};

/** The relevant part of `Office.context.officeTheme`; absent on the web. */
export interface OfficeColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Perceived brightness of #RRGGBB, 0–255 (ITU-R BT.601). */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Forced colours come first, then Office's own theme, then the system's. */
export function chooseScheme(
  office: OfficeColours | undefined,
  forced: boolean,
  systemDark: boolean,
): Scheme {
  if (forced) return 'contrast';
  if (typeof office?.isDarkTheme === 'boolean') return office.isDarkTheme ? 'dark' : 'light';
  if (office?.bodyBackgroundColor) return brightness(office.bodyBackgroundColor) < 128 ? 'dark' : 'light';
  return systemDark ? 'dark' : 'light';
}

/** The theme now, and again whenever the system's settings change. */
export function useTheme(office: () => OfficeColours | undefined): Theme {
  const [scheme, setScheme] = useState(() => currentScheme(office));
  useEffect(() => {
    const update = (): void => setScheme(currentScheme(office));
    const queries = [matchMedia(FORCED), matchMedia(DARK)];
    for (const query of queries) query.addEventListener('change', update);
    // Excel has no event for its theme: look again when the pane comes to the front
    window.addEventListener('focus', update);
    return () => {
      for (const query of queries) query.removeEventListener('change', update);
      window.removeEventListener('focus', update);
    };
  }, [office]);
  // what the browser draws itself, as scroll bars and the calendar of a date, follows the same and not the system
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme === 'contrast' ? '' : scheme;
  }, [scheme]);
  return THEMES[scheme];
}

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

function currentScheme(office: () => OfficeColours | undefined): Scheme {
  return chooseScheme(office(), matchMedia(FORCED).matches, matchMedia(DARK).matches);
}
