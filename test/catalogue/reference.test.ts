import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clauseText } from '../../src/catalogue/clauses';
import { settingTextsOf } from '../../src/catalogue/settings';
import { makeReference, pathOf, textsOf, withDescendants } from '../../src/reference';
import { findClause, findClauses, quotedWords } from '../../src/reference/clause';
import { referenceDocuments } from '../../src/reference/notices/documents';
import { readingsOf } from '../../src/reference/readings';
import { highlight, search } from '../../src/reference/search';
import { referenceGuide } from '../../src/reference/texts';
import { terms } from '../../src/reference/thesaurus';
import { clauseWords, sectionText } from '../../src/reference/words';
import { newest, schemes } from '../../src/scheme';
import type { Source } from '../../src/scheme/types';

const reference = makeReference(referenceDocuments);
const bare = (text: string): string => text.replace(/\s+/g, '');
const keys = (text: string) => findClauses(reference, text).map(({ section }) => section?.key);

/** Every {文書, 条項} of a rule book, wherever it stands. */
function sourcesOf(node: unknown): Source[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('document' in node && 'clause' in node) return [node as Source];
  return Object.values(node).flatMap(sourcesOf);
}

const sources = schemes.flatMap(sourcesOf);
const clauses = [...new Set(sources.map(({ clause }) => clause))];

/** A change of a notice's words must be meant: the digest of all that is stored of it, without spaces. */
describe('the notices as they are stored', () => {
  it.each([
    ['n001', 129, 'a5d3f890897669f6'],
    ['n002', 50, '1edc33826d3d92ca'],
    ['n000', 6, '41f1d628193f5794'],
    ['n003', 12, '5d1890fec4ab3f2a'],
    ['n004', 21, 'e223f09c7f79577e'],
  ])('%s has %i clauses and its own words', (id, count, digest) => {
    const sections = reference.documents.find((document) => document.id === id)?.sections ?? [];
    const text = sections.flatMap((section) => [section.heading, ...textsOf(section)]).map(bare);
    expect(sections).toHaveLength(count);
    expect(createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 16)).toBe(digest);
  });

  it('have no clause twice, and every clause can be looked up by its own name', () => {
    for (const section of reference.sections)
      expect(findClause(reference, section.key)?.key).toBe(section.key);
  });

  it('name the documents as the rule book does', () => {
    for (const [id, { title, shortTitle, number, date }] of schemes.flatMap((scheme) =>
      Object.entries(scheme.documents),
    )) {
      expect(reference.documents.find((document) => document.id === id)).toMatchObject({
        title,
        shortTitle,
        number,
        date,
      });
    }
  });
});

describe('every clause of the rule book', () => {
  it.each(clauses)('%s is in the notice it names', (clause) => {
    const documents = sources.filter((source) => source.clause === clause).map(({ document }) => document);
    const found = findClauses(reference, clause);
    expect(found.filter(({ section }) => section === null)).toEqual([]);
    expect(documents).toContain(found[0]?.section?.document.id);
  });

  it.each(
    schemes.flatMap(({ rules }) =>
      Object.entries(rules).flatMap(([rule, { quote, source }]) =>
        quote === undefined || source === null ? [] : [[rule, quote, source.clause] as const],
      ),
    ),
  )('rule %s quotes 「%s」 from %s, word by word', (_rule, quote, clause) => {
    expect(quotedBy(clause, quote)).toBe(true);
  });

  it.each(
    schemes.flatMap(({ readings }) =>
      Object.entries(readings)
        // where the notice says nothing there is nothing to quote
        .filter(([, { text }]) => !text.startsWith('（'))
        .map(([reading, { text, source }]) => [reading, text, source.clause] as const),
    ),
  )('reading %s quotes 「%s」 from %s, word by word', (_reading, quote, clause) => {
    expect(quotedBy(clause, quote)).toBe(true);
  });

  it('of the settings is there too, but for 通知に定めなし', () => {
    const missing = schemes
      .flatMap(settingTextsOf)
      .map(({ basis }) => clauseText(basis))
      .filter((clause) => findClauses(reference, clause).some(({ section }) => section === null));
    expect(missing.every((clause) => clause.startsWith('通知に定めなし'))).toBe(true);
  });
});

