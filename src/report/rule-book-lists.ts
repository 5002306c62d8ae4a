import { grouped } from '../catalogue/amounts/figures';
import { clauseText } from '../catalogue/clauses';
import { settingLabel, settingTextsOf } from '../catalogue/settings';
import { CIRCLE } from '../catalogue/sheets/headers';
import { type ServiceList, serviceListNames } from '../catalogue/sheets/rule-book-terms';
import {
  agencyHeaders,
  agencyTexts,
  dutyHeaders,
  readingHeaders,
  ruleTexts,
  serviceTexts,
  settingBookTexts,
  severityMeanings,
} from '../catalogue/sheets/rule-book-texts';
import { otherClauses, quotesOf } from '../scheme/citations';
import type { Duty, Scheme, ServiceBook, Source } from '../scheme/types';
import type { BookTable, BookValue } from './rule-book-types';

/** 支援機関 of 経営改善. */
export function agencyTable({ models }: Scheme): BookTable {
  const { value, source, parts } = models.management;
  const clauseOf = (list: 'agencies' | 'excludedAgencies' | 'approvedAgencies' | 'judgedAgencies'): string =>
    (parts?.[list] ?? source).clause;
  const treatment = (agency: string): readonly [text: string, clause: string] => {
    if (value.excludedAgencies.includes(agency)) return [agencyTexts.excluded, clauseOf('excludedAgencies')];
    if (value.judgedAgencies.includes(agency)) return [agencyTexts.judged, clauseOf('judgedAgencies')];
    return value.approvedAgencies.includes(agency)
      ? [agencyTexts.approved, clauseOf('approvedAgencies')]
      : [agencyTexts.allowed, clauseOf('agencies')];
  };
  const agencies = [...value.agencies, ...value.excludedAgencies];
  const rows = agencies.map((agency) => [agency, ...treatment(agency)]);
  return { title: null, headers: agencyHeaders, kinds: ['strong', 'center', 'text'], rows };
}

interface NamedList {
  readonly name: string;
  /** The notice's own items. */
  readonly groups: readonly (readonly string[])[];
  readonly source: Source;
}

function serviceLists({ services }: Scheme): NamedList[] {
  return (Object.entries(serviceListNames) as [ServiceList, string][]).map(([key, name]) => {
    const list = services[key];
    if ('value' in list) return { name, groups: list.value, source: list.source };
    const source = services.sources[key as keyof ServiceBook['sources']];
    return { name, groups: list.map((code) => [code]), source };
  });
}

/** The lists of services with their clauses and the numbers of items that the notice gives. */
export function serviceListTable(scheme: Scheme): BookTable {
  return {
    title: null,
    headers: serviceTexts.listHeaders,
    kinds: ['center', 'strong', 'figure', 'figure', 'text'],
    rows: serviceLists(scheme).map(({ name, groups, source }, at): BookValue[] => [
      at + 1,
      name,
      groups.length,
      groups.flat().length,
      source.clause,
    ]),
  };
}

/** Every サービス種類コード with the lists it is in. */
export function serviceTable(scheme: Scheme): BookTable {
  const lists = serviceLists(scheme);
  const { names } = scheme.services;
  // codes such as 51 are keys that an object puts first, in order of number; 2A belongs after 29
  const codes = inOrder(names);
  const members = lists.map(({ groups }) => new Set(groups.flat()));
  return {
    title: null,
    headers: [
      serviceTexts.code,
      serviceTexts.name,
      serviceTexts.otherNames,
      ...lists.map(({ name }) => name),
    ],
    kinds: ['center', 'strong', 'text', ...lists.map(() => 'center' as const)],
    rows: codes.map(([code, name]): BookValue[] => [
      code,
      name,
      otherNames(code, scheme),
      ...members.map((list) => (list.has(code) ? CIRCLE : null)),
    ]),
  };
}

