import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../src/base/nearest';
import { type FormCell, planForm } from '../../src/report/form-plan';
import type { Block } from '../../src/report/input';
import { hasTag, isTag, parseTags, type Tag, targetOf, valueAt } from '../../src/report/tags';

const summary: Block = [
  ['事業', '件数', '交付予定額', '県上限'],
  ['定着支援', 12, 1_234_567, ''],
  ['面的支援モデル', 0, 0, 5_000_000],
  ['合計', 12, 1_234_567, ''],
];
const breakdown: Block = [
  ['受付番号', '法人名', '補助区分', '補助額', '根拠', '根拠'],
  ['合計', '', '', 900, '', ''],
  ['A1', '甲会', '機器30', 300, 'x', 'y'],
  ['A1', '甲会', 'ソフト', 200, 'x', 'y'],
  ['A2', '=乙会', '機器30', 400, 'x', 'y'],
];
const blocks = new Map([
  ['総括表', summary],
  ['所要額内訳', breakdown],
  [
    'モデル一覧',
    [
      ['受付番号', '補助額'],
      ['合計', 0],
    ] as Block,
  ],
]);

const tag = (text: string): Tag => {
  const [piece] = parseTags(text);
  if (piece === undefined || !isTag(piece)) throw new Error(text);
  return piece;
};

/** The value of one tag, or what is the matter with it. */
function found(text: string): unknown {
  const target = targetOf(tag(text), blocks);
  if ('kind' in target) return [target.kind, ...target.suggestions];
  return target.row === null ? 'every row' : valueAt(target, target.row);
}

describe('a tag', () => {
  it.each([
    ['{{総括表:定着支援:交付予定額}}', 1_234_567],
    ['｛｛総括表：定着支援：交付予定額｝｝', 1_234_567],
    ['{{ 総括表 : 定着 支援 : 交付\n予定額 }}', 1_234_567],
    ['{{総括表:合計:件数}}', 12],
    ['{{総括表:定着支援:県上限}}', null],
    ['{{所要額内訳:合計:補助額}}', 900],
    ['{{所要額内訳:A2:補助額}}', 400],
    ['{{所要額内訳:a1+ソフト:補助額}}', 200],
    ['{{所要額内訳:A1＋甲会＋機器３０:補助額}}', 300],
    ['{{所要額内訳:ソフト:補助額}}', 200],
    ['{{所要額内訳:＊:補助額}}', 'every row'],
  ])('%s is found', (text, value) => {
    expect(found(text)).toEqual(value);
  });

  it.each([
    ['{{総活表:定着支援:件数}}', ['sheet', '総括表']],
    ['{{総括表:定着支縁:件数}}', ['row', '定着支援', '面的支援モデル']],
    ['{{総括表:定着支援:交付予定}}', ['column', '交付予定額']],
    ['{{所要額内訳:A1:補助額}}', ['twoRows', 'A1+甲会+機器30', 'A1+甲会+ソフト']],
    ['{{所要額内訳:A2:根拠}}', ['twoColumns', '根拠']],
    ['{{所要額内訳:ソフト+A1:補助額}}', ['row', 'A1', 'A2']],
  ])('%s is not filled by a guess', (text, problem) => {
    const [kind, ...suggestions] = found(text) as string[];
    expect(kind).toBe(problem[0]);
    expect(suggestions.slice(0, problem.length - 1)).toEqual(problem.slice(1));
  });

  it('every suggestion for two rows names one of them', () => {
    const [, ...names] = found('{{所要額内訳:A1:補助額}}') as string[];
    expect(names.map((name) => found(`{{所要額内訳:${name}:補助額}}`))).toEqual([300, 200]);
  });

  it('needs its three parts', () => {
    for (const text of ['{{総括表}}', '{{総括表:件数}}', '{{::}}', '{{}}'])
      expect(parseTags(text)).toEqual([{ kind: 'form', tag: text, suggestions: [] }]);
    expect(hasTag('{総括表:a:b}')).toBe(false);
    expect(hasTag('=IF(A1,{1,2})')).toBe(false);
  });

  it('and the words around it come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant('{{総括表:合計:件数}}'))), (parts) => {
        const text = parts.join('');
        const pieces = parseTags(text).map((piece) =>
          typeof piece === 'string' ? piece : isTag(piece) ? piece.text : piece.tag,
        );
        expect(pieces.join('')).toBe(text);
      }),
    );
  });
});

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['', '総括', 2],
    ['総括表', '', 3],
    ['総括表', '総活表', 1],
    ['kitten', 'sitting', 3],
  ])('%j %j is %d', (a, b, steps) => {
    expect(distance(a, b)).toBe(steps);
    expect(distance(b, a)).toBe(steps);
  });

  it('leaves out names with nothing in common', () => {
    expect(nearest('交付額', ['件数', '交付予定額', '申請額', '率'])).toEqual(['交付予定額', '申請額']);
  });
});

