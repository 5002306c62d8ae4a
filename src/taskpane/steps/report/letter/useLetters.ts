import { useEffect, useMemo, useState } from 'react';
import { japaneseDate } from '../../../../catalogue/settings/letter-settings';
import type { FindingRow } from '../../../../report/columns/finding';
import type { LetterRecord } from '../../../../report/columns/letter-record';
import type { LetterWording } from '../../../../report/letter-wording';
import { type ReturnLetter, returnLetters } from '../../../../report/return-letter';
import { schemes } from '../../../../scheme';
import type { LetterBack, LetterRecording } from '../../../../workbook/run/letter-record';
import { useWorkspace } from '../../../workspace/context';
import { keepDeadline, markAnswered, markSent, readDesk, takeMarkBack } from './letter-jobs';

/** What the last record came to, and the way back. */
export interface Recorded {
  readonly kind: 'sent' | 'answered';
  readonly count: number;
  readonly back: LetterBack;
}

/** The letters of a check, with 期限, and what 差戻し記録 says of them. */
export function useLetters(
  findings: readonly FindingRow[],
  wording: LetterWording,
  onRecord: () => void = () => undefined,
) {
  const workspace = useWorkspace();
  const [day, setDay] = useState(wording.deadlineOn ?? '');
  const [kept, setKept] = useState(wording.deadlineOn ?? '');
  const [records, setRecords] = useState<readonly LetterRecord[]>([]);
  const [isRead, setIsRead] = useState(false);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const [edits, setEdits] = useState<ReadonlyMap<string, string>>(new Map());
  const [deadline, deadlineOn] =
    day === '' ? [wording.deadline, wording.deadlineOn] : [japaneseDate(day), day];
  const letters = useMemo(
    () => returnLetters(findings, schemes, { ...wording, deadline }),
    [findings, wording, deadline],
  );
  const last = useMemo(
    () => new Map(records.map((record) => [record.receiptNumber, record] as const)),
    [records],
  );

  useEffect(() => {
    let left = false;
    void workspace.carryOut('letters', readDesk).then((ended) => {
      if (left) return;
      setIsRead(true);
      if (ended.end !== 'done') return;
      setRecords(ended.result.records);
      setKept(ended.result.deadline);
      setDay((entered) => entered || ended.result.deadline);
    });
    return () => {
      left = true;
    };
  }, [workspace]);

  const take = (kind: Recorded['kind'], { records: now, changed, back }: LetterRecording): void => {
    onRecord();
    setRecords(now);
    setRecorded({ kind, count: changed, back });
  };
  return {
    letters,
    last,
    day,
    setDay,
    isKept: day === kept,
    /** What was sent before is known; until then nothing is recorded beside it. */
    isRead,
    recorded,
    textOf: ({ receiptNumber, text }: ReturnLetter): string => edits.get(receiptNumber) ?? text,
    edit: (receiptNumber: string, text: string) =>
      setEdits((before) => new Map(before).set(receiptNumber, text)),
    async keep(): Promise<boolean> {
      const ended = await workspace.carryOut('letters', keepDeadline(day));
      if (ended.end === 'done') setKept(day);
      return ended.end === 'done';
    },
    async send(chosen: readonly ReturnLetter[]): Promise<void> {
      const ended = await workspace.carryOut('letters', markSent(chosen, deadlineOn ?? ''));
      if (ended.end === 'done') take('sent', ended.result);
    },
    async answer(chosen: readonly ReturnLetter[]): Promise<void> {
      const numbers = chosen.map(({ receiptNumber }) => receiptNumber);
      const ended = await workspace.carryOut('letters', markAnswered(numbers));
      if (ended.end === 'done') take('answered', ended.result);
    },
    async takeBack(): Promise<void> {
      if (recorded === null) return;
      const ended = await workspace.carryOut('letters', takeMarkBack(recorded.back));
      if (ended.end !== 'done') return;
      onRecord();
      setRecords(ended.result);
      setRecorded(null);
    },
  };
}

export type Letters = ReturnType<typeof useLetters>;