/** Names by which a code is read too; null where it has none. */
function otherNames(code: string, { services: { aliases } }: Scheme): string | null {
  const names = Object.entries(aliases).flatMap(([name, codes]) => {
    if (!codes.includes(code)) return [];
    return codes.length === 1 ? name : serviceTexts.ofSeveral(name, codes);
  });
  return names.length === 0 ? null : names.join('\n');
}

/** What the severities mean. */
export const severityTable = (): BookTable => ({
  title: ruleTexts.severities,
  headers: ruleTexts.severityHeaders,
  kinds: ['strong', 'span'],
  rows: Object.entries(severityMeanings).map(([severity, meaning]) => [severity, meaning]),
});

/** Every rule with what it asks, its severities, its clause and the notice's words. */
export function ruleTable({ rules, documents }: Scheme): BookTable {
  return {
    title: null,
    headers: ruleTexts.ruleHeaders,
    kinds: ['strong', 'text', 'center', 'center', 'text', 'text'],
    rows: inOrder(rules).map(([number, rule]) => {
      const { requirement, severities, source, stage, silentIn = [] } = rule;
      const others = otherClauses(rule);
      const titles = [source, ...others.map((other) => other.source)].flatMap((one) =>
        one === null ? [] : (documents[one.document]?.shortTitle ?? ''),
      );
      const clauses = others.map(({ of, source: { clause } }) => (of === '' ? clause : `${of}: ${clause}`));
      const own = source === null ? (others.length === 0 ? [ruleTexts.own] : []) : [source.clause];
      return [
        number,
        stage === undefined ? requirement : ruleTexts.ofStage(requirement, stage),
        severities.join('・'),
        [...new Set(titles)].join('\n') || null,
        [...new Set([...own, ...clauses, ...silentIn.map(ruleTexts.silent)])].join('\n'),
        quotesOf(rule)
          .map((quote) => `「${quote}」`)
          .join('\n') || null,
      ];
    }),
  };
}

/** Every setting with what holds while it is blank, its limits, and the readings it decides. */
export function settingTable(scheme: Scheme): BookTable {
  const { headers, none, optional, each } = settingBookTexts;
  const rows = settingTextsOf(scheme).map(
    ({ key, label, initial, allowed, unit, basis, explanation }): BookValue[] => {
      const named = label.endsWith(':');
      const readings = Object.entries(scheme.readings).filter(([, { settings }]) => settings.includes(key));
      return [
        named ? each(label) : label,
        initial === '' ? (named ? optional : none) : initialText(initial),
        allowed,
        unit,
        clauseText(basis),
        explanation,
        readings.map(([id]) => id).join('・') || null,
      ];
    },
  );
  const kinds = ['strong', 'center', 'center', 'center', 'text', 'text', 'center'] as const;
  return { title: null, headers, kinds, rows };
}

/** The value of a setting as print shows it: 1,000. */
const initialText = (initial: string): string => (/^\d+$/.test(initial) ? grouped(Number(initial)) : initial);

/** The entries of a record by their keys. */
const inOrder = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** Where the notice can be read in more than one way. */
export function readingTable({ readings }: Scheme): BookTable {
  return {
    title: null,
    headers: readingHeaders,
    kinds: ['strong', 'text', 'text', 'text', 'text'],
    rows: Object.entries(readings).map(([id, { text, reading, settings, source }]) => [
      id,
      source.clause,
      text,
      reading,
      settings.length === 0 ? null : settings.map(settingLabel).join('・'),
    ]),
  };
}

/** What the notices ask of the prefecture itself. */
export const dutyTable = ({ documents }: Scheme, duties: readonly Duty[]): BookTable => ({
  title: null,
  headers: dutyHeaders,
  kinds: ['strong', 'text', 'text', 'text', 'text', 'text'],
  rows: duties.map(({ item, text, programmes, source, quote }) => [
    item,
    text,
    programmes.join('・'),
    documents[source.document]?.shortTitle ?? null,
    source.clause,
    `「${quote}」`,
  ]),
});
