import type { Command as Program } from 'commander';
import { whatIfTexts } from '../../catalogue/what-if-texts';
import { MOST_SCENARIOS } from '../../grant/what-if/scenarios';
import type { SettingChange } from '../../workbook/read/what-if';
import { UsageError } from '../usage-error';

export interface WhatIfCommand {
  readonly name: 'what-if';
  readonly input: string;
  readonly scenarios: readonly (readonly SettingChange[])[];
  /** 0: the present; n: the nth scenario. */
  readonly base: number;
  /** 項目 of a curve; null: none is asked for. */
  readonly curve: string | null;
  readonly json: boolean;
}

interface Options {
  readonly scenario?: readonly string[];
  readonly base?: string;
  readonly curve?: string;
}

/** Adds the operation's own arguments; `take` is handed what a call asks for. */
export function whatIfOperation(
  operation: Program,
  take: (command: WhatIfCommand) => void,
  isJson: (self: Program) => boolean,
): void {
  const collected = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];
  operation
    .argument('<input>')
    .option('--scenario <changes>', '', collected)
    .option('--base <number>')
    .option('--curve <item>')
    .action((input: string, { scenario = [], base = '0', curve }: Options, self: Program) => {
      if (scenario.length === 0 && curve === undefined) throw new UsageError(whatIfTexts.nothingAsked);
      if (scenario.length > MOST_SCENARIOS) throw new UsageError(whatIfTexts.tooMany(MOST_SCENARIOS));
      if (!/^\d$/.test(base) || Number(base) > scenario.length)
        throw new UsageError(whatIfTexts.noBase(base, scenario.length));
      const scenarios = scenario.map(changesOf);
      take({
        name: 'what-if',
        input,
        scenarios,
        base: Number(base),
        curve: curve ?? null,
        json: isJson(self),
      });
    });
}

/** `パッケージ上限額=500万円、補助率=3/4`; full-width signs too. */
function changesOf(text: string): SettingChange[] {
  const parts = text.split(/[、\s]+/).filter((part) => part !== '');
  if (parts.length === 0) throw new UsageError(whatIfTexts.noChange(text));
  return parts.map((part) => {
    const [, label, value] = /^([^=＝]+)[=＝](.+)$/.exec(part) ?? [];
    if (label === undefined || value === undefined) throw new UsageError(whatIfTexts.noChange(part));
    return { label: label.replace('：', ':'), value };
  });
}
