import type { Scheme } from '../../scheme/types';
import { type Report, reporter } from '../context';
import type { Finding, FindingPlace } from '../finding';
import type { Question, Reading, ReadingNote } from '../input/reading';

/**
 * What the reading says of the workbook and of no application (Y-04, Y-05), and questions whose answer no amount
 * depends on.
 */
export function checkReading({ notes, questions }: Reading, scheme: Scheme, into: Finding[]): void {
  const report = reporter(scheme, '', into);
  for (const note of notes) sayReading(report, note, note.place);
  for (const question of questions) {
    if (question.effect === 'none') sayReading(report, question, question.place);
  }
}

/** A question that is open for an application, at the cell that it is about. */
export function sayQuestion(report: Report, question: Question, receiptNumber: string): void {
  sayReading(report, question, question.concerned.get(receiptNumber) ?? question.place);
}

function sayReading(
  report: Report,
  { rule, variant, facts }: Pick<ReadingNote, 'rule' | 'variant' | 'facts'>,
  place: FindingPlace,
): void {
  // variant and facts were held against the rule when the question was made
  const say = report as (
    rule: string,
    place: FindingPlace,
    lineNumber: string,
    detail: Pick<ReadingNote, 'variant' | 'facts'>,
  ) => void;
  say(rule, place, '', { variant, facts });
}
