import { effectTexts } from '../../catalogue/sheets/effect-texts';
import { SUPPORTER } from '../../catalogue/sheets/headers';
import { look } from '../columns/column';
import { plainBlock, reportColumns } from '../columns/report';
import type { Block } from '../input';
import type { EffectMeaning } from './effect-meaning';

/** An establishment; the first one that somebody supported bears the name and the number of all of them. */
interface Row {
  readonly name: string;
  readonly supported: number | '';
  readonly establishmentName: string;
}

/** 支援にあたった業務改善支援事業者, as they are made public (基金要綱 5(5)②). */
export const supporterColumns = reportColumns<Row>()({
  name: { header: SUPPORTER, look: look('text', 32), cell: ({ name }) => name },
  supported: { header: '事業所数', look: look('center', 9), cell: ({ supported }) => supported },
  establishmentName: {
    header: '事業所名',
    look: look('text', 32),
    cell: ({ establishmentName }) => establishmentName,
  },
});

export const supporterBlock = ({ supporters }: EffectMeaning): Block =>
  plainBlock(
    supporterColumns,
    supporters.flatMap(({ name, supported }) =>
      supported.map(({ establishmentName, receiptNumber }, at): Row => ({
        name: at > 0 ? '' : name === '' ? effectTexts.nobodyNamed : name,
        supported: at > 0 ? '' : supported.length,
        establishmentName: establishmentName === '' ? receiptNumber : establishmentName,
      })),
    ),
  );
