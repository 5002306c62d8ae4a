import { noticeClause } from '../../../../catalogue/pane/findings';

/** 別紙1 6⑦「…」 → 別紙1 6⑦; null where a finding names no notice （データの点検）. */
export function clauseOf(text: string): string | null {
  const [clause = ''] = text.split('「');
  return noticeClause.test(clause) ? clause.trim() : null;
}
