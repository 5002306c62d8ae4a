import type { Scheme } from '../../../scheme/types';
import type { Yen } from '../../../scheme/units';
import { leaf, type Counted, type Expression } from '../../explain/expression';
import type { Contract } from '../../input/records';

/** What the 基準額 of a 補助区分 depends on. */
export interface BaseInputs {
  /** 台; null: undetermined. */
  readonly units: number | null;
  /** Where the 台数 stand; absent where they are given as a figure. */
  readonly counted?: () => Counted;
  /** 職員数 (人); null: undetermined. */
  readonly staff: number | null;
  /** Row of 申請 that 職員数 comes from; absent where it is given as a figure. */
  readonly staffRow?: number;
  readonly contract: Contract | null;
  readonly withAdoption: boolean;
  /** +5万円; null: the prefecture's setting cannot be read. */
  readonly linkBonus: boolean | null;
  readonly packageCeiling: Yen | null;
}

/**
 * 基準額 (円) of a 補助区分 as an expression (別紙1 5(イ), 表2, 表3).
 * @throws Error when the rule book has no such 補助区分.
 */
export function baseOf(scheme: Scheme, costCategory: string, inputs: BaseInputs): Expression {
  const category = scheme.technology.costCategories.find((entry) => entry.name === costCategory);
  if (category === undefined) throw new Error(`no such cost category: ${costCategory}`);
  const { base, source } = category;
  switch (base.kind) {
    case 'perUnit':
      return {
        kind: 'perUnit',
        amount: base.amount,
        count: inputs.units,
        unit: '台',
        source,
        counted: inputs.counted?.(),
      };
    case 'flat':
      return leaf(base.amount, 'flat', source);
    case 'package':
      return packageBase(scheme, inputs);
    case 'staffBands':
      return softwareBase(scheme, inputs);
  }
}

/** 表2 5行, 4行※. */
function packageBase(scheme: Scheme, inputs: BaseInputs): Expression {
  const { packageCeiling, packageAdoptionBonus } = scheme.technology;
  const ceiling = leaf(inputs.packageCeiling, 'packageCeiling', packageCeiling.source);
  if (!inputs.withAdoption) return ceiling;
  const bonus = leaf(packageAdoptionBonus.value, 'packageBonus', packageAdoptionBonus.source);
  return { kind: 'sum', terms: [ceiling, bonus] };
}

/** 表3. */
function softwareBase(scheme: Scheme, inputs: BaseInputs): Expression {
  const { staffBands, flatContract, linkBonus } = scheme.technology;
  const column = inputs.withAdoption ? 'withAdoption' : 'software';
  const base: Expression =
    inputs.contract === 'flat'
      ? leaf(flatContract.value[column], 'flatContract', flatContract.source)
      : {
          kind: 'band',
          bands: staffBands.value,
          staff: inputs.contract === null ? null : inputs.staff,
          column,
          source: staffBands.source,
          row: inputs.staffRow ?? null,
        };
  if (inputs.linkBonus === false) return base;
  const amount = inputs.linkBonus === null ? null : linkBonus.value.amount;
  return { kind: 'sum', terms: [base, leaf(amount, 'linkBonus', linkBonus.source)] };
}
