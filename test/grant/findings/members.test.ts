import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { memberOf } from '../rows';
import { assessedCase } from './said';

/** ID-12: the numbers and services of 構成員. */

const LEADER = memberOf('A1', '甲会', '15', { 小規模: '○', 代表: '○' });

function saidOf(programme: string, own: Row): string[] {
  const second = memberOf('A1', '乙会', programme === '連携モデル' ? '43' : '15', own);
  const first = programme === '連携モデル' ? { ...LEADER, サービス種類: '11' } : LEADER;
  const { findings } = assessedCase({ programme, lines: [['その他', 100_000]], members: [first, second] });
  return findings
    .filter(({ rule }) => rule === 'ID-12')
    .map(
      ({ severity, variant, place }) =>
        `${severity} ${variant} ${place?.row ?? ''} ${place !== null && 'field' in place ? (place.field ?? '') : ''}`,
    );
}

describe('ID-12: a row of 構成員', () => {
  it.each<[string, Row, string[]]>([
    ['as it should be', {}, []],
    ['法人番号 blank', { 法人番号: null }, ['要確認 numberBlank 1 corporationNumber']],
    ['neither 法人番号 nor 法人名', { 法人番号: null, 法人名: null }, ['不備 nameless 1 corporationNumber']],
    ['法人番号 of 12 digits', { 法人番号: '712345678901' }, ['不備 numberForm 1 corporationNumber']],
    ['法人番号 as Excel shows it', { 法人番号: '4.01E+12' }, ['不備 numberScientific 1 corporationNumber']],
    [
      '法人番号 with a wrong check digit',
      { 法人番号: '1123456789012' },
      ['注意 numberCheckDigit 1 corporationNumber'],
    ],
    ['事業所番号', { 事業所番号: '13A0100019' }, []],
    ['事業所番号 of 9 digits', { 事業所番号: '470100012' }, ['不備 leadingZero 1 establishmentNumber']],
    ['事業所番号 of another form', { 事業所番号: '13I0100019' }, ['不備 form 1 establishmentNumber']],
    [
      '事業所番号 with a wrong check digit',
      { 事業所番号: '13A0100018' },
      ['注意 establishmentCheckDigit 1 establishmentNumber'],
    ],
    [
      '事業所番号 of another prefecture than its 指定権者',
      { 事業所番号: '04A0700017' },
      ['注意 prefecture 1 establishmentNumber'],
    ],
    ['事業所番号 of its 指定権者', { 事業所番号: '04A0700017', 指定権者都道府県: '04' }, []],
    ['事業所番号 of its 指定権者, a number', { 事業所番号: '04A0700017', 指定権者都道府県: 4 }, []],
    ['事業所番号 of the prefecture of 設定', { 事業所番号: '13A0100019', 指定権者都道府県: null }, []],
    [
      '事業所番号 of another prefecture than 設定',
      { 事業所番号: '04A0700017', 指定権者都道府県: null },
      ['注意 prefecture 1 establishmentNumber'],
    ],
    ['サービス種類 blank', { サービス種類: null }, []],
    ['サービス種類 unknown', { サービス種類: '15・99' }, ['不備 unknown 1 services']],
    ['サービス種類 of several codes', { サービス種類: '短期入所療養介護' }, ['注意 several 1 services']],
  ])('%s', (_text, own, said) => {
    expect(saidOf('協働化', own)).toEqual(said);
  });

  it.each(['面的支援モデル', '連携モデル'])('of %s: a 法人番号 may be blank', (programme) => {
    expect(saidOf(programme, { 法人番号: null })).toEqual([]);
    expect(saidOf(programme, { 法人番号: null, 法人名: null })).toEqual([
      '不備 nameless 1 corporationNumber',
    ]);
    expect(saidOf(programme, { 法人番号: '12' })).toEqual(['不備 numberForm 1 corporationNumber']);
  });

  it('of another 事業: nothing is asked of it', () => {
    const members = [memberOf('A1', '甲会', '99', { 法人番号: '1' })];
    const { findings } = assessedCase({ programme: '事務費', lines: [['委託', 1_000]], members });
    expect(findings).toEqual([]);
  });

  it('a row of neither name nor number is no establishment of a 連携モデル', () => {
    const members = [
      memberOf('A1', '甲会', '11'),
      memberOf('A1', '', '43', { 法人名: null, 法人番号: null }),
    ];
    const { findings } = assessedCase({ programme: '連携モデル', lines: [['その他', 1_000]], members });
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['ID-12', 'R2-04']));
  });
});
