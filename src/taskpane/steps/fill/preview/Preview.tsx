import { pane } from '../../../../catalogue/pane';
import type { PreviewResult } from '../../../../workbook/run/results';
import { Section } from '../../../parts/look/Section';
import { ChangedCells } from './ChangedCells';
import { Largest } from './Largest';
import { Totals } from './Totals';

/** What 算定 would change: the total, the cells by column, and the applications that differ most. */
export function Preview({ preview }: { preview: PreviewResult }) {
  const { columns, sheetChanges, largest, plannedBefore, totals, changedCells } = preview;
  const words = pane.preview;
  return (
    <>
      <Totals before={plannedBefore} after={totals.planned} />
      <Section title={words.columns} note={words.cells(changedCells)}>
        <ChangedCells columns={columns} sheets={sheetChanges} />
      </Section>
      {largest.length > 0 && (
        <Section title={words.largest} note={words.largestNote}>
          <Largest changes={largest} />
        </Section>
      )}
    </>
  );
}
