import { useEffect, useState } from 'react';
import type { CheckResult } from '../../../workbook/read/check-result';
import type { ProgrammeLook } from '../../../workbook/read/stages/award-look';

/** 採択 by 事業 as a check has found it; none until its code has come. */
export function useLooks(awarded: CheckResult['awarded']): readonly ProgrammeLook[] {
  const [looks, setLooks] = useState<readonly ProgrammeLook[]>([]);
  useEffect(() => {
    let isLeft = false;
    void awarded?.looks().then((made) => {
      if (!isLeft) setLooks(made);
    });
    return () => {
      isLeft = true;
    };
  }, [awarded]);
  return looks;
}
