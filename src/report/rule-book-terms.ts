import { dateText, grouped } from '../catalogue/amounts/figures';
import { effectTexts } from '../catalogue/sheets/effect-texts';
import { SHEETS } from '../catalogue/sheets/headers';
import {
  anyProgramme,
  indicatorTerm,
  modelTerms,
  roundingTerms,
  technologyTerms,
  termHeaders,
} from '../catalogue/sheets/rule-book-terms';
import { indicators } from '../grant/effects/indicators';
import type { Programme, Scheme, Source, Sourced } from '../scheme/types';
import type { BookTable, BookValue } from './rule-book-types';

/** Every value that stands in no other table. */
export function termTable(scheme: Scheme): BookTable {
  const { technology, models, rounding, programmes } = scheme;
  const named = (kind: Programme['kind']): string =>
    anyProgramme(
      programmes.filter((programme) => programme.kind === kind),
      programmes,
    );
  const rows = [
    ...Object.entries(technologyTerms).flatMap(([key, names]) =>
      termRows(technology[key as keyof typeof technologyTerms], names, named('technology')),
    ),
    ...Object.entries(modelTerms).flatMap(([key, names]) => {
      const kind = key as keyof typeof modelTerms;
      return termRows(models[kind], names, named(kind));
    }),
    ...termRows(rounding, roundingTerms, anyProgramme(programmes, programmes)),
    ...indicatorRows(scheme),
  ];
  const kinds = ['strong', 'strong', 'figure', 'center', 'text'] as const;
  return { title: null, headers: termHeaders, kinds, rows };
}

/** Which way an indicator of 効果報告 is to go, where a clause says it. */
function indicatorRows({ texts }: Scheme): BookValue[][] {
  return indicators.flatMap(({ name, wanted }): BookValue[][] => {
    const source = texts.indicators[name];
    if (source === undefined) return [];
    return [[SHEETS.effects, indicatorTerm(name), effectTexts.wanted[wanted], '', source.clause]];
  });
}

type Term = Omit<Sourced<string | number | object>, 'parts'> & {
  readonly parts?: Readonly<Partial<Record<string, Source>>>;
};

/** A row for each value that has a name; a term that is one value is called `value`. */
function termRows(
  { value, source, parts = {} }: Term,
  names: Readonly<Record<string, readonly [name: string, unit: string]>>,
  programme: string,
): BookValue[][] {
  const values = typeof value === 'object' ? Object.entries(value) : [['value', value] as const];
  return Object.entries(names).flatMap(([key, [name, unit]]) => {
    const found = values.find(([candidate]) => candidate === key)?.[1] as unknown;
    return found === undefined
      ? []
      : [[programme, name, termValue(found), unit, (parts[key] ?? source).clause]];
  });
}

function termValue(value: unknown): BookValue {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((each) => grouped(Number(each))).join('・');
  return dateText(String(value));
}
