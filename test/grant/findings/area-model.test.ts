import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { memberOf } from '../rows';
import { names, saidOfModels } from './prefecture';
import { type Case, check, namelessMember, type Said } from './said';

/** 面的支援モデル (別紙2 3(1)): R2-01 to R2-03, R2-08, R2-09. */

describe('R2-08: the 業務改善計画', () => {
  const ACTION = '業務改善計画の提出を求めてください（連携モデルでは推奨です）。';
  const plan = (message: string): Said[] => [['R2-08 不備', '申請1 業務改善計画', message, ACTION]];
  const area = (value: string | null, said: Said[]): Case => ({
    text: value ?? 'blank',
    programme: '面的支援モデル',
    application: { 業務改善計画: value },
    lines: [['機器', 25_000_000]],
    said,
    // at most 20,000,000
    算定額: 20_000_000,
  });
  check([
    area('提出済', []),
    area(null, plan('業務改善計画が未記入です。')),
    area('未提出', plan('業務改善計画が「未提出」です。')),
  ]);
});

const model = (text: string, own: Partial<Case>, said: readonly Said[]): Case => ({
  ...{ text, programme: '面的支援モデル', lines: [['研修', 1_000_000]], said, 算定額: 1_000_000 },
  ...own,
});

describe('R2-01: 「複数の介護事業所等」', () => {
  const few = (count: number): Said => [
    'R2-01 要確認',
    '申請1 受付番号',
    `構成員の事業所が${count === 0 ? 'ありません' : `${count}か所です`}。「地域における複数の介護事業所等」を支援する事業です（2か所以上が必要です）。`,
    '構成員の表に、支援する事業所をすべて記入してください。',
  ];
  const number = '13A0100019';
  const own = (name: string | null, rest: Row = {}) =>
    memberOf('A1', '甲会', '11', { 事業所名: name, ...rest });
  const of = (text: string, members: readonly Row[], ...said: readonly Said[]): Case =>
    model(text, { members }, said);
  check([
    of('nobody', [], few(0)),
    of('one', [own('一')], few(1)),
    of('two names of one corporation', [own('一'), own('二')]),
    of('one name twice', [own('見守りの家'), own('見守り の家')], few(1)),
    of('one name of two corporations', [own('一'), own('一', { 法人名: '乙会' })]),
    of(
      'one name of one corporation in two spellings',
      [
        { ...own('一'), 法人名: '株式会社髙﨑' },
        { ...own('一'), 法人名: '㈱高崎' },
      ],
      few(1),
    ),
    of('one row without a name', [own(null)], few(1)),
    of('two rows without a name', [own(null), own(null)]),
    of('one 事業所番号', [own('一', { 事業所番号: number }), own('二', { 事業所番号: number })], few(1)),
    of('two 事業所番号', [own('一', { 事業所番号: number }), own('一', { 事業所番号: '13A0100027' })]),
    of('a 事業所番号 and none', [own('一', { 事業所番号: number }), own('一')], few(1)),
    of(
      'a corporation without number and name counts nowhere',
      [own('一'), { ...own('二'), 法人名: null, 法人番号: null }],
      namelessMember(2),
      few(1),
    ),
  ]);
});

describe('R2-03: devices of 別紙1', () => {
  const said = (column: string, message: string, action: string): Said => [
    'R2-03 要確認',
    `経費1 ${column}`,
    message,
    action,
  ];
  const blank = said(
    '掲載',
    '機器の掲載が未記入です。定着支援の対象となる機器か確認できません。',
    'TAIS への掲載の有無を確認し、「掲載」を選んでください。',
  );
  const other = (text: string): Said =>
    said(
      '掲載',
      `機器の掲載が「${text}」です。対象は原則として定着支援の対象となる機器で、「これによりがたい場合は厚生労働省に協議すること」とされています。`,
      '厚生労働省に協議し、その結果を記録してください。',
    );
  const price = said(
    '価格公表',
    '機器の価格が公表されていません。定着支援の対象となる機器は、価格が公表されているものです。',
    '価格の公表の有無を確認し、公表されていない場合は厚生労働省に協議してください。',
  );
  const of = (text: string, own: Row, ...found: readonly Said[]): Case =>
    model(text, { lines: [['機器', 1_000_000, own]] }, found);
  check([
    of('TAIS', { 掲載: 'TAIS', 価格公表: '有' }),
    of('同水準', { 掲載: '同水準' }),
    of('その他', { 掲載: 'その他' }, other('その他')),
    of('blank', { 掲載: null }, blank),
    of('a word that is none of these', { 掲載: '未定' }, other('未定')),
    of('no public price', { 価格公表: '無' }, price),
    of('both', { 掲載: 'その他', 価格公表: '無' }, other('その他'), price),
    model('not of another cost', { lines: [['研修', 1_000_000, { 掲載: 'その他', 価格公表: '無' }]] }, []),
  ]);
});

describe('R2-09: the advice of the センター', () => {
  const asked = (message: string, action: string): Said => [
    'R2-09 注意',
    '申請1 センター相談日',
    message,
    action,
  ];
  check([
    model('a day', { application: { センター相談日: '2026-06-01' } }, []),
    model('blank', { application: { センター相談日: null } }, [
      asked(
        'センター相談日が未記入です。',
        '介護生産性向上総合相談センターへの相談を勧めてください（連携モデルでは、計画の作成とともに推奨です）。',
      ),
    ]),
    model('no date', { application: { センター相談日: '近日' } }, [
      asked(
        'センター相談日「近日」は日付として読めません。',
        'センターに相談した日を確認し、日付（例: 2026/7/1、令和8年7月1日）で記入してください。',
      ),
    ]),
  ]);
});

describe('R2-02: over the prefecture, in row order', () => {
  const model = (name: string, position: number) => [
    name,
    'R2-02 不備',
    `申請${names.indexOf(name) + 1} 受付番号`,
    `面的支援モデルの${position}件目です。1都道府県あたり3モデルが上限です。`,
    '採択するモデルを選び、対象としない申請は取下げを求めてください（行の順に数えています）。取下げは「取下げ」の列に日付を記入します。',
  ];

  it('from the 4th モデル on, 不備 ones not counted', () => {
    const costs = [1, 1, 1, 1, 1, 1];
    expect(saidOfModels('面的支援モデル', costs.slice(0, 3))).toEqual([]);
    expect(saidOfModels('面的支援モデル', costs.slice(0, 5))).toEqual([model('A4', 4), model('A5', 5)]);
    expect(saidOfModels('面的支援モデル', costs, ['A2', 'A6'])).toEqual([model('A5', 4)]);
  });
});
