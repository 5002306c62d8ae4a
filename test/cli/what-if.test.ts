// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/cli/arguments';
import { UsageError } from '../../src/cli/usage-error';
import { whatIf } from '../../src/cli/what-if';
import type { WhatIfCommand } from '../../src/cli/what-if/operation';

const SAMPLE = 'samples/未来県_定着支援_申請一覧.xlsx';

function asked(...argv: string[]): WhatIfCommand {
  const command = readCommand(['what-if', SAMPLE, ...argv]);
  if (command.name !== 'what-if') throw new Error(command.name);
  return command;
}

describe('what-if on the command line', { timeout: 300_000 }, () => {
  it('reads scenarios as a clerk writes them', () => {
    expect(
      asked(
        '--scenario',
        'パッケージ上限額=500万円、補助率=3/4',
        '--scenario',
        '予算額：定着支援＝1,000,000',
      ),
    ).toEqual({
      name: 'what-if',
      input: SAMPLE,
      scenarios: [
        [
          { label: 'パッケージ上限額', value: '500万円' },
          { label: '補助率', value: '3/4' },
        ],
        [{ label: '予算額:定着支援', value: '1,000,000' }],
      ],
      base: 0,
      curve: null,
      json: false,
    });
  });

  it.each([
    ['nothing asked', [], '案を --scenario で'],
    ['no value', ['--scenario', '補助率'], '「補助率」は読めません'],
    ['five scenarios', Array.from({ length: 5 }, () => ['--scenario', '補助率=1/2']).flat(), '案は4つまで'],
    ['no such base', ['--scenario', '補助率=1/2', '--base', '2'], '比べる相手「2」はありません。'],
    ['no scenario', ['--scenario'], '「--scenario」という指定は使えません。'],
    ['a switch for a 項目', ['--curve', '--json'], '「--curve」という指定は使えません。'],
  ])('refuses %s', (_what, argv, sentence) => {
    expect(() => asked(...argv)).toThrow(sentence);
  });

  it('says the present beside the scenario, the difference and the ten largest, and writes nothing', async () => {
    const before = readFileSync(SAMPLE);
    const lines = (await whatIf(asked('--scenario', '補助率=1/2'))).split('\n');
    expect(lines[0]).toContain('今の設定: 交付予定額 328,449,000円');
    const scenario = lines.findIndex((line) => /^案1（補助率＝1\/2）: 交付予定額 /.test(line));
    expect(lines[1]).toMatch(/^ {4}定着支援: 交付予定額 .*予算残 /);
    expect(lines[scenario + 1]).toMatch(/^ {2}今の設定との差額 −[\d,]+円、交付 ±0件/);
    expect(lines.filter((line) => /^ {4}\S+（申請!A\d+） .* → /.test(line))).toHaveLength(10);
    expect(lines.at(-1)).toBe('ブックには何も書き込んでいません。');
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
  });

  it('gives the same as data, with the curve that is asked for', async () => {
    const command = asked('--scenario', '補助率=1/2', '--base', '1', '--curve', 'パッケージ上限額', '--json');
    const said: unknown = JSON.parse(await whatIf(command));
    expect(said).toMatchObject({
      base: 1,
      present: { figures: { planned: 328_449_000 } },
      scenarios: [{ changes: [{ label: '補助率', value: '1/2' }], difference: { planned: 0 }, largest: [] }],
      curve: { label: 'パッケージ上限額' },
    });
    const points = (said as { curve: { points: { value: string; figures: { planned: number } }[] } }).curve
      .points;
    expect(points).toHaveLength(61);
    expect([points[0]?.value, points[60]?.value]).toEqual(['4000000', '10000000']);
    const planned = points.map(({ figures }) => figures.planned);
    expect(planned).toEqual([...planned].sort((a, b) => a - b));
  });

  it('says each point of a curve with its unit', async () => {
    const lines = (await whatIf(asked('--curve', 'パッケージ上限額'))).split('\n');
    const points = lines.filter((line) => line.startsWith('パッケージ上限額＝'));
    expect(points).toHaveLength(61);
    expect(points[1]).toMatch(
      /^パッケージ上限額＝410万円: 交付予定額 [\d,]+円、予算の内 \d+件、上限適用 \d+件$/,
    );
  });

  it('names what can be changed, and the range of a value that cannot be taken', async () => {
    await expect(whatIf(asked('--scenario', '税区分=税抜'))).rejects.toThrow(
      /変えられるのは パッケージ上限額・補助率・/,
    );
    await expect(whatIf(asked('--scenario', '補助率=9/10'))).rejects.toThrow(
      '「補助率」を「9/10」にはできません。使えるのは 4/5 以下の分数 です。',
    );
    await expect(whatIf(asked('--curve', '税区分'))).rejects.toThrow(UsageError);
  });
});
