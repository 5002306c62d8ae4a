import type { Scheme } from '../../scheme/types';
import { type Yen, yen } from '../../scheme/units';
import type { Assessment, CategoryAssessment } from '../assessment';
import { valueOf, wholeOf } from '../input/cell';
import { codesOf, isAmong } from '../joint/members';
import { type Band, evaluate, exactYen, type Expression, leaf, lesser } from './expression';

/** What would change a 補助額, and by how much (円, before the rounding of the application). */
export type Effect =
  /** The 基準額 binds: a yen more of cost gains nothing. */
  | { readonly kind: 'costBound'; readonly over: Yen }
  /** So much more 対象経費 counts before the 基準額 binds. */
  | { readonly kind: 'costFree'; readonly until: Yen }
  /** One 台 more, at the cost as it is. */
  | { readonly kind: 'unit'; readonly gain: Yen }
  /** One member corporation more. */
  | { readonly kind: 'corporation'; readonly gain: Yen }
  /** 職員数 in the next band. */
  | { readonly kind: 'staff'; readonly from: number; readonly gain: Yen }
  /** So many more 事業所 to link data with. */
  | { readonly kind: 'link'; readonly establishments: number; readonly gain: Yen };

/**
 * What would change the amount of a row of 算定; only what would change it, and the cost first.
 * Nothing for an undetermined amount, nor for one without a 基準額.
 */
export function effectsOf(
  { expression, amount, name }: CategoryAssessment,
  assessment: Pick<Assessment, 'application' | 'scheme' | 'lines' | 'room'>,
): Effect[] {
  if (amount === null || expression.kind !== 'cap') return [];
  const { amount: scaled, ceiling } = expression;
  const [subsidised, base] = [evaluate(scaled), evaluate(ceiling)];
  if (subsidised === null || base === null) return [];
  const gainOf = (more: Expression): Yen => {
    const raised = evaluate(more);
    const gain = yen(raised === null ? 0 : Math.max(0, lesser(subsidised, raised) - amount));
    return assessment.room === null ? gain : lesser(gain, assessment.room);
  };
  const cost = costEffect(scaled, subsidised, base);
  const effects: Effect[] = cost === null ? [] : [cost];
  const add = (effect: Extract<Effect, { readonly gain: Yen }>): void => {
    if (effect.gain > 0) effects.push(effect);
  };
  for (const part of partsOf(ceiling)) {
    if (part.kind === 'perUnit' && part.count !== null) {
      const more = replaced(ceiling, part, { ...part, count: part.count + 1 });
      if (part.unit === '台') add({ kind: 'unit', gain: gainOf(more) });
      else if (part.counted?.kind !== 'homeVisitors') add({ kind: 'corporation', gain: gainOf(more) });
    }
    if (part.kind === 'band') {
      const next = nextBand(part);
      if (next !== null) {
        add({ kind: 'staff', from: next, gain: gainOf(replaced(ceiling, part, { ...part, staff: next })) });
      }
    }
  }
  const link = linkOf(ceiling, name, assessment);
  if (link !== null) add({ kind: 'link', establishments: link.missing, gain: gainOf(link.ceiling) });
  return effects;
}

function costEffect(scaled: Expression, subsidised: Yen, base: Yen): Effect | null {
  if (subsidised >= base) return { kind: 'costBound', over: yen(subsidised - base) };
  if (scaled.kind !== 'scale') return { kind: 'costFree', until: yen(base - subsidised) };
  const { numerator, denominator } = scaled.rate;
  // the least cost whose share reaches the 基準額; the product of the whole may be more than a number holds exactly
  const rest = base % numerator;
  const needed = ((base - rest) / numerator) * denominator + Math.ceil((rest * denominator) / numerator);
  const until = exactYen(needed - (evaluate(scaled.of) ?? 0));
  return until === null ? null : { kind: 'costFree', until };
}

/** The figures that a 基準額 is added up from. */
function partsOf(ceiling: Expression): readonly Expression[] {
  if (ceiling.kind === 'remaining') return partsOf(ceiling.of);
  const whole = ceiling.kind === 'cap' ? ceiling.amount : ceiling;
  return whole.kind === 'sum' ? whole.terms : [whole];
}

/** The 基準額 with one of its parts exchanged. */
function replaced(ceiling: Expression, part: Expression, by: Expression): Expression {
  if (ceiling === part) return by;
  if (ceiling.kind === 'remaining') return { ...ceiling, of: replaced(ceiling.of, part, by) };
  if (ceiling.kind === 'cap') return { ...ceiling, amount: replaced(ceiling.amount, part, by) };
  if (ceiling.kind !== 'sum') return ceiling;
  return { kind: 'sum', terms: ceiling.terms.map((term) => (term === part ? by : term)) };
}

function nextBand({ bands, staff }: Band): number | null {
  return bands.find(({ from }) => staff !== null && from > staff)?.from ?? null;
}

/** +5万円 of 表3 where the service is one of the listed ones and fewer 事業所 are linked. */
function linkOf(
  ceiling: Expression,
  group: string,
  { application, lines, scheme }: Pick<Assessment, 'application' | 'scheme' | 'lines'>,
): { readonly missing: number; readonly ceiling: Expression } | null {
  const parts = partsOf(ceiling);
  const software = parts.some(
    (part) => part.kind === 'band' || (part.kind === 'yen' && part.role === 'flatContract'),
  );
  if (!software) return null;
  const { technology, services } = scheme;
  const listed = isAmong(codesOf(application), services.linkBonus);
  const { establishments, amount } = technology.linkBonus.value;
  const linked = wholeOf(application.linkedEstablishments, 0) ?? 0;
  if (!listed || linked >= establishments) return null;
  // バックオフィスソフト links no care plans
  const careSoftware = careSoftwareOf(scheme);
  const links = lines.some(
    (line) => line.group === group && careSoftware.has(valueOf(line.line.category) ?? ''),
  );
  if (!links) return null;
  const bonus = leaf(amount, 'linkBonus', technology.linkBonus.source);
  const raised: Expression = { kind: 'sum', terms: [...parts, bonus] };
  return {
    missing: establishments - linked,
    ceiling: ceiling.kind === 'remaining' ? { ...ceiling, of: raised } : raised,
  };
}

const careSoftwareOf = ({ programmes }: Scheme): ReadonlySet<string> =>
  new Set(
    programmes
      .flatMap(({ categories }) => categories ?? [])
      .filter(({ careSoftware }) => careSoftware === true)
      .map(({ name }) => name),
  );
