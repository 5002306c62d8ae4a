import { Checkbox } from '@fluentui/react-components';
import { optionalSheetTexts } from '../../../../catalogue/optional-sheet-texts';
import {
  OPTIONAL_TABLES,
  optionalSheets,
  type OptionalTable,
} from '../../../../catalogue/template/template-texts';

interface Props {
  readonly chosen: readonly OptionalTable[];
  readonly onChange: (chosen: readonly OptionalTable[]) => void;
}

/** 計画, 効果報告, 実績報告, 製品 and 過年度交付: sheets that the blank form has when they are ticked. */
export function OptionalSheets({ chosen, onChange }: Props) {
  return (
    <div role="group" aria-label={optionalSheetTexts.group}>
      {OPTIONAL_TABLES.map((kind) => (
        <div key={kind}>
          <Checkbox
            label={optionalSheetTexts.choice(optionalSheets[kind], optionalSheetTexts.uses[kind])}
            checked={chosen.includes(kind)}
            onChange={(_, { checked }) =>
              onChange(
                OPTIONAL_TABLES.filter((each) => (each === kind ? checked === true : chosen.includes(each))),
              )
            }
          />
        </div>
      ))}
    </div>
  );
}
