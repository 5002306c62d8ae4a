import { parentPort, workerData } from 'node:worker_threads';
import { RowsWork, type RowsTask } from '../workbook/xlsx/aside';
import type { KnownTexts } from '../workbook/xlsx/texts';
import type { Said } from './aside';
import { deflatePiece, nodeCodec } from './codec';

/** What the program does in the thread that `aside.ts` begins: each task as it comes, answered in their order. */
export function serveAside(): void {
  // Both sides are this very program; nothing else can send it anything.
  const work = new RowsWork(workerData as KnownTexts, { crc32: nodeCodec.crc32, deflatePiece });
  parentPort?.on('message', (task: RowsTask) => {
    try {
      const rows = work.lay(task);
      say({ rows }, [rows.piece.data.buffer as ArrayBuffer]);
    } catch (error) {
      say({ failed: String(error) }, []);
    }
  });
}

const say = (said: Said, moved: readonly ArrayBuffer[]): void => parentPort?.postMessage(said, moved);
