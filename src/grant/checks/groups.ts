import { addTo } from '../../base/group-by';
import { valueOf } from '../input/cell';
import { corporationNumberOf } from '../joint/corporations';
import { type CorporationId, corporationId, corporationLikeness, isSameCorporation } from '../joint/likeness';
import { type Corporation, corporationsOf } from '../joint/members';
import type { Candidate } from '../prefecture';
import { Tally } from './tally';

/** Applications with one and the same set of corporations, as it is written, by their 代表. */
interface GroupClass {
  readonly corporations: readonly CorporationId[];
  readonly byLeader: Map<string, { readonly leader: CorporationId | null; readonly tally: Tally }>;
}

interface Entry {
  readonly leader: CorporationId | null;
  readonly own: GroupClass | null;
}

/** Groups of 協働化 that are one: the same 代表, or the same set of corporations. */
export class Groups implements Finder {
  private readonly byLeader = new Map<string, Tally>();
  private readonly classes = new Map<string, GroupClass>();
  /** Classes by the keys of their corporations. */
  private readonly filed = new Map<string, GroupClass[]>();
  private readonly entries = new Map<Candidate, Entry>();
  private readonly alike = new Map<GroupClass, readonly GroupClass[]>();

  add(candidate: Candidate): void {
    const corporations = corporationsOf(candidate.members);
    const ids = corporations.map(idOf);
    const leading = corporations.findIndex(isLeader);
    const leader = ids[leading] ?? null;
    const own = ids.length === 0 ? null : this.classOf(ids);
    this.entries.set(candidate, { leader, own });
    for (const key of leader === null ? [] : corporationLikeness(leader).filed) {
      const tally = this.byLeader.get(key) ?? new Tally();
      this.byLeader.set(key, tally);
      tally.add(candidate);
    }
    if (own === null) return;
    const key = leader === null ? '' : written(leader);
    const under = own.byLeader.get(key) ?? { leader, tally: new Tally() };
    own.byLeader.set(key, under);
    under.tally.add(candidate);
  }

  find(candidate: Candidate): readonly Tally[] {
    const { leader, own } = this.entries.get(candidate) ?? { leader: null, own: null };
    const led = leader === null ? [] : corporationLikeness(leader).sought;
    const found = led.flatMap((key) => this.byLeader.get(key) ?? []);
    for (const group of own === null ? [] : this.likeOf(own)) {
      for (const under of group.byLeader.values()) {
        // those of the same 代表 have been found by it
        const counted = leader !== null && under.leader !== null && isSameCorporation(leader, under.leader);
        if (!counted) found.push(under.tally);
      }
    }
    return found;
  }

  private classOf(corporations: readonly CorporationId[]): GroupClass {
    const key = corporations.map(written).sort().join('\n');
    const known = this.classes.get(key);
    if (known !== undefined) return known;
    const made: GroupClass = { corporations, byLeader: new Map() };
    this.classes.set(key, made);
    for (const each of corporations.flatMap((id) => corporationLikeness(id).filed)) {
      addTo(this.filed, each, made);
    }
    return made;
  }

  /** Sets that are the same; looked for where the rarest of the corporations stands. */
  private likeOf(own: GroupClass): readonly GroupClass[] {
    const known = this.alike.get(own);
    if (known !== undefined) return known;
    const [fewest] = own.corporations
      .map((id) => corporationLikeness(id).sought.map((key) => this.filed.get(key) ?? []))
      .sort((a, b) => total(a) - total(b));
    const found = [...new Set(fewest?.flat())].filter((group) =>
      isSameSet(own.corporations, group.corporations),
    );
    this.alike.set(own, found);
    return found;
  }
}

const total = (places: readonly (readonly unknown[])[]): number =>
  places.reduce((sum, { length }) => sum + length, 0);

const written = ({ number, name }: CorporationId): string => `${number ?? ''} ${name}`;

/** A corporation of several rows: its 法人番号, and the first name that it is given. */
function idOf({ members }: Corporation): CorporationId {
  const ids = members.map(corporationId);
  const numbered = members.find((member) => corporationNumberOf(member) !== null);
  return {
    number: numbered === undefined ? null : corporationNumberOf(numbered),
    name: ids.find(({ name }) => name !== '')?.name ?? '',
  };
}

const isLeader = ({ members }: Corporation): boolean =>
  members.some(({ representative }) => valueOf(representative) === true);

function isSameSet(a: readonly CorporationId[], b: readonly CorporationId[]): boolean {
  const within = (some: readonly CorporationId[], others: readonly CorporationId[]): boolean =>
    some.every((id) => others.some((other) => isSameCorporation(id, other)));
  return a.length === b.length && within(a, b) && within(b, a);
}

/** Finds the applications that are like one, itself among them, in parts that share none. */
export interface Finder {
  add(candidate: Candidate): void;
  find(candidate: Candidate): readonly Tally[];
}

/** By establishment, or by corporation for 経営改善. */
