import { exactSum } from '../../../base/exact-sum';
import { dutyTexts } from '../../../catalogue/sheets/duty-texts';
import { effectTexts } from '../../../catalogue/sheets/effect-texts';
import { textOf } from '../../../grant/input/cell';
import { decidedOf } from '../../../grant/joint/decided';
import { isGranted } from '../../../grant/joint/granted';
import { homes } from '../../../grant/programmes';
import { namesOfKinds } from '../../../report/books';
import type { Block } from '../../../report/input';
import { supporterColumns } from '../../../report/stages/supporters';
import type { Books } from '../../../scheme';
import type { Assessed } from '../../read/assessed';
import type { EffectCheck } from './effect-totals-sheet';

/** The 事業 whose 業務改善支援事業者 are made public. */
export const supportedNames = ({ all }: Books): string[] =>
  namesOfKinds(
    all,
    Object.values(homes).flatMap(({ kind, namesSupporter }) => (namesSupporter === true ? [kind] : [])),
  );

/** 検算: the establishments of all 業務改善支援事業者 against the applications to which the check itself grants something. */
export function supporterCheck(block: Block, { result, gathered, reports }: Assessed): EffectCheck {
  const { header } = supporterColumns.supported;
  const names = supportedNames(gathered.books);
  const decidedFor = decidedOf(reports.decided);
  const column = block[0]?.indexOf(header) ?? -1;
  const expected = result.assessments.filter(
    (assessment) =>
      isGranted(assessment, decidedFor(assessment.application.receiptNumber)) &&
      names.includes(textOf(assessment.application.programme)),
  ).length;
  return {
    of: null,
    ...{ header, against: dutyTexts.found, unit: 'count' },
    note: effectTexts.againstGranted(names.join('・')),
    formula: String(expected),
    expected,
    total: exactSum(block, (row) => (typeof row[column] === 'number' ? row[column] : null)),
  };
}
