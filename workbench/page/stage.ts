import type { Univer } from '@univerjs/core';
import type { RibbonIds } from '../host/addin';
import type { FunctionMetadata } from '../host/functions/metadata';
import { Host } from '../host/host';
import { ChartOverlay } from './charts/overlay';
import { createGrid, openInGrid } from './grid';
import { timed } from './timed';
import { nameToolbar } from './toolbar-names';
import { addTablesAndMarks, type OpenedFile } from './workbook-file';

export interface Opening {
  readonly name: string;
  readonly file: OpenedFile;
  readonly bytes: Uint8Array;
  readonly functions: readonly FunctionMetadata[];
  readonly ribbon: RibbonIds;
}

let count = 0;

/**
 * A workbook in a grid of its own, and what office.js talks to. The one before it stands until this one is whole, so
 * that a file that can't be shown takes nothing away.
 */
export class Stage {
  private constructor(
    readonly univer: Univer,
    readonly host: Host,
    readonly name: string,
    private readonly place: HTMLElement,
  ) {}

  static open(container: HTMLElement, bare: boolean, opening: Opening): Stage {
    const { name, file, bytes, functions, ribbon } = opening;
    const place = document.createElement('div');
    place.className = 'desk__stage';
    // The grid empties its element when it begins to draw: the charts stand beside it.
    const grid = document.createElement('div');
    grid.className = 'desk__stage';
    place.append(grid);
    container.append(place);
    const univer = timed('grid', () => createGrid(grid, bare));
    try {
      // Univer keeps parsed formulas and values of ranges by the id of their workbook, for all grids of the page.
      count += 1;
      const data = { ...file.data, id: `workbook-${String(count)}`, name };
      const host = timed('workbook', () => new Host(univer, openInGrid(univer, data), bytes, ribbon));
      // Before anything is calculated: a formula that is read without its function stays #NAME?.
      host.functions.register(functions);
      timed('tables', () => {
        addTablesAndMarks(host, file);
      });
      if (!bare) {
        nameToolbar(univer, place);
        new ChartOverlay(host, place);
      }
      return new Stage(univer, host, name, place);
    } catch (error) {
      univer.dispose();
      place.remove();
      throw error;
    }
  }

  /**
   * Closing a grid takes its calculation, its functions and its listeners along: after the request that the former pane
   * had under way, which would find nothing.
   */
  close(): void {
    this.place.style.display = 'none';
    void this.host.close().then(() => {
      this.univer.dispose();
      this.place.remove();
    });
  }
}