/** … stands for words that are left out. */
function quotedBy(clause: string, quote: string): boolean {
  const text = findClauses(reference, clause)
    .flatMap(({ section }) => (section === null ? [] : withDescendants(section)))
    .flatMap((section) => [section.heading, ...textsOf(section)])
    .map(bare)
    .join('');
  let from = 0;
  return quote.split('…').every((part) => {
    const at = text.indexOf(bare(part), from);
    from = at + 1;
    return at >= 0;
  });
}

describe('a clause', () => {
  it.each([
    ['別紙1 5(ア)・(イ)', ['別紙1 5(ア)', '別紙1 5(イ)']],
    ['別紙1 ５（ア）', ['別紙1 5(ア)']],
    ['別紙1 表2 2行・4行', ['別紙1 表2 2行', '別紙1 表2 4行']],
    ['別紙1 表2 4行※', ['別紙1 表2 4行']],
    ['別紙1 6③', ['別紙1 6③（適正利用）']],
    ['別紙1 5（定めなし、A-09）', ['別紙1 5']],
    ['老発0407第3号 別紙1 6⑦', ['別紙1 6⑦']],
    ['老発0407第3号', ['老発0407第3号 本文']],
    ['別紙1 6⑦「★一つ星・★★二つ星」', ['別紙1 6⑦']],
    ['別紙3 3(2)イ・ウ(ii)', ['別紙3 3(2)イ', '別紙3 3(2)ウ(ii)']],
    [
      '別紙1 6③（重複排除）・別紙2 5・別紙3 3(1)エ(i)・3(2)エ(i)、基金要綱 3(5)',
      ['別紙1 6③（重複排除）', '別紙2 5', '別紙3 3(1)エ(i)', '別紙3 3(2)エ(i)', '基金要綱 3(5)'],
    ],
    ['基金要綱 3(1)※3・5(3)※8', ['基金要綱 3(1)※3', '基金要綱 5(3)※8']],
    ['別紙1 99', [undefined]],
    ['通知に定めなし', [undefined]],
    ['', []],
  ])('%s is %j', (clause, expected) => {
    expect(keys(clause)).toEqual(expected);
  });

  it('knows what it belongs to', () => {
    const section = findClause(reference, '別紙3 3(1)ウ(ii)');
    expect(pathOf(section!).map(({ key }) => key)).toEqual([
      '別紙3',
      '別紙3 3',
      '別紙3 3(1)',
      '別紙3 3(1)ウ',
    ]);
  });

  it.each([
    [
      '別紙1 5(ア)',
      undefined,
      '4（1）～（3）について、補助率は4/5とし、実支出額に補助率を乗じた額を算出する。',
    ],
    ['別紙1 表3', '11名以上', '11名以上20名以下｜150万円｜165万円'],
    ['別紙1 表2 6行', undefined, '4 (3) 導入支援導入支援と一体的に行う業務改善支援｜48万円'],
    ['別紙1 99', undefined, null],
  ])('%s is said in its own words', (clause, hint, words) => {
    expect(clauseWords(reference, clause, hint)).toBe(words);
  });

  it('is copied with the notice, its heading and all that is under it', () => {
    expect(sectionText(findClause(reference, '別紙2 3(1)ウ')!)).toBe(
      '老発0407第3号 別紙2 3(1)ウ\nウ 補助額\n1モデルあたり2,000万円を補助額とし、対象とする介護事業所数に制限は設けないが、1都道府県あたり3モデルを上限とする。',
    );
    expect(sectionText(findClause(reference, '別紙1 表3')!)).toContain('1名以上10名以下\t100万円\t115万円');
  });

  it('is among the support windows and steps only where a notice has it', () => {
    for (const clause of referenceGuide.flatMap((group) => group.clauses)) {
      expect([clause, findClause(reference, clause)?.key]).toEqual([clause, clause]);
    }
  });
});

