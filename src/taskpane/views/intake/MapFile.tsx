import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { intakeTexts } from '../../../catalogue/intake-texts';
import { pickTexts } from '../../../catalogue/pane/pick-texts';
import { BOTH, KIND_OF, type TableKind } from '../../../catalogue/settings/reading-words';
import type { TargetTable } from '../../../intake/lists';
import type { TableMapping } from '../../../table/pick/table-mapping';
import type { IncomingFile } from '../../../workbook/intake/take-in';
import type { KnownNumbers, PickStart } from '../../parts/pick/draft';
import { useBusy } from '../../workspace/context';

const LazyDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "pick" */ '../../parts/pick/TableDialog')).TableDialog,
}));

interface Props {
  readonly file: IncomingFile;
  /** The 受付番号 of the workbook, by which a column of them is told. */
  readonly numbers: ReadonlySet<string>;
  /** Nothing of the file can be taken before. */
  readonly needed: boolean;
  readonly onMap: (mapping: TableMapping) => void;
}

/** 計画, 効果報告 and 実績報告 are known by their headers alone. */
const kindOf = (table: TargetTable, flat: boolean): TableKind | null =>
  table === 'plans' || table === 'effects' || table === 'results'
    ? null
    : flat && table !== 'members'
      ? BOTH
      : KIND_OF[table];

const NOBODY: ReadonlySet<string> = new Set();

/** 列の対応を確かめる: 「この表ですか？」 over the sheets of a file; of a file without a list it opens by itself. */
export function MapFile({ file, numbers, needed, onMap }: Props) {
  const busy = useBusy();
  const { lists, sheets, layouts } = file;
  const [isOpen, setOpen] = useState(lists.tables.length === 0 && layouts.length === 0);
  const known: KnownNumbers = { 申請: NOBODY, 経費: numbers, 申請と経費: NOBODY, 構成員: numbers };
  const [layout] = layouts;
  const doubt = lists.doubts[0]?.table;
  const own = lists.unfolded === true ? undefined : lists.tables.find(({ kind }) => kind === doubt);
  const table = own ?? lists.tables[0];
  const start: PickStart = {
    sheet: table?.located.grid.sheet ?? null,
    headerRow: table === undefined ? null : table.located.headerRow + 1,
    kind: table === undefined ? null : kindOf(table.kind, lists.flat),
    ...(layout && { chosen: layout.mapping }),
  };
  const units = lists.doubts.flatMap(({ kind, wanted, unit }) =>
    kind === 'unit' ? [[wanted, unit] as const] : [],
  );
  if (sheets.length === 0) return null;
  return (
    <>
      <Button
        appearance={needed ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => setOpen(true)}
      >
        {intakeTexts.map}
      </Button>
      {isOpen && (
        <Suspense>
          <LazyDialog
            {...{ sheets, known, start }}
            asked={new Map(units)}
            note={pickTexts.readsFile}
            onPick={(mapping) => {
              setOpen(false);
              onMap(mapping);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
