import type { BookTexts } from '../../text-types';
import { bands, codes, columns } from './columns';
import { indicators } from './indicators';
import { settings } from './settings';

/** Wording of 令和8年度. */
export const texts: BookTexts = {
  settings,
  columns,
  bands,
  codes,
  functions: async () => (await import('./functions')).functions,
  duties: async () => (await import('./duties')).duties,
  findings: {
    'R1-51': '令和7年度内に…利用を開始',
    'R1-53': '令和8年4月以後の形式は公表されていません',
  },
  indicators,
};
