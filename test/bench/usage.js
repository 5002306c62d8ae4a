/**
 * Imported before a measured program: when it ends, it leaves its CPU time (ms) and the peak of its memory (bytes) in
 * the file BENCH_USAGE. VmHWM and not maxRSS, where there is /proc: Linux hands maxRSS down from the process that
 * started this one, so that a large parent would be measured instead.
 */
import { readFileSync, writeFileSync } from 'node:fs';

function peak() {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // No /proc on this system.
  }
  return process.resourceUsage().maxRSS * 1024;
}

process.on('exit', () => {
  const { BENCH_USAGE: file } = process.env;
  const { user, system } = process.cpuUsage();
  if (file !== undefined) writeFileSync(file, JSON.stringify({ cpu: (user + system) / 1000, peak: peak() }));
});
