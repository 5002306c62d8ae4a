/**
 * A process that is ended in the middle of saving: the first of two files lies beside its place when the signal
 * comes, or (`placed`) both stand in their places. Run as `node <built> <file> <file> <signal> [placed]`.
 */
import { existsSync } from 'node:fs';
import { outputPlaces } from '../../src/cli/output-places';
import { saveAll } from '../../src/cli/save';

const [first = '', second = '', signal = '', when = ''] = process.argv.slice(2);
const [one, two] = await outputPlaces([first, second], []);
if (two === undefined) throw new Error('two places');
await saveAll([
  { place: one, bytes: new Uint8Array(1000) },
  {
    place: {
      ...two,
      // asked for once more when all is in place
      get folder() {
        if (when === 'placed' && existsSync(second)) process.kill(process.pid, signal);
        return two.folder;
      },
    },
    get bytes() {
      if (when === '') process.kill(process.pid, signal);
      return new Uint8Array(1000);
    },
  },
]);
