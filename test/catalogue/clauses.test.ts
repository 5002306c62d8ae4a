import { describe, expect, it } from 'vitest';
import { clauseName, clauseText, tableName } from '../../src/catalogue/clauses';
import type { Basis } from '../../src/scheme/citations';

const clause = (quote: string | null, reading: string | null = null): Basis => ({
  kind: 'clause',
  source: { document: 'n001', clause: '別紙1 6⑦' },
  quote,
  reading,
});

describe('根拠条項 in a line', () => {
  it.each<[Basis | null, name: string, text: string]>([
    [clause(null), '別紙1 6⑦', '別紙1 6⑦'],
    [clause('「★一つ星」を宣言する'), '別紙1 6⑦', '別紙1 6⑦「「★一つ星」を宣言する」'],
    [clause(null, 'A-07'), '別紙1 6⑦（A-07）', '別紙1 6⑦（A-07）'],
    [clause('宣言する', 'A-07'), '別紙1 6⑦（A-07）', '別紙1 6⑦（A-07）「宣言する」'],
    [{ kind: 'open', reading: null }, '通知に定めなし', '通知に定めなし'],
    [{ kind: 'open', reading: 'A-09' }, '通知に定めなし（A-09）', '通知に定めなし（A-09）'],
    [{ kind: 'data' }, '（データの点検）', '（データの点検）'],
    [null, '', ''],
  ])('%j', (basis, name, text) => {
    expect(clauseName(basis)).toBe(name);
    expect(clauseText(basis)).toBe(text);
  });

  it('names a table by itself', () => {
    expect(tableName({ document: 'n001', clause: '別紙1 表3' })).toBe('表3');
    expect(tableName({ document: 'n001', clause: '表3' })).toBe('表3');
  });
});
