import { describe, expect, it } from 'vitest';
import { degreeTexts } from '../../src/catalogue/functions/function-requirement-texts';
import type { Argument } from '../../src/functions/arguments';
import { grantRequirements } from '../../src/functions/requirements';
import { applicableRules } from '../../src/grant/applicable';
import { r8 } from '../../src/scheme/r8';
import { problemOf } from './problem';

/** Rules of 定着支援 that depend on the サービス種類. */
const BY_SERVICE = ['R1-05', 'R1-40', 'R1-41', 'R1-50', 'R1-51'];

const rows = (services: Argument, programme?: Argument): string[][] =>
  grantRequirements(services, programme).slice(1);
const rules = (services: Argument, programme?: Argument): (string | undefined)[] =>
  rows(services, programme).map(([rule]) => rule);
const byService = (services: Argument): (string | undefined)[] =>
  rules(services).filter((rule) => BY_SERVICE.includes(rule ?? ''));

describe('GRANT_REQUIREMENTS', () => {
  it.each([
    ['11', ['R1-40', 'R1-51']], // 訪問介護: 6⑤
    ['43', ['R1-40', 'R1-51']],
    ['46', ['R1-05', 'R1-40', 'R1-51']], // 介護予防支援
    ['51', ['R1-41', 'R1-50']], // 介護老人福祉施設: 6④
    ['21', ['R1-40', 'R1-50', 'R1-51']], // 短期入所: 6④ and 6⑤
    ['2A', ['R1-40', 'R1-50', 'R1-51']],
    ['33', ['R1-40', 'R1-50']],
    ['32', ['R1-50']],
    ['71', ['R1-51']],
    ['A8', ['R1-51']],
    ['41', []],
    ['養護', []],
    ['11・51', ['R1-40', 'R1-41', 'R1-50', 'R1-51']], // the union
    ['11 訪問介護、32', ['R1-40', 'R1-50', 'R1-51']],
    [11, ['R1-40', 'R1-51']], // a cell that Excel took as a number
    ['１１', ['R1-40', 'R1-51']],
    ['76 定期巡回・随時対応型訪問介護看護', ['R1-51']],
    ['訪問介護', ['R1-40', 'R1-51']],
  ])('%s asks of 定着支援 by service: %j', (services, expected) => {
    expect(byService(services)).toEqual(expected);
  });

  it('spills ルール, 要件, 条項, 必須か under their headers, in the order of the rules', () => {
    const [header, ...body] = grantRequirements('51', null);
    expect(header).toEqual(['ルール', '要件', '条項', '必須か']);
    expect(body.map((row) => row.length)).toEqual(body.map(() => 4));
    expect(body.flat().every((cell) => cell !== '')).toBe(true);
    const order = body.map(([rule]) => rule ?? '');
    expect(order).toEqual([...order].sort());
    expect(new Set(order).size).toBe(order.length);
  });

  it('says how binding each is', () => {
    const degree = new Map(rows('51・11').map(([rule, , , word]) => [rule, word]));
    expect(degree.get('R1-52')).toBe('必須');
    expect(degree.get('R1-51')).toBe('必須');
    expect(degree.get('R1-50')).toBe('必須（実績報告まで）');
    expect(degree.get('R1-06')).toBe('要確認');
    expect(degree.get('R1-55')).toBe('努力');
    expect(rows('51').find(([rule]) => rule === 'R1-53')).toEqual([
      'R1-53',
      'SECURITY ACTION を宣言していること',
      '別紙1 6⑦',
      '必須',
    ]);
  });

  it.each([
    ['面的支援モデル', ['R1-06', 'R2-01', 'R2-02', 'R2-03', 'R2-08', 'R2-09']],
    ['連携モデル', ['R1-06', 'R2-04', 'R2-05', 'R2-06', 'R2-07', 'R2-08', 'R2-09']],
    ['協働化', ['R1-06', 'R3-01', 'R3-02', 'R3-05', 'R3-06', 'R3-07', 'R3-11', 'R3-12', 'R3-14']],
    ['経営改善', ['R1-06', 'R3-09', 'R3-10', 'R3-11', 'R3-13', 'R3-15']],
    ['モデル施設', ['R1-06', 'R5-03', 'R5-07']],
    ['第三者支援', ['R1-06', 'R5-03', 'R5-05', 'R5-07']],
    ['事務費', ['R1-06']],
    ['革新会議', ['R1-06', 'R5-08']],
    ['相談センター', ['R1-06', 'R5-08']],
  ])('%s: %j, whatever the services', (programme, expected) => {
    expect(rules('51', programme)).toEqual(expected);
    expect(rules(null, programme)).toEqual(expected);
  });

  it('業務改善計画 is a must for 面的支援モデル and recommended for 連携モデル (R2-08)', () => {
    const word = (programme: string) => rows(null, programme).find(([rule]) => rule === 'R2-08')?.[3];
    expect([word('面的支援モデル'), word('連携モデル')]).toEqual(['必須', '努力']);
  });

  it('takes 定着支援 where no 事業 is given', () => {
    expect(grantRequirements('11', '定着支援')).toEqual(grantRequirements('11', null));
    expect(grantRequirements('11', 0)).toEqual(grantRequirements('11', ''));
  });

  it.each([
    [['99'], 'value', '「99」'],
    [['11・XX・ZZ'], 'value', '「XX」「ZZ」'],
    [['訪問'], 'value', '「訪問」'],
    [['#N/A'], 'value', '#N/A'],
    [[1143], 'value', '「1143」'],
    [[null], 'notAvailable', 'サービス種類が指定されていません'],
    [[0], 'notAvailable', 'サービス種類が指定されていません'],
    [['　'], 'notAvailable', 'サービス種類が指定されていません'],
    [['11', '定着'], 'value', '「定着」は使えません'],
  ])('%j gives #%s: %s', ([services, programme]: readonly Argument[], kind, text) => {
    const problem = problemOf(() => grantRequirements(services, programme));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(text);
  });
});

