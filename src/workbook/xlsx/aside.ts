import type { SheetContent } from '../port';
import { Scratch } from './cell-bytes';
import { FoundLooks } from './cell-styles';
import { sheetRows, type SheetRows } from './sheet-rows';
import { TextsAside, type BroughtTexts, type KnownTexts } from './texts';
import type { PackedPiece } from './zip-around';

/** The rows of a sheet of ours that are to be laid out elsewhere; plain data, so that it can be sent. */
export interface RowsTask {
  readonly content: SheetContent;
  /** For {@link FoundLooks}: all that the content's styles may need. */
  readonly looks: ReadonlyMap<string, string>;
}

/** Rows laid out and compressed, to be put between what stands before and behind them. */
export interface LaidRows extends Pick<SheetRows, 'extent' | 'formulas'> {
  readonly piece: PackedPiece;
  readonly brought: BroughtTexts;
}

/** Sheets of one write, laid out one after the other beside the caller's other work. */
export interface RowsRun {
  lay(task: RowsTask): void;
  /**
   * Of all tasks, in their order; asked once.
   * @throws where one of them could not be done, or the place itself does not work
   */
  results(): Promise<readonly LaidRows[]>;
  /** Nobody will ask. */
  drop(): void;
}

/** Begins a run, wherever it is; where there is no such place, sheets are laid out when they are written. */
export type Aside = (texts: KnownTexts) => RowsRun;

/** What the place of a run has for its bytes. */
export interface PieceCodec {
  crc32(content: Uint8Array): number;
  /** Deflated up to the end of a byte, as a stream that goes on. */
  deflatePiece(content: Uint8Array): Uint8Array;
}

/** The work of a run. */
export class RowsWork {
  private readonly texts: TextsAside;
  private readonly scratch = new Scratch();

  constructor(
    known: KnownTexts,
    private readonly codec: PieceCodec,
  ) {
    this.texts = new TextsAside(known);
  }

  lay({ content, looks }: RowsTask): LaidRows {
    const { codec, scratch, texts } = this;
    const { cells, extent, formulas } = sheetRows(content, new FoundLooks(looks), '', {
      strings: texts,
      scratch,
    });
    // compressed from where they are: copies of many sheets would take more memory than all the rest
    const bytes = cells.written;
    const piece = { data: codec.deflatePiece(bytes), crc: codec.crc32(bytes), size: bytes.length };
    return { piece, extent, formulas, brought: texts.brought() };
  }
}
