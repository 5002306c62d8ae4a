import { useEffect, useState } from 'react';
import type { Figures } from '../../../../grant/what-if/figures';
import type { WhatIf } from '../../../../workbook/read/what-if';
import type { WhatIfSetting } from '../../../../workbook/read/what-if/settings';
import { isCancelled } from '../../../workspace/errors';

export interface CurveState {
  readonly points: readonly Figures[];
  readonly state: 'drawing' | 'drawn' | 'failed';
}

const NOTHING: CurveState = { points: [], state: 'drawing' };

/** The curve of a setting, point by point as they come; one of another setting ends it. */
export function useCurve(whatIf: WhatIf, setting: WhatIfSetting): CurveState {
  const [drawn, setDrawn] = useState<{ of: WhatIfSetting; curve: CurveState }>({
    of: setting,
    curve: NOTHING,
  });
  useEffect(() => {
    const stop = new AbortController();
    const points: Figures[] = [];
    const put = (state: CurveState['state']): void => {
      if (!stop.signal.aborted) setDrawn({ of: setting, curve: { points: [...points], state } });
    };
    whatIf
      .curve(setting, { progress: { report: () => undefined, signal: stop.signal } }, (figures) => {
        points.push(figures);
        put('drawing');
      })
      .then(
        () => put('drawn'),
        (error: unknown) => {
          if (!isCancelled(error)) put('failed');
        },
      );
    return () => stop.abort();
  }, [whatIf, setting]);
  return drawn.of === setting ? drawn.curve : NOTHING;
}
