import type { ProgrammeKind } from '../../scheme/types';
import { valueOf } from '../cell';
import { foldedText } from '../corporations';
import { corporationId, corporationLikeness, establishmentLikeness, type Likeness } from '../likeness';
import type { LineState } from '../line-state';
import { eachPiece, type Pieces } from '../pieces';
import type { Candidate } from '../prefecture';
import { homes } from '../programmes';
import { MOST_NAMED } from './tally';

/** What one application has that another 事業 may pay for too. */
interface Part {
  readonly kind: 'support' | 'devices';
  readonly programme: ProgrammeKind;
  /** Establishments that it is for. */
  readonly establishments: Likeness;
  /** Of support: its corporation, and with that its establishment or a 品名 of its lines. */
  readonly corporation: Likeness;
  readonly alike: Likeness;
}

const SUPPORT: readonly ProgrammeKind[] = ['technology', 'management', 'thirdParty'];
const DEVICES: readonly ProgrammeKind[] = ['modelFacility', 'areaModel', 'linkModel'];

/**
 * ID-10: support for better management, or devices, of one establishment or corporation in several 事業 of one rule
 * book (別紙1 4(3)・6③（重複排除）, 別紙2 5, 別紙3 3(2)イ). One finding an application, the graver.
 */
export function* checkOverlaps(candidates: readonly Candidate[]): Pieces<void> {
  const files = new Map<unknown, Overlaps>();
  yield* eachPiece(candidates, (candidate) => {
    const own = files.get(candidate.context) ?? new Overlaps();
    files.set(candidate.context, own);
    own.add(candidate);
  });
  yield* eachPiece(candidates, (candidate) => files.get(candidate.context)?.say(candidate));
}

class Overlaps {
  private readonly filed = new Map<string, Candidate[]>();
  private readonly partsOf = new Map<Candidate, readonly Part[]>();

  add(candidate: Candidate): void {
    const parts = partsOf(candidate);
    if (parts.length === 0) return;
    this.partsOf.set(candidate, parts);
    for (const { kind, programme, establishments, corporation, alike } of parts) {
      this.file(candidate, `${kind} ${programme}`, establishments);
      this.file(candidate, `${kind} ${programme} corporation`, corporation);
      this.file(candidate, `${kind} ${programme} alike`, alike);
    }
  }

  say(candidate: Candidate): void {
    const grave = { support: new Set<Candidate>(), devices: new Set<Candidate>() };
    const slight = new Set<Candidate>();
    for (const part of this.partsOf.get(candidate) ?? []) {
      for (const other of othersOf(part)) {
        const under = `${part.kind} ${other}`;
        if (part.programme !== 'management' && other !== 'management') {
          this.seek(under, part.establishments, grave[part.kind]);
        } else {
          this.seek(`${under} alike`, part.alike, grave[part.kind]);
          this.seek(`${under} corporation`, part.corporation, slight);
        }
      }
    }
    const found = new Set([...grave.support, ...grave.devices, ...slight]);
    if (found.size === 0) return;
    const { application, report } = candidate;
    const place = { table: 'applications', row: application.row, field: 'receiptNumber' } as const;
    const others = [...found]
      .slice(0, MOST_NAMED)
      .map((each) => `${each.application.receiptNumber}\t${each.programme?.name ?? ''}`)
      .join('\n');
    const facts = { others };
    const severity = '要確認';
    if (grave.support.size > 0) report('ID-10', place, '', { severity, variant: 'support', facts });
    else if (grave.devices.size > 0) report('ID-10', place, '', { severity, variant: 'devices', facts });
    else report('ID-10', place, '', { severity: '注意', variant: 'corporation', facts });
  }

  private file(candidate: Candidate, under: string, { filed }: Likeness): void {
    for (const key of filed) {
      const place = `${under} ${key}`;
      const own = this.filed.get(place);
      if (own === undefined) this.filed.set(place, [candidate]);
      else if (own.length < MOST_NAMED && own.at(-1) !== candidate) own.push(candidate);
    }
  }

  private seek(under: string, { sought }: Likeness, into: Set<Candidate>): void {
    for (const key of sought) for (const each of this.filed.get(`${under} ${key}`) ?? []) into.add(each);
  }
}

/** The 事業 that pay for the same. */
function othersOf({ kind, programme }: Part): readonly ProgrammeKind[] {
  if (kind === 'support') return SUPPORT.filter((other) => other !== programme);
  return programme === 'technology' ? DEVICES : ['technology'];
}

const NOTHING: Likeness = { filed: [], sought: [] };

function partsOf({ application, programme, members, states }: Candidate): Part[] {
  const parts: Part[] = [];
  if (programme === null) return parts;
  const counted = states.filter(({ excluded, unclassified }) => !excluded && !unclassified);
  const own = establishmentLikeness(application);
  const support = counted.filter(
    ({ category }) =>
      programme.kind === 'management' || programme.kind === 'thirdParty' || category?.kind === 'support',
  );
  if (support.length > 0 && SUPPORT.includes(programme.kind)) {
    const corporation = corporationLikeness(corporationId(application));
    const alike = both(corporation, withItems(own, support));
    parts.push({ kind: 'support', programme: programme.kind, establishments: own, corporation, alike });
  }
  const introduces = counted.some(({ category }) =>
    programme.kind === 'technology'
      ? category?.kind === 'device' || category?.kind === 'software'
      : category !== null && programme.introducing?.includes(category.name) === true,
  );
  if (introduces) {
    const establishments =
      homes[programme.kind].members === 'listed' ? joined(members.map(establishmentLikeness)) : own;
    const none = { corporation: NOTHING, alike: NOTHING };
    parts.push({ kind: 'devices', programme: programme.kind, establishments, ...none });
  }
  return parts;
}

/** Alike by the establishment, or by a 品名. */
function withItems(establishment: Likeness, lines: readonly LineState[]): Likeness {
  const items = new Set(lines.map(({ line }) => foldedText(valueOf(line.itemName) ?? '')));
  items.delete('');
  const keys = [...items].map((item) => `item ${item}`);
  return { filed: [...establishment.filed, ...keys], sought: [...establishment.sought, ...keys] };
}

/** Alike in both. */
const both = (a: Likeness, b: Likeness): Likeness => ({
  filed: a.filed.flatMap((key) => b.filed.map((other) => `${key} ${other}`)),
  sought: a.sought.flatMap((key) => b.sought.map((other) => `${key} ${other}`)),
});

/** Like any of them. */
const joined = (all: readonly Likeness[]): Likeness => ({
  filed: [...new Set(all.flatMap(({ filed }) => filed))],
  sought: [...new Set(all.flatMap(({ sought }) => sought))],
});
