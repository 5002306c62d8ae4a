import { useState } from 'react';
import type { Layout } from '../../../intake/layouts';
import type { TableMapping } from '../../../table/pick/table-mapping';
import type { Choice } from '../../../workbook/intake/take-in';
import type { LetterReply } from '../../../workbook/read/letters/letter-replies';
import type { Laid } from '../../../workbook/run/take-in';
import { useWorkspace } from '../../workspace/context';
import { compared, layoutsOf, type ReadFile, readFiles } from './intake-jobs';

/** Files that were chosen, one after the other: the first is laid beside the workbook. */
export interface IntakeState {
  readonly files: readonly ReadFile[];
  /** Of the first file; null where it can't be compared. */
  readonly comparison: Laid | null;
  /** The file that was taken in last, with what it answered of 差戻し. */
  readonly taken: { readonly name: string; readonly replies: readonly LetterReply[] } | null;
  /** Files with the same bytes as one before them. */
  readonly twice: readonly { readonly name: string; readonly other: string }[];
  /** What was said of these files. */
  readonly said: readonly Layout[];
}

const NOTHING: IntakeState = { files: [], comparison: null, taken: null, twice: [], said: [] };

const NOBODY: ReadonlySet<string> = new Set();

/** The way of files into the workbook. */
export function useIntake() {
  const workspace = useWorkspace();
  const [state, setState] = useState<IntakeState>(NOTHING);

  /** Lays the first file beside the workbook; a failure stands where every other does. */
  const show = async (files: readonly ReadFile[], more: Partial<IntakeState>): Promise<void> => {
    const [first, ...others] = files;
    const file = first?.file ?? null;
    const ended =
      file === null ? null : await workspace.carryOut('intake', compared(file, file.counted?.keys ?? NOBODY));
    const laid = ended?.end === 'done' ? ended.result : null;
    setState((before) => ({
      ...before,
      ...more,
      files: first === undefined || laid === null ? files : [{ ...first, file: laid.file }, ...others],
      comparison: laid?.comparison ?? null,
    }));
  };

  const choose = async (chosen: readonly File[]): Promise<void> => {
    const ended = await workspace.carryOut('intake', readFiles(chosen, state.said));
    if (ended.end !== 'done') return;
    const { files, twice } = withoutTwins(ended.result);
    await show(files, { taken: null, twice });
  };

  /** Of several applications of one establishment it is said which count: the file is laid beside the workbook anew. */
  const count = async (keys: ReadonlySet<string>): Promise<void> => {
    const [first, ...others] = state.files;
    if (first === undefined || first.file === null) return;
    const ended = await workspace.carryOut('intake', compared(first.file, keys));
    if (ended.end !== 'done') return;
    const { file, comparison } = ended.result;
    setState((before) => ({ ...before, files: [{ ...first, file }, ...others], comparison }));
  };

  /** The files that are not taken in yet are read by what was said of the first: others may have its layout. */
  const explain = async (mapping: TableMapping): Promise<void> => {
    const file = state.files[0]?.file ?? null;
    if (file === null) return;
    const said = [...layoutsOf(file, mapping), ...state.said];
    const sources = state.files.map(({ source }) => source);
    const ended = await workspace.carryOut('intake', readFiles(sources, said));
    if (ended.end === 'done') await show(ended.result, { said });
  };

  return {
    state,
    choose,
    explain,
    count,
    again: () => show(state.files, {}),
    skip: () => show(state.files.slice(1), {}),
    take: async (chosen: Choice, taxAsSet: boolean): Promise<void> => {
      const own = state.files[0]?.file ?? null;
      if (own === null) return;
      const file = taxAsSet ? { ...own, taxAsSet } : own;
      const ended = await workspace.takeIn(file, chosen);
      if (ended.end !== 'done') return;
      // what stands in 設定 now is read from there
      const said = state.said.filter(({ key }) => file.layouts.every((used) => used.key !== key));
      const taken = { name: file.name, replies: ended.result };
      await show(state.files.slice(1), { taken, said });
    },
  };
}

/** Of files with the same bytes the first; the others are named. */
function withoutTwins(files: readonly ReadFile[]): Pick<IntakeState, 'files' | 'twice'> {
  const first = new Map<string, string>();
  const twice: IntakeState['twice'][number][] = [];
  const kept = files.filter(({ name, file }) => {
    const other = file === null ? undefined : first.get(file.digest);
    if (file !== null && other === undefined) first.set(file.digest, name);
    if (other !== undefined) twice.push({ name, other });
    return other === undefined;
  });
  return { files: kept, twice };
}
