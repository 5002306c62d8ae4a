import { r8 } from '../../../src/scheme/r8';
import type { ProgrammeKind } from '../../../src/scheme/types';
import { randomWorkbook } from '../../audit/random-workbook';
import { assessSheets } from '../../cases/engine';

export interface Said {
  readonly rule: string;
  readonly kind: ProgrammeKind;
  readonly table: 'applications' | 'lines' | 'members';
  readonly field: string;
}

/** Every finding on an input cell of random applications of every 事業. */
export function gatherFindings(): Said[] {
  const { assessments } = assessSheets(randomWorkbook(300, 20_260_615));
  return assessments.flatMap(({ application, findings }) => {
    const name = application.programme.kind === 'value' ? application.programme.value : '';
    const programme = r8.programmes.find((each) => each.name === name);
    return findings.flatMap(({ rule, place }): Said[] => {
      if (programme === undefined || place === null) return [];
      if (place.table !== 'applications' && place.table !== 'lines' && place.table !== 'members') return [];
      return [{ rule, kind: programme.kind, table: place.table, field: place.field }];
    });
  });
}
