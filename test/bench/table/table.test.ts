import { describe, expect, it } from 'vitest';
import { replaceBench } from './readme';
import { alone, duration, durations, markdown, megabytes, times } from './rows';
import { median, paired, ratio, spread } from './statistics';

describe('statistics of the bench', () => {
  it('takes the middle by size, not by spelling, and leaves the values in their order', () => {
    const values = [100, 9, 20];
    expect(median(values)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
  });

  it('takes the mean of the two middle values of an even number', () => {
    expect(spread([4, 1, 3, 10])).toEqual({ median: 3.5, min: 1, max: 10, runs: 4 });
  });

  it('refuses nothing and what is no number', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => median([1, NaN])).toThrow(RangeError);
  });

  it('takes the ratio pair by pair', () => {
    const pairs = [
      { ours: 2, peer: 1 },
      { ours: 40, peer: 10 },
      { ours: 3, peer: 1 },
    ];
    expect(ratio(pairs)).toEqual({ median: 3, min: 2, max: 4, runs: 3 });
  });

  it('refuses a peer that took no time', () => {
    expect(() => ratio([{ ours: 1, peer: 0 }])).toThrow('the peer measured nothing');
  });

  it('runs alternately and does not count the warm-up', async () => {
    const order: string[] = [];
    const run = (name: string) => () => order.push(name);
    const pairs = await paired(run('A'), run('B'), { runs: 2, warmUp: 1 });
    expect(order.join('')).toBe('ABABAB');
    expect(pairs).toEqual([
      { ours: 3, peer: 4 },
      { ours: 5, peer: 6 },
    ]);
  });
});

describe('the table in README', () => {
  const readme = '# 題\r\n前 $& \n<!-- bench:start -->\n古い\n<!-- bench:end -->\n後\t\n';

  it('keeps the rest to the byte, and a second time changes nothing', () => {
    const written = replaceBench(readme, '| $1 | 新しい |\n');
    expect(written).toBe(
      '# 題\r\n前 $& \n<!-- bench:start -->\n\n| $1 | 新しい |\n\n<!-- bench:end -->\n後\t\n',
    );
    expect(replaceBench(written, '| $1 | 新しい |\n')).toBe(written);
  });

  it('refuses markers that are missing, twice or in the wrong order', () => {
    expect(() => replaceBench('# 題', '')).toThrow('is missing');
    expect(() => replaceBench(readme + readme, '')).toThrow('stands twice');
    expect(() => replaceBench('<!-- bench:end --><!-- bench:start -->', '')).toThrow('before');
    expect(() => replaceBench(readme, '<!-- bench:end -->')).toThrow('holds a bench marker');
  });

  it('replaces one section and leaves the others', () => {
    const parts =
      'a<!-- bench:file:start -->1<!-- bench:file:end -->b<!-- bench:pane:start -->2<!-- bench:pane:end -->';
    expect(replaceBench(parts, '新', 'file')).toBe(parts.replace('1<', '\n\n新\n\n<'));
    expect(() => replaceBench(parts, '新', 'report')).toThrow('bench:report:start --> is missing');
  });

  it('writes rows as one line each, whatever they hold', () => {
    expect(markdown([alone('a|b', '1\n2')]).split('\n')).toEqual([
      '| 内容 | 実測 | 比べる相手 | 比 |',
      '| --- | --- | --- | --- |',
      '| a\\|b | 1 2 | — | — |',
    ]);
  });

  it('says units, ends and runs', () => {
    expect([0.123, 12.3, 1234, 12_345].map(duration)).toEqual(['0.12ミリ秒', '12ミリ秒', '1.23秒', '12.3秒']);
    expect(durations(spread([1000, 2000, 3000]))).toBe('2.00秒（1.00秒～3.00秒、3回）');
    expect(durations(spread([20]))).toBe('20ミリ秒');
    expect(times(ratio([{ ours: 1, peer: 2 }]))).toBe('0.50倍');
    expect([megabytes(null), megabytes(2_500_000)]).toEqual(['不明', '2.5MB']);
  });
});
