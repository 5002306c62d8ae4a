/**
 * `npm run house`: the rooms of src/ by their floors, with what the house promises: no circle of files, no arrow
 * upwards, no room above its share, no crowded folder, and four trips through the code in few calls. Fails where
 * something does not hold.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FLOORS, roomOf } from './floors.js';
import { readGraph } from './graph';
import { brokenAt, TRIPS } from './trips';

/** Share of the lines of src/ that a room may have, in percent. */
const MOST_SHARE = 15;
const MOST_FILES = 20;

const { nodes, violations } = await readGraph();
const lines = new Map(nodes.map(({ file }) => [file, readFileSync(file, 'utf8').split('\n').length - 1]));
const all = [...lines.values()].reduce((sum, count) => sum + count, 0);
const inSrc = (file: string): string => file.slice('src/'.length);

interface Room {
  files: number;
  lines: number;
  readonly knows: Set<string>;
}

const rooms = new Map<string, Room>(FLOORS.map((name) => [name, { files: 0, lines: 0, knows: new Set() }]));
for (const { file, imports } of nodes) {
  const name = roomOf(inSrc(file));
  const room = name === null ? undefined : rooms.get(name);
  if (room === undefined) continue;
  room.files += 1;
  room.lines += lines.get(file) ?? 0;
  for (const other of imports.map((target) => roomOf(inSrc(target))))
    if (other !== null && other !== name) room.knows.add(other);
}

const folders = new Map<string, number>();
for (const { file } of nodes) folders.set(path.dirname(file), (folders.get(path.dirname(file)) ?? 0) + 1);

const faults = [...violations];
const share = (count: number): number => (100 * count) / all;
for (const name of [...FLOORS].reverse()) {
  const room = rooms.get(name);
  if (room === undefined) continue;
  const part = share(room.lines);
  const row = [name.padEnd(18), `${room.files} files`.padStart(10), `${room.lines} lines`.padStart(12)];
  console.log(`${row.join(' ')} ${part.toFixed(1).padStart(5)} %  ${[...room.knows].length} rooms below`);
  if (part > MOST_SHARE) faults.push(`${name} holds ${part.toFixed(1)} % of src`);
}
for (const [folder, count] of folders) if (count > MOST_FILES) faults.push(`${folder} holds ${count} files`);

const circles = violations.filter((text) => text.startsWith('no-circular')).length;
const upward = violations.filter((text) => text.startsWith('above-')).length;
const largest = Math.max(...[...rooms.values()].map((room) => share(room.lines)));
console.log(
  `${nodes.length} files, ${all} lines; circles ${circles}, upward arrows ${upward}, largest room ${largest.toFixed(1)} %, ` +
    `fullest folder ${Math.max(...folders.values())} files`,
);
for (const trip of TRIPS) {
  const broken = brokenAt(trip, (file) => readFileSync(path.join('src', file), 'utf8'));
  console.log(`${trip.name}: ${trip.calls.length} calls`);
  if (broken !== '') faults.push(`${trip.name}: ${broken}`);
  if (trip.calls.length > trip.most) faults.push(`${trip.name}: more than ${trip.most} calls`);
}
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
