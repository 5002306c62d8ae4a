import { whatIfTexts } from '../../catalogue/what-if-texts';
import { type ScenarioRow, type SettingChange, type WhatIf, whatIfOf } from '../../workbook/read/what-if';
import type { WhatIfSetting } from '../../workbook/read/what-if/settings';
import { assessWorkbook } from '../../workbook/run/assess-workbook';
import { openXlsx } from '../../workbook/xlsx/adapter';
import { nodeCodec } from '../codec';
import { load } from '../files';
import { UsageError } from '../usage-error';
import type { WhatIfCommand } from './operation';

/** もし〜なら over a file, which stays as it is. */
export async function whatIf({ input, scenarios, base, curve, json }: WhatIfCommand): Promise<string> {
  const workbook = openXlsx(await load(input), nodeCodec);
  const asked = whatIfOf(await assessWorkbook(workbook, { now: new Date() }));
  for (const change of scenarios.flat()) refuseUnfit(change, asked);
  const setting = curve === null ? null : settingOf(curve, asked);
  const rows = await asked.compare(scenarios, base, {});
  const points = setting && {
    label: setting.label,
    points: (await asked.curve(setting, {})).map((figures, at) => ({
      value: setting.steps[at] ?? '',
      figures,
    })),
  };
  if (json) {
    const [present, ...compared] = rows.map(plain);
    return JSON.stringify({
      base,
      present,
      scenarios: compared.map((row, at) => ({ changes: scenarios[at], ...row })),
      curve: points,
    });
  }
  const unit = setting?.unit ?? '';
  const lines = points?.points.map(({ value, figures }) =>
    whatIfTexts.point(points.label, whatIfTexts.step(value, unit), figures),
  );
  return [...comparison(rows, scenarios, base), ...(lines ?? []), whatIfTexts.nothingWritten].join('\n');
}

function comparison(
  rows: readonly ScenarioRow[],
  scenarios: WhatIfCommand['scenarios'],
  base: number,
): string[] {
  const names = rows.map((_, at) =>
    at === 0 ? whatIfTexts.present : whatIfTexts.scenario(at, scenarios[at - 1] ?? []),
  );
  return rows.flatMap(({ figures, difference, raised, lowered, programmes, largest }, at) => [
    whatIfTexts.figures(names[at] ?? '', figures),
    ...(at === base ? [] : [whatIfTexts.difference(names[base] ?? '', difference, raised, lowered)]),
    ...largest.map(({ receiptNumber, place, before, after }) =>
      whatIfTexts.change(receiptNumber, place.address, before, after),
    ),
    ...programmes.map(whatIfTexts.programme),
  ]);
}

/** The places as a clerk reads them. */
const plain = ({ largest, ...row }: ScenarioRow) => ({
  ...row,
  largest: largest.map(({ place, ...change }) => ({ ...change, place: place.address })),
});

function settingOf(label: string, { settings }: WhatIf): WhatIfSetting {
  const found = settings.find((one) => one.label === label);
  if (found !== undefined) return found;
  const known = settings.map((one) => one.label);
  throw new UsageError(whatIfTexts.unknown(label, known));
}

function refuseUnfit(change: SettingChange, asked: WhatIf): void {
  const { allowed } = settingOf(change.label, asked);
  if (!asked.accepts(change))
    throw new UsageError(whatIfTexts.outOfRange(change.label, change.value, allowed));
}
