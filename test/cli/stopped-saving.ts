/**
 * A process that is ended in the middle of saving: the first of two files lies beside its place when the signal
 * comes. Run as `node <built> <file> <file> <signal>`.
 */
import { outputPlaces } from '../../src/cli/output-places';
import { saveAll } from '../../src/cli/save';

const [first = '', second = '', signal = ''] = process.argv.slice(2);
const [one, two] = await outputPlaces([first, second], []);
if (two === undefined) throw new Error('two places');
await saveAll([
  { place: one, bytes: new Uint8Array(1000) },
  {
    place: two,
    get bytes() {
      process.kill(process.pid, signal);
      return new Uint8Array(1000);
    },
  },
]);
