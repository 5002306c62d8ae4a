import { useEffect, useState } from 'react';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { Duties } from '../../../../workbook/read/duties';

/**
 * 提出状況 as a check has found it; undefined until its code has come.
 * @param day another day than that of the check; null: that
 */
export function useDuties(result: CheckResult, day: string | null): Duties | null | undefined {
  const [made, setMade] = useState<Duties | null>();
  useEffect(() => {
    let isLeft = false;
    void result.duties(day).then((duties) => {
      if (!isLeft) setMade(duties);
    });
    return () => {
      isLeft = true;
    };
  }, [result, day]);
  return made;
}