describe('a search', () => {
  const readings = readingsOf(newest);
  const asked = (typed: string) => {
    const { hits, query, readings: open } = search(reference, typed, readings);
    return {
      first: hits[0]?.section.key ?? null,
      instead: query.instead,
      readings: open.map(({ id, text }) => (text === null ? `通知に定めなし ${id}` : id)),
    };
  };
  const found = (query: string) => search(reference, query).hits.map(({ section }) => section.key);

  it.each([
    ['ｓｅｃｕｒｉｔｙ　ａｃｔｉｏｎ', ['別紙1 6⑦']],
    ['securityaction', ['別紙1 6⑦']],
    ['ﾀﾌﾞﾚｯﾄ 10万円', ['別紙2 3(2)ウ']],
    ['5事業所以上', ['別紙1 5 表3なお書き']],
    ['別紙1 6⑤', ['別紙1 6⑤']],
    ['該当なし語句', []],
    ['　', []],
  ])('for %s finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each([
    // as it is read, in either kana, and its beginning
    ['みまもり', '別紙1 1', '', []],
    ['ミマモリ', '別紙1 1', '', []],
    ['みまも', '別紙1 1', '', []],
    ['ｲﾝｶﾑ', '別紙1 1', '', ['A-06']],
    // as people call it
    ['ケアマネ', '別紙1 3', '', ['A-11']],
    ['センサー', '別紙1 1', '', []],
    // in part: what was looked for is said
    ['見守りカメラ', '別紙1 1', '見守り', []],
    ['補助対象外経費', '別紙1 6③（重複排除）', '補助対象外', []],
    // what the notices do not say, with the setting that decides it
    ['消費税', null, '', ['通知に定めなし A-18']],
    ['寄附金', null, '', ['通知に定めなし A-18']],
    ['千円未満', '別紙1 表3 ※2', '', ['通知に定めなし A-09']],
    ['期限', null, '', []],
  ])('for %s finds %s (instead: %s) and the readings %j', (typed, first, instead, open) => {
    expect(asked(typed)).toEqual({ first, instead, readings: open });
  });

  it('knows no word twice, and each by a reading in hiragana', () => {
    const words = terms.map(({ word }) => word);
    expect(new Set(words).size).toBe(words.length);
    expect(terms.filter(({ reading }) => !/^[ぁ-んー]+$/.test(reading))).toEqual([]);
  });

  it('has in its list no word that is nowhere in the notices or their readings', () => {
    const nowhere = terms.filter(({ word }) => {
      const { hits, query, readings: open } = search(reference, word, readings);
      return query.instead !== '' || hits.length + open.length === 0;
    });
    expect(nowhere).toEqual([]);
  });

  it('puts the clause first that it names, and then those with the words', () => {
    const [first, ...more] = found('別紙1');
    expect(first).toBe('別紙1');
    expect(more).toContain('別紙2 3(1)イ①');
  });

  it('counts and shows what it has found', () => {
    const [hit] = search(reference, '情報端末　10万円').hits;
    expect(hit?.count).toBe(2);
    expect(hit?.excerpt.filter((segment) => segment.hit).map(({ text }) => text)).toEqual([
      '情報端末',
      '10万円',
    ]);
  });

  it('marks the words as they stand in the text, whatever their width and spaces', () => {
    expect(highlight('「ＳＥＣＵＲＩＴＹ ACTION」の★', ['securityaction'])).toEqual([
      { text: '「', hit: false },
      { text: 'ＳＥＣＵＲＩＴＹ ACTION', hit: true },
      { text: '」の★', hit: false },
    ]);
    expect(highlight('第1号', ['2'])).toEqual([{ text: '第1号', hit: false }]);
  });

  it('takes from a quotation the words without what is left out', () => {
    expect(quotedWords('令和7年度内に、「連携」…の利用を開始')).toEqual([
      '令和7年度内に、「連携」',
      'の利用を開始',
    ]);
  });
});
