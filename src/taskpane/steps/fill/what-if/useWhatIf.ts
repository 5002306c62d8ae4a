import { useEffect, useState } from 'react';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { WhatIf } from '../../../../workbook/read/what-if';
import { engineBeside } from '../../../what-if/engine-beside';

/** もし〜なら over what was read, once its code is there; its worker is let go with it. */
export function useWhatIf(result: CheckResult): WhatIf | 'failed' | null {
  const [loaded, setLoaded] = useState<{ of: CheckResult; whatIf: WhatIf | 'failed' } | null>(null);
  useEffect(() => {
    let current = true;
    let own: WhatIf | null = null;
    result
      .whatIf((matter) => engineBeside(matter))
      .then(
        (whatIf) => {
          own = whatIf;
          if (current) setLoaded({ of: result, whatIf });
          else whatIf.close();
        },
        () => {
          if (current) setLoaded({ of: result, whatIf: 'failed' });
        },
      );
    return () => {
      current = false;
      own?.close();
    };
  }, [result]);
  return loaded !== null && loaded.of === result ? loaded.whatIf : null;
}
