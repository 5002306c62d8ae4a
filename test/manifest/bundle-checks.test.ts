import { describe, expect, test } from 'vitest';
import { associationsOf } from '../../scripts/associations';
import { checkActions, checkFunctions, checkMetadata, checkPolicy } from '../../scripts/bundle-checks';

const amount = {
  id: 'GRANT_AMOUNT',
  name: 'GRANT_AMOUNT',
  description: '補助額',
  parameters: [{ name: '経費区分', description: '経費の区分' }],
};

test('what is promised is there', () => {
  expect(checkFunctions([amount], ['GRANT_AMOUNT'])).toEqual([]);
  expect(checkActions(['check'], ['check', 'showPane'], ['check', 'showPane'])).toEqual([]);
  expect(checkMetadata([amount])).toEqual([]);
});

test('a function without code, and code without a function', () => {
  const two = [amount, { ...amount, id: 'GRANT_BASE' }];
  expect(checkFunctions(two, ['GRANT_AMOUNT'])).toEqual(['function GRANT_BASE has no code']);
  expect(checkFunctions([], ['GRANT_AMOUNT'])).toEqual(['function GRANT_AMOUNT is not in functions.json']);
  expect(checkFunctions([amount, amount], ['GRANT_AMOUNT'])).toEqual(['function GRANT_AMOUNT twice']);
});

test('a button or a key without a command, and a command that neither calls', () => {
  expect(checkActions(['check', 'undo'], [], ['check'])).toEqual(['action undo has no code']);
  expect(checkActions(['check'], ['showPane'], ['check'])).toEqual(['action showPane has no code']);
  expect(checkActions([], ['check'], ['check', 'fill'])).toEqual([
    'action fill is not in the manifest or its shortcuts',
  ]);
});

test('names and descriptions of functions', () => {
  expect(checkMetadata([{ ...amount, id: 'AMOUNT' }])).toHaveLength(2);
  expect(checkMetadata([{ ...amount, description: '' }])).toHaveLength(1);
  expect(checkMetadata([{ ...amount, parameters: [{ name: '経費区分' }] }])).toHaveLength(1);
});

describe('what a script associates', () => {
  test('is noted, in a loop too, and before Office is ready', () => {
    const script = `
      const host = Office.HostType.Excel;
      for (const id of ['check', 'fill']) Office.actions.associate(id, () => host);
      CustomFunctions.associate('GRANT_AMOUNT', () => 0);
      Office.onReady().then(() => Office.actions.associate('late', () => 0));`;
    expect(associationsOf(script)).toEqual({ functions: ['GRANT_AMOUNT'], actions: ['check', 'fill'] });
  });

  test('a script that fails while it loads is reported', () => {
    expect(() => associationsOf('throw new Error("broken")')).toThrow('broken');
  });
});

describe('the policy of the page', () => {
  const POLICY =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'";
  const page = (policy: string, before = '') =>
    `<html><head>${before}<meta http-equiv="Content-Security-Policy" content="${policy}" /><script src=a.js></script>`;

  test('lets the page load from and send to our own server alone', () => {
    expect(checkPolicy(page(POLICY))).toEqual([]);
    const cdn = POLICY.replace("script-src 'self'", "script-src 'self' https://appsforoffice.microsoft.com");
    expect(checkPolicy(page(cdn))).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['no policy', '<html><head></head>', 'the page has no policy'],
    ['a script above it', page(POLICY, '<script></script>'), 'the policy stands below a script'],
    [
      'scripts of text',
      page(POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'")),
      "script-src allows 'unsafe-eval'",
    ],
    [
      'scripts in the page',
      page(POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")),
      "script-src allows 'unsafe-inline'",
    ],
    [
      'another server to send to',
      page(`${POLICY}; connect-src 'self' https://example.com`),
      'connect-src allows https://example.com',
    ],
    [
      'any server',
      page(POLICY.replace("default-src 'self'", 'default-src *')),
      "default-src is not 'self' alone",
    ],
    ['a form that is sent', page(POLICY.replace("form-action 'none'", '')), "form-action is not 'none'"],
  ])('%s', (_what, html, defect) => {
    expect(checkPolicy(html)).toContain(defect);
  });
});
