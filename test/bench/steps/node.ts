import { readFile, writeFile } from 'node:fs/promises';
import { nodeCodec } from '../../../src/cli/codec';
import { stepped } from './stepped';

/** A process of its own: input and output by name; the steps as JSON on its output. */
const [input = '', output = ''] = process.argv.slice(2);
const { bytes, steps } = await stepped(new Uint8Array(await readFile(input)), nodeCodec);
await writeFile(output, bytes);
process.stdout.write(JSON.stringify(steps));
