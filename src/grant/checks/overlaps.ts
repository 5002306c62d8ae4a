import { eachPiece, type Pieces } from '../../base/pieces';
import type { Programme, ProgrammeKind } from '../../scheme/types';
import { valueOf } from '../input/cell';
import { foldedText } from '../joint/corporations';
import { corporationId, corporationLikeness, establishmentLikeness, type Likeness } from '../joint/likeness';
import type { LineState } from '../lines/line';
import type { Candidate } from '../prefecture';
import { homes } from '../programmes';
import { MOST_NAMED } from './tally';

type Kind = 'support' | 'devices';

/** An application for a 事業 that there is. */
type Known = Candidate & { readonly programme: Programme };

const isKnown = (candidate: Candidate): candidate is Known => candidate.programme !== null;

/** What one application has that another 事業 may pay for too. */
interface Part {
  readonly kind: Kind;
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
  const known = candidates.filter(isKnown);
  const fileOf = (candidate: Known): Overlaps => {
    const own = files.get(candidate.context) ?? new Overlaps();
    files.set(candidate.context, own);
    return own;
  };
  yield* eachPiece(known, (candidate) => {
    fileOf(candidate).note(candidate);
  });
  yield* eachPiece(known, (candidate) => {
    fileOf(candidate).add(candidate);
  });
  yield* eachPiece(known, (candidate) => {
    fileOf(candidate).say(candidate);
  });
}

class Overlaps {
  /** Most workbooks are of one 事業, and then nothing in them is to be compared. */
  private readonly standing = new Set<string>();
  private readonly filed = new Map<string, Map<string, Known[]>>();
  private readonly partsOf = new Map<Known, readonly Part[]>();

  note(candidate: Known): void {
    const { programme } = candidate;
    for (const kind of kindsOf(candidate)) this.standing.add(`${kind} ${programme.kind}`);
  }

  add(candidate: Known): void {
    const own = candidate.programme.kind;
    const kinds = kindsOf(candidate).filter((kind) =>
      othersOf(kind, own).some((other) => this.standing.has(`${kind} ${other}`)),
    );
    const parts = kinds.map((kind) => partOf(candidate, kind));
    this.partsOf.set(candidate, parts);
    for (const { kind, programme, establishments, corporation, alike } of parts) {
      this.file(candidate, `${kind} ${programme}`, establishments);
      this.file(candidate, `${kind} ${programme} corporation`, corporation);
      this.file(candidate, `${kind} ${programme} alike`, alike);
    }
  }

  say(candidate: Known): void {
    const grave = { support: new Set<Known>(), devices: new Set<Known>() };
    const slight = new Set<Known>();
    for (const part of this.partsOf.get(candidate) ?? []) {
      for (const other of othersOf(part.kind, part.programme)) {
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
      .map((each) => `${each.application.receiptNumber}\t${each.programme.name}`)
      .join('\n');
    const facts = { others };
    const severity = '要確認';
    if (grave.support.size > 0) report('ID-10', place, '', { severity, variant: 'support', facts });
    else if (grave.devices.size > 0) report('ID-10', place, '', { severity, variant: 'devices', facts });
    else report('ID-10', place, '', { severity: '注意', variant: 'corporation', facts });
  }

  private file(candidate: Known, under: string, { filed }: Likeness): void {
    const places = this.filed.get(under) ?? new Map<string, Known[]>();
    this.filed.set(under, places);
    for (const key of filed) {
      const own = places.get(key);
      if (own === undefined) places.set(key, [candidate]);
      else if (own.length < MOST_NAMED) own.push(candidate);
    }
  }

  private seek(under: string, { sought }: Likeness, into: Set<Known>): void {
    const places = this.filed.get(under);
    if (places === undefined) return;
    for (const key of sought) for (const each of places.get(key) ?? []) into.add(each);
  }
}

/** The 事業 that pay for the same. */
function othersOf(kind: Kind, programme: ProgrammeKind): readonly ProgrammeKind[] {
  if (kind === 'support') return SUPPORT.filter((other) => other !== programme);
  return programme === 'technology' ? DEVICES : ['technology'];
}

const NOTHING: Likeness = { filed: [], sought: [] };

const counts = ({ excluded, unclassified }: LineState): boolean => !excluded && !unclassified;

function kindsOf({ programme, states }: Known): Kind[] {
  const kinds: Kind[] = [];
  if (SUPPORT.includes(programme.kind) && states.some((line) => counts(line) && supports(line, programme)))
    kinds.push('support');
  if (states.some((line) => counts(line) && introduces(line, programme))) kinds.push('devices');
  return kinds;
}

const supports = ({ category }: LineState, { kind }: Programme): boolean =>
  kind === 'management' || kind === 'thirdParty' || category?.kind === 'support';

const introduces = ({ category }: LineState, { kind, introducing }: Programme): boolean =>
  kind === 'technology'
    ? category?.kind === 'device' || category?.kind === 'software'
    : category !== null && introducing?.includes(category.name) === true;

function partOf({ application, members, programme, states }: Known, kind: Kind): Part {
  const own = establishmentLikeness(application);
  if (kind === 'devices') {
    const listed = homes[programme.kind].members === 'listed';
    const establishments = listed ? joined(members.map(establishmentLikeness)) : own;
    return { kind, programme: programme.kind, establishments, corporation: NOTHING, alike: NOTHING };
  }
  const lines = states.filter((line) => counts(line) && supports(line, programme));
  const corporation = corporationLikeness(corporationId(application));
  const alike = both(corporation, withItems(own, lines));
  return { kind, programme: programme.kind, establishments: own, corporation, alike };
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
