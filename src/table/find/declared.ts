import type { TableKind } from '../../catalogue/settings/reading-words';
import type { Declared } from './answers';
import type { Candidate } from './candidate';
import type { InputTable } from './mapping';
import { columnsAs } from './table-kinds';

/** The input tables that each answer means. */
export const TABLES_OF: Readonly<Record<TableKind, readonly InputTable[]>> = {
  申請: ['applications'],
  経費: ['lines'],
  申請と経費: ['applications', 'lines'],
  構成員: ['members'],
};

/**
 * The candidates of a sheet, with what a clerk has said of them: of a row, that whose header stands there; of the sheet
 * (and of a row where no header stands any more), that which has most of the columns.
 */
export function declaredAs(candidates: readonly Candidate[], declared: readonly Declared[]): Candidate[] {
  if (declared.length === 0) return [...candidates];
  const said = new Map<Candidate, readonly InputTable[]>();
  const bestOf = (among: readonly Candidate[], kinds: readonly InputTable[]): Candidate | null => {
    const size = (candidate: Candidate): number =>
      Math.min(...kinds.map((kind) => columnsAs(kind, candidate).size));
    return among
      .filter((candidate) => !said.has(candidate))
      .reduce<Candidate | null>(
        (best, each) => (best === null || size(each) > size(best) ? each : best),
        null,
      );
  };
  const open: (readonly InputTable[])[] = [];
  for (const { row, kind } of declared) {
    const kinds = TABLES_OF[kind];
    const at =
      row === null
        ? null
        : bestOf(
            candidates.filter(({ line }) => line.row === row),
            kinds,
          );
    if (at === null) open.push(kinds);
    else said.set(at, kinds);
  }
  for (const kinds of open) {
    const best = bestOf(candidates, kinds);
    if (best !== null) said.set(best, kinds);
  }
  return candidates.map((candidate) => ({ ...candidate, declared: said.get(candidate) ?? null }));
}
