import { Checkbox } from '@fluentui/react-components';
import { optionalSheetTexts } from '../../../../catalogue/optional-sheet-texts';
import { optionalSheets } from '../../../../catalogue/template/template-texts';
import type { SideTable } from '../../../../table/side/columns';

const KINDS = ['products', 'earlierGrants'] as const satisfies readonly SideTable[];

interface Props {
  readonly chosen: readonly SideTable[];
  readonly onChange: (chosen: readonly SideTable[]) => void;
}

/** 製品 and 過年度交付: sheets that the blank form has when they are ticked. */
export function OptionalSheets({ chosen, onChange }: Props) {
  return (
    <div role="group" aria-label={optionalSheetTexts.group}>
      {KINDS.map((kind) => (
        <div key={kind}>
          <Checkbox
            label={optionalSheetTexts.choice(optionalSheets[kind], optionalSheetTexts.uses[kind])}
            checked={chosen.includes(kind)}
            onChange={(_, { checked }) =>
              onChange(KINDS.filter((each) => (each === kind ? checked === true : chosen.includes(each))))
            }
          />
        </div>
      ))}
    </div>
  );
}
