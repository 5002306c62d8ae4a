import { headerKey } from '../../base/text';
import { INDICATORS, PLAN_TEXTS } from '../../catalogue/sheets/headers';
import { headerIndex } from '../columns';
import { columnKey, withoutMarks } from '../find/headings';
import { effectColumns, planColumns } from './columns';

/** ア：, イ. and エ） of 002 5(3) before a header. */
const LETTERED = /^[ア-オ][:.、)]/u;
const BRACKET = /\(([^()]*)\)/gu;

/** What an indicator is measured in and over. */
const MEASURE =
  /^(?:単位:)?\d*(?:時間|h|日|人|名|点|%|円|点満点|月|年|月間|年間|月平均|年平均|[かヶケカ]月|平均|合計)(?:あたり|当たり)?$/iu;
/** When it was measured: of a table with columns of both, each belongs to one of the two. */
const MOMENT = {
  plans: /^(?:導入前|現状値?|基準値|事前)$/u,
  effects: /^(?:導入後|実績値?|測定値|事後)$/u,
  results: null,
} as const;

const isBare = (kind: keyof typeof MOMENT, inside: string): boolean =>
  inside.split(/[/・、]/u).every((word) => MEASURE.test(word) || MOMENT[kind]?.test(word) === true);

const FIELDS = new Set<string>(INDICATORS);

/**
 * The field that a header of 計画, 効果報告 or 実績報告 names: without marks, without ア–エ before it, and an indicator without
 * the unit behind it. 収支（千円） is none: nobody has said that it's to be read as 円.
 */
export function planField(
  kind: keyof typeof MOMENT,
  index: ReadonlyMap<string, string>,
  text: string,
): string | undefined {
  const key = columnKey(text);
  const plain =
    index.get(headerKey(text)) ??
    index.get(headerKey(withoutMarks(text))) ??
    index.get(key) ??
    index.get(key.replace(LETTERED, ''));
  if (plain !== undefined) return plain;
  const field = index.get(
    key.replace(BRACKET, (bracket, inside: string) => (isBare(kind, inside) ? '' : bracket)),
  );
  return field !== undefined && FIELDS.has(field) ? field : undefined;
}

const indexes = { plans: headerIndex(planColumns), effects: headerIndex(effectColumns) } as const;

const fieldsOf = (kind: keyof typeof indexes, texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => planField(kind, indexes[kind], text) ?? []));

/** Which of the two a row of headers is, whatever names of applicants stand among them; null: neither. */
export function reportAt(texts: readonly string[]): '計画' | '効果報告' | null {
  const [plan, effect] = [fieldsOf('plans', texts), fieldsOf('effects', texts)];
  const measured = INDICATORS.filter((header) => effect.has(header)).length;
  if (effect.has('賃金還元') && (effect.has('年度') || measured > 0)) return '効果報告';
  if (effect.has('年度') && measured > 0) return '効果報告';
  return PLAN_TEXTS.filter((header) => plan.has(header)).length > 1 ? '計画' : null;
}
