/** `npm run fuzz -- --seed N --count M [--from K]`: inputs of a seed, tried one after another. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeInput } from './make-input';
import { described, tryInput } from './try-input';

/** CPU that a clerk may wait for at once. */
const SECONDS = 2;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string' },
    from: { type: 'string' },
    save: { type: 'string' },
  },
});
const [seed, count, from] = [values.seed ?? '1', values.count ?? '1000', values.from ?? '0'].map(Number) as [
  number,
  number,
  number,
];
if (![seed, count, from].every((value) => Number.isSafeInteger(value) && value >= 0)) {
  process.stderr.write('npm run fuzz -- --seed N --count M [--from K] [--save FILE]\n');
  process.exit(2);
}
if (values.save !== undefined) writeFileSync(values.save, makeInput(seed, from).bytes);

const STEP = 1_000;
const begun = process.uptime();
let findings = 0;
let done = 0;
let read = 0;
for (let index = from; index < from + count; index += 1) {
  const trial = await tryInput(seed, index);
  const seconds = trial.outcome.longest;
  const faults = seconds > SECONDS ? [...trial.faults, `${seconds} s of CPU`] : trial.faults;
  if (faults.length > 0) {
    findings += 1;
    process.stdout.write(`${described(seed, index, { ...trial, faults })}\n`);
  }
  done += 1;
  if (trial.outcome.saved !== null) read += 1;
  if (done % STEP === 0) process.stdout.write(`${summary()}\n`);
}

function summary(): string {
  const rate = done / (process.uptime() - begun);
  return `seed ${seed}, ${from} to ${from + done - 1}: ${done} inputs, ${read} processed, ${findings} findings, ${rate.toPrecision(3)} a second`;
}

process.stdout.write(`${summary()}\n`);
process.exitCode = findings > 0 ? 1 : 0;
