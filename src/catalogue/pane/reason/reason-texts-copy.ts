import type { Source } from '../../../scheme/types';
import { yenText } from '../../amounts/figures';
import { clauseWithWords } from '../../clauses';
import type { Explained, ExplainedRow } from '../explained';
import { amountText, effectText, reasonWords } from './reason-texts';
import { type ReasonLine, reasonLines } from './reason-texts-lines';
import { totalLines } from './reason-texts-total';

/** The clause's own words; null where they are not known. */
export type WordsOf = (source: Source, hint?: string) => string | null;

/**
 * The whole explanation of an amount as plain text, for the file of the application.
 * @param wordsOf gives the words of a clause; they stand once, below the arithmetic of the first 補助区分 with it.
 */
export function reasonText(explained: Explained, wordsOf: WordsOf = () => null): string {
  const { receiptNumber, applicant, programme, verdict, computed, planned, rows } = explained;
  const quoted = new Set<string>();
  return [
    `${receiptNumber}　${applicant}（${programme}）　${reasonWords.title}`,
    `${reasonWords.verdict(verdict)}`,
    `${reasonWords.computed}：${amountText(computed)}　${reasonWords.planned}：${amountText(planned)}`,
    ...rows.flatMap((row) => ['', ...rowText(row, wordsOf, quoted)]),
    ...(rows.length === 0 && computed === 0 ? ['', reasonWords.noRows] : []),
    '',
    `■ ${reasonWords.total}`,
    ...totalLines(explained).map(lineText),
    ...(explained.sentence === '' ? [] : ['', explained.sentence]),
  ].join('\n');
}

function rowText(row: ExplainedRow, wordsOf: WordsOf, quoted: Set<string>): string[] {
  const lines = reasonLines(row);
  const clauses = lines.flatMap((line) => [line, ...line.items]);
  const words = clauses.flatMap(({ source, hint }) => {
    const text = source && wordsOf(source, hint);
    if (text === null) return [];
    const entry = `　${clauseWithWords(source?.clause ?? '', text)}`;
    if (quoted.has(entry)) return [];
    quoted.add(entry);
    return [entry];
  });
  return [
    `■ ${row.name}`,
    ...lines.flatMap((line) => [lineText(line), ...line.items.map((item) => `　　・${itemText(item)}`)]),
    ...words,
    ...row.effects.map((effect) => `　※ ${effectText(effect)}`),
  ];
}

function lineText({ label, value, note, source }: ReasonLine): string {
  const notes = [note, source?.clause ?? ''].filter((text) => text !== '').join('、');
  return `　${label}　${amountText(value)}${notes === '' ? '' : `（${notes}）`}`;
}

function itemText({ label, value, source }: ReasonLine['items'][number]): string {
  return `${label}　${value === null ? reasonWords.undetermined : yenText(value)}${source === null ? '' : `（${source.clause}）`}`;
}
