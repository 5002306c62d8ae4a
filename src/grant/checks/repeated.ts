import { eachPiece, type Pieces } from '../../base/pieces';
import type { Programme } from '../../scheme/types';
import { type Yen, yen } from '../../scheme/units';
import { exactYen } from '../explain/expression';
import type { VariantOf } from '../findings';
import { textOf } from '../input/cell';
import type { ApplicationField } from '../input/records';
import {
  corporationId,
  corporationLikeness,
  establishmentLikeness,
  establishmentNumberOf,
  type Likeness,
} from '../joint/likeness';
import type { Candidate } from '../prefecture';
import { homes } from '../programmes';
import { type Finder, Groups } from './groups';
import { MOST_NAMED, Tally } from './tally';

/** ID-08: one establishment, group or corporation in two applications for one 事業 of one rule book. */
export function* checkRepeated(candidates: readonly Candidate[]): Pieces<void> {
  const finders = new Map<Programme, Finder>();
  const single = candidates.flatMap((candidate) => onceOf(candidate) ?? []);
  const finderOf = ({ programme, variant }: Once): Finder => {
    const known = finders.get(programme) ?? (variant === 'group' ? new Groups() : new Keyed());
    finders.set(programme, known);
    return known;
  };
  yield* eachPiece(single, (once) => {
    finderOf(once).add(once.candidate);
  });
  yield* eachPiece(single, (once) => {
    const found = finderOf(once).find(once.candidate);
    if (found.reduce((count, tally) => count + tally.count, 0) > 1) sayRepeated(once, found);
  });
}

type Variant = VariantOf<'ID-08'>;

/** An application for a 事業 in which something may stand only once. */
interface Once {
  readonly candidate: Candidate;
  readonly programme: Programme;
  readonly variant: Variant;
}

function onceOf(candidate: Candidate): Once | null {
  const { programme } = candidate;
  if (programme === null) return null;
  const { once } = homes[programme.kind];
  return once === undefined ? null : { candidate, programme, variant: once };
}

class Keyed implements Finder {
  private readonly tallies = new Map<string, Tally>();
  private readonly sought = new Map<Candidate, readonly string[]>();

  add(candidate: Candidate): void {
    const { filed, sought } = likenessOf(candidate);
    this.sought.set(candidate, sought);
    for (const key of filed) {
      const tally = this.tallies.get(key) ?? new Tally();
      this.tallies.set(key, tally);
      tally.add(candidate);
    }
  }

  find(candidate: Candidate): readonly Tally[] {
    return (this.sought.get(candidate) ?? []).flatMap((key) => this.tallies.get(key) ?? []);
  }
}

const likenessOf = ({ application, programme }: Candidate): Likeness =>
  programme?.ofEstablishment === true
    ? establishmentLikeness(application)
    : corporationLikeness(corporationId(application));

function sayRepeated({ candidate, variant }: Once, found: readonly Tally[]): void {
  const { application, report } = candidate;
  const { others, more } = othersOf(candidate, found);
  const place = { table: 'applications', row: application.row, field: fieldOf(candidate, variant) } as const;
  const facts = { text: shownOf(candidate, variant), others, more, bases: basesOf(candidate, found) };
  report('ID-08', place, '', { variant, facts });
}

function fieldOf({ application }: Candidate, variant: Variant): ApplicationField {
  if (variant === 'group') return 'receiptNumber';
  if (variant === 'corporation') {
    return application.corporationNumber.kind === 'value' ? 'corporationNumber' : 'corporationName';
  }
  return establishmentNumberOf(application) === null ? 'establishmentName' : 'establishmentNumber';
}

function shownOf({ application }: Candidate, variant: Variant): string {
  const { corporationName, corporationNumber, establishmentName } = application;
  const corporation = textOf(corporationName) || textOf(corporationNumber);
  if (variant === 'group' || variant === 'corporation') return corporation;
  // one without a 事業所番号 was found by its name
  return establishmentNumberOf(application) ?? textOf(establishmentName);
}

function othersOf(
  candidate: Candidate,
  found: readonly Tally[],
): { readonly others: string; readonly more: number } {
  const named = found.flatMap(({ first }) => first).filter((each) => each !== candidate);
  const numbers = named.slice(0, MOST_NAMED).map(({ application }) => application.receiptNumber);
  const all = found.reduce((count, tally) => count + tally.count, 0) - 1;
  return { others: numbers.join('\n'), more: all - numbers.length };
}

/** The sum of 基準額 by 補助区分 that another one has too: a line each, name and 円; blank where undetermined. */
function basesOf(candidate: Candidate, found: readonly Tally[]): string {
  const lines: string[] = [];
  for (const name of new Set(candidate.categories.map(({ costCategory }) => costCategory))) {
    let count = 0;
    let total: Yen | null = yen(0);
    for (const tally of found) {
      const own = tally.bases.get(name);
      if (own === undefined) continue;
      count += own.count;
      total = total === null || own.total === null ? null : exactYen(total + own.total);
    }
    if (count > 1) lines.push(`${name}\t${total ?? ''}`);
  }
  return lines.join('\n');
}
