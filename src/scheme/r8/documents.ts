import type { Source, SourceDocument } from '../types';

/** The notices of 令和8年度 that hold amounts or checks, and those that hold guidance. */
export const documents: Readonly<Record<string, SourceDocument>> = {
  n001: {
    title:
      '「令和8年度（令和7年度からの繰越分）介護テクノロジー導入・協働化・経営改善等支援事業」の実施について',
    shortTitle: '老発0407第3号',
    number: '老発0407第3号',
    date: '2026-04-07',
  },
  n002: {
    title: '介護生産性向上推進総合事業実施要綱（地域医療介護総合確保基金）',
    shortTitle: '基金要綱',
    number: '別紙3',
    date: null,
  },
};

/** A clause of 老発0407第3号. */
export const notice = (clause: string): Source => ({ document: 'n001', clause });

/** A clause of 介護生産性向上推進総合事業実施要綱. */
export const fund = (clause: string): Source => ({ document: 'n002', clause: `基金要綱 ${clause}` });
