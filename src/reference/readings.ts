import { settingTextsOf } from '../catalogue/settings';
import type { Scheme } from '../scheme/types';

/** A place of the notices that can be read in more than one way or says nothing, and how it is read. */
export interface NoticeReading {
  /** As the rule book numbers it, e.g. A-18. */
  readonly id: string;
  /** The notice's own words; null where it says nothing. */
  readonly text: string | null;
  readonly reading: string;
  readonly clause: string;
  /** 項目 of the settings that decide it, and what they are about. */
  readonly settings: readonly { readonly label: string; readonly explanation: string }[];
}

/** Where the notice says nothing the rule book says so in brackets, or in the reading itself. */
const SILENT = /^（.*定めがない.*）$/;

/** All readings of a rule book, in the order of their numbers. */
export function readingsOf(scheme: Scheme): readonly NoticeReading[] {
  const texts = settingTextsOf(scheme);
  return Object.entries(scheme.readings).map(([id, { text, reading, settings, source }]) => ({
    id,
    text: SILENT.test(text) || reading.includes('の定めがない') ? null : text,
    reading,
    clause: source.clause,
    settings: texts
      .filter(({ key }) => settings.includes(key))
      .map(({ label, explanation }) => ({ label, explanation })),
  }));
}

/** All that a search may find of a reading. */
export const readingText = ({ id, text, reading, settings }: NoticeReading): string =>
  [id, text ?? '', reading, ...settings.flatMap(({ label, explanation }) => [label, explanation])].join('\n');
