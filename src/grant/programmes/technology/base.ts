import type { Scheme } from '../../../scheme/types';
import type { Yen } from '../../../scheme/units';
import { type Counted, type Expression, leaf } from '../../explain/expression';
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
 * @example 表2 1行, 3行: so much for each 台
 * const none = { units: null, staff: null, contract: null, withAdoption: false, linkBonus: false }
 * evaluate(baseOf(r8, '機器100', { ...none, units: 3 })) // → 3_000_000
 * evaluate(baseOf(r8, '機器30', { ...none, units: 2 })) // → 600_000
 * @example 表3 第2欄, 第3欄 (with 4(1)イ): by 職員数
 * evaluate(baseOf(r8, 'ソフト', { ...none, contract: 'perStaff', staff: 20 })) // → 1_500_000
 * evaluate(baseOf(r8, 'ソフト', { ...none, contract: 'perStaff', staff: 21, withAdoption: true })) // → 2_150_000
 * @example 表3 本文, なお書き: 一律, and 5万円 more for data linked with five 事業所
 * evaluate(baseOf(r8, 'ソフト', { ...none, contract: 'flat' })) // → 2_500_000
 * evaluate(baseOf(r8, 'ソフト', { ...none, contract: 'flat', linkBonus: true })) // → 2_550_000
 * @example 表2 5行, 4行※: the prefecture's ceiling, and 15万円 more with 4(1)イ
 * evaluate(baseOf(r8, 'パッケージ', { ...none, packageCeiling: yen(4_000_000), withAdoption: true })) // → 4_150_000
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
