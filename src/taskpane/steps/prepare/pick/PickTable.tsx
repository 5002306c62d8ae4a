import { useEffect, useRef } from 'react';
import { pickTexts } from '../../../../catalogue/pane/pick-texts';
import { type PickSheets, pickSheets } from '../../../../workbook/prepare/pick-sheets';
import type { PickStart } from '../../../parts/pick/draft';
import { TableDialog } from '../../../parts/pick/TableDialog';
import { useJob } from '../../../parts/useJob';
import { useWorkspace } from '../../../workspace/context';

interface Props {
  readonly start: PickStart;
  readonly onClose: () => void;
}

/** 「この表ですか？」 of the workbook at hand; what is chosen is remembered in it. */
export function PickTable({ start, onClose }: Props) {
  const workspace = useWorkspace();
  const { came, start: begin } = useJob<PickSheets>();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void begin('pick', ({ port, context }) => pickSheets(port, context)).then((end) => {
      if (end !== 'done') onClose();
    });
  }, [begin, onClose]);
  if (came === null) return null;
  return (
    <TableDialog
      {...came}
      start={start}
      note={pickTexts.writes}
      onPick={(mapping) => {
        onClose();
        void workspace.adopt(mapping);
      }}
      onClose={onClose}
    />
  );
}
