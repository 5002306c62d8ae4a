import { describe, expect, it } from 'vitest';
import { checkReading, sayQuestion } from '../../src/grant/checks/reading';
import { reporter } from '../../src/grant/context';
import type { Finding, FindingPlace } from '../../src/grant/finding';
import { NOTHING_OPEN, openQuestions, type Question, type ReadingNote } from '../../src/grant/input/reading';
import { r8 } from '../../src/scheme/r8';
import type { Row } from '../cases/cases';
import { answered } from './readings/reading';
import { applicationOf, assessTables, lineOf } from './rows';

/** Which questions are open for whom, and what is said of the workbook as a whole. */

const at = (row: number): FindingPlace => ({ table: 'lines', row, field: 'cost' });
const question = (key: string, effect: Question['effect'], concerned: Record<string, number>): Question => ({
  ...{ key, rule: 'Y-02', variant: key, facts: { key }, place: at(0), answers: [], proposal: null, effect },
  concerned: new Map(Object.entries(concerned).map(([number, row]) => [number, at(row)])),
});
const unit = question('unit', 'amounts', { A1: 1, A2: 2 });
const claim = question('claim', 'claim', { A2: 3 });
const words = question('words', 'none', { A3: 4 });

describe('open questions', () => {
  it('stand under each 受付番号 that they concern, in their order', () => {
    const open = openQuestions({ ...NOTHING_OPEN, questions: [unit, claim, words] });
    expect([...open].map(([number, list]) => [number, list.map(({ key }) => key)])).toEqual([
      ['A1', ['unit']],
      ['A2', ['unit', 'claim']],
      ['A3', ['words']],
    ]);
  });

  it('there are none of a workbook of which nothing is asked', () => {
    expect(NOTHING_OPEN).toEqual({ questions: [], notes: [], held: [] });
    expect([...openQuestions(NOTHING_OPEN)]).toEqual([]);
  });

  it('are said at the cell of the application, or else where they came up', () => {
    const into: Finding[] = [];
    const report = reporter(r8, 'A2', into);
    for (const number of ['A1', 'A2', 'A9']) sayQuestion(report, unit, number);
    expect(into.map(({ place }) => place)).toEqual([at(1), at(2), at(0)]);
    expect(into[0]).toMatchObject({ rule: 'Y-02', variant: 'unit', facts: { key: 'unit' }, lineNumber: '' });
  });
});

describe('of the workbook as a whole', () => {
  const said = (questions: readonly Question[], notes: readonly ReadingNote[]) => {
    const into: Finding[] = [];
    checkReading({ ...NOTHING_OPEN, questions, notes }, r8, into);
    return into.map(({ rule, variant, place, receiptNumber, lineNumber, facts }) => [
      ...[rule, variant, place, receiptNumber, lineNumber, facts],
    ]);
  };

  it('every note is said, and of the questions those that no amount waits for', () => {
    const note: ReadingNote = { rule: 'Y-05', variant: 'note', facts: { n: 1 }, place: at(7) };
    expect(said([unit, claim, words], [note, { ...note, place: at(8) }])).toEqual([
      ['Y-05', 'note', at(7), '', '', { n: 1 }],
      ['Y-05', 'note', at(8), '', '', { n: 1 }],
      ['Y-02', 'words', at(0), '', '', { key: 'words' }],
    ]);
    expect(said([unit, claim], [])).toEqual([]);
  });

  it('a パッケージ上限額 out of range is said of 設定, unless R1-60 has asked an application for it', () => {
    const said = (own: Row) => {
      const lines = [
        lineOf('A1', 1, '介護ソフト', 300_000, own),
        lineOf('A1', 2, '見守り', 300_000, { 台数: 1, ...own }),
      ];
      // 不備 of another kind (R1-54)
      const applications = [applicationOf('定着支援', 'A1', { 業務改善計画: null })];
      const settings = { ...answered, パッケージ上限額: 1 };
      const { assessments, general } = assessTables({ settings, applications, lines });
      return [...assessments.flatMap(({ findings }) => findings), ...general]
        .map(({ rule }) => rule)
        .filter((rule) => rule === 'S-01' || rule.startsWith('R1-'));
    };
    expect(said({})).toEqual(['R1-54', 'S-01']);
    expect(said({ パッケージ: '○' })).toEqual(expect.arrayContaining(['R1-54', 'R1-60']));
    expect(said({ パッケージ: '○' })).not.toContain('S-01');
  });

  it('an item of 設定 that is not known is named at its cell', () => {
    const { general } = assessTables({
      settings: { ...answered, 県の覚え: '甲' },
      applications: [applicationOf('事務費', 'A1')],
    });
    const found = general.filter(({ rule }) => rule === 'S-03');
    expect(found.map(({ place, severity, lineNumber }) => [place, severity, lineNumber])).toEqual([
      [{ table: 'settings', row: 3, field: 'item' }, '情報', ''],
    ]);
  });
});