const cell = (row: number, column: number, text: string, isFormula = false): FormCell => ({
  row,
  column,
  text,
  isFormula,
});

describe('a form', () => {
  it('gets figures as numbers, and inside a sentence with separators', () => {
    const { fillings, problems, repeats, tags, filled } = planForm(
      [
        cell(0, 0, '様式'),
        cell(1, 1, ' {{総括表:定着支援:交付予定額}} '),
        cell(
          2,
          0,
          '計 {{総括表:合計:件数}}件 {{総括表:合計:交付予定額}}円（上限 {{総括表:定着支援:県上限}}）',
        ),
      ],
      [],
      blocks,
    );
    expect(fillings).toEqual([
      { row: 1, column: 1, values: [1_234_567] },
      { row: 2, column: 0, values: ['計 12件 1,234,567円（上限 ）'] },
    ]);
    expect([problems, repeats.size, tags, filled]).toEqual([[], 0, 4, 4]);
  });

  it('leaves a cell with a tag that names nothing as it is, the good tag beside it too', () => {
    const { fillings, tags, filled } = planForm(
      [cell(0, 0, '{{総括表:合計:件数}}件 {{総括表:合計:件すう}}円'), cell(1, 0, '{{総括表:合計:件数}}')],
      [],
      blocks,
    );
    expect(fillings).toEqual([{ row: 1, column: 0, values: [12] }]);
    expect([tags, filled]).toEqual([3, 1]);
  });

  it('repeats a row for every row of the sheet but the total', () => {
    const { fillings, repeats } = planForm(
      [
        cell(4, 0, '{{所要額内訳:*:受付番号}}'),
        cell(4, 1, '{{所要額内訳:*:補助区分}}（{{総括表:合計:件数}}件中）'),
        cell(4, 2, '{{所要額内訳:*:補助額}}'),
        cell(4, 3, '{{総括表:合計:件数}}'),
      ],
      [],
      blocks,
    );
    expect([...repeats]).toEqual([[4, 3]]);
    expect(fillings.map(({ values }) => values)).toEqual([
      ['A1', 'A1', 'A2'],
      ['機器30（12件中）', 'ソフト（12件中）', '機器30（12件中）'],
      [300, 200, 400],
      [12, 12, 12],
    ]);
  });

  it('of a sheet without rows keeps one row, with nothing in it', () => {
    const { fillings, repeats } = planForm(
      [cell(0, 0, '{{モデル一覧:*:受付番号}}'), cell(0, 1, '計{{モデル一覧:*:補助額}}')],
      [],
      blocks,
    );
    expect([...repeats]).toEqual([[0, 1]]);
    expect(fillings.map(({ values }) => values)).toEqual([[null], ['計']]);
  });

  it('is told where a tag cannot be filled, and that cell is left alone', () => {
    const { fillings, problems, repeats } = planForm(
      [
        cell(0, 0, '{{総括表:定着支援:件数}} {{総活表:定着支援:件数}}'),
        cell(1, 0, '{{所要額内訳:*:受付番号}}'),
        cell(1, 1, '{{モデル一覧:*:受付番号}}'),
        cell(3, 0, '{{所要額内訳:*:受付番号}}'),
        cell(5, 0, '{{総括表:合計:件数}}', true),
      ],
      [{ row: 2, rows: 2 }],
      blocks,
    );
    expect(problems.map(({ row, column, kind }) => [row, column, kind])).toEqual([
      [0, 0, 'sheet'],
      [1, 1, 'twoSheets'],
      [3, 0, 'mergedRows'],
      [5, 0, 'inFormula'],
    ]);
    expect(fillings.map(({ row, column }) => [row, column])).toEqual([[1, 0]]);
    expect([...repeats]).toEqual([[1, 3]]);
  });
});