describe('the requirements of a 事業', () => {
  const codes = Object.keys(r8.services.names);

  it('are rules of the book whose severities fit how binding they are said to be', () => {
    const severity = {
      required: '不備',
      requiredByReport: '不備',
      judged: '要確認',
      wished: '注意',
    } as const;
    for (const programme of r8.programmes) {
      for (const { id, rule, degree } of applicableRules(r8, programme, codes)) {
        expect(rule, id).toBe(r8.rules[id]);
        expect(rule.severities, id).toContain(severity[degree]);
        expect(degreeTexts[degree]).not.toBe('');
      }
    }
  });

  it('follow the lists of the clauses, service by service', () => {
    for (const code of codes) {
      const ids = applicableRules(r8, { kind: 'technology' }, [code]).map(({ id }) => id);
      const listed = (groups: { value: readonly (readonly string[])[] }) =>
        groups.value.flat().includes(code);
      expect(ids.includes('R1-50'), code).toBe(listed(r8.services.committee));
      expect(ids.includes('R1-51'), code).toBe(listed(r8.services.dataLink));
      expect(ids.includes('R1-40'), code).toBe(listed(r8.services.standardSpec));
      expect(ids.includes('R1-41'), code).toBe(listed(r8.services.lifeLink));
      expect(ids.includes('R1-05'), code).toBe(code === '46');
    }
  });

  it('leave out a rule that another year’s book does not have', () => {
    const rules = Object.fromEntries(Object.entries(r8.rules).filter(([id]) => id !== 'R1-52'));
    const ids = applicableRules({ ...r8, rules }, { kind: 'technology' }, ['51']).map(({ id }) => id);
    expect(ids).not.toContain('R1-52');
    expect(ids).toContain('R1-53');
  });
});
