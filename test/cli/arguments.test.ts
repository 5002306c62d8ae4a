import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/cli/arguments';

/** What is refused is said in our sentences, whatever reads the command line. */
describe('the arguments', () => {
  it.each([
    ['no input', ['check'], '入力のブック（.xlsx）を指定してください。'],
    ['no form', ['form', 'a.xlsx', '-o', 'b.xlsx'], 'タグを書いた国の様式のブック（.xlsx）を、'],
    ['no output', ['submit', 'a.xlsx'], '出力のファイル名を -o で指定してください。'],
    ['one too many', ['submit', 'a.xlsx', 'b.xlsx', '-o', 'c.xlsx'], '引数「b.xlsx」は余分です。'],
    ['two years, nothing to compare', ['rulebook', '8', '9'], '引数「9」は余分です。'],
    ['an unknown option', ['check', 'a.xlsx', '-x'], '「-x」という指定は使えません。'],
    ['a value for a switch', ['check', 'a.xlsx', '--json=1'], '「--json」という指定は使えません。'],
    ['no value', ['process', 'a.xlsx', '-o'], '「-o」という指定は使えません。'],
    ['a day that is none', ['process', '-o', 'b.xlsx', '--remind', 'a.xlsx'], '日付「a.xlsx」は'],
    ['an option for a value', ['process', 'a.xlsx', '-o', '--json'], '「-o」という指定は使えません。'],
    ['help in English', ['check', '--help'], '「--help」という指定は使えません。'],
    [
      'an output for a comparison',
      ['rulebook', '--compare', '8', '9', '-o', 'a.xlsx'],
      '「--output」は rulebook',
    ],
    ['one year to compare', ['rulebook', '--compare', '8'], '比べる2つの年度を、'],
  ])('%s', (_what, argv, sentence) => {
    expect(() => readCommand(argv)).toThrow(sentence);
  });

  it('options may stand before or after what they belong to', () => {
    const command = { name: 'form', input: 'a.xlsx', form: 'b.xlsx', output: 'c.xlsx', allowUnknown: true };
    expect(readCommand(['form', 'a.xlsx', '--allow-unknown', 'b.xlsx', '-o', 'c.xlsx'])).toEqual(command);
    expect(readCommand(['-oc.xlsx', 'form', '--allow-unknown', 'a.xlsx', 'b.xlsx'])).toEqual(command);
    expect(readCommand(['form', '--output=c.xlsx', '--allow-unknown', '--', 'a.xlsx', 'b.xlsx'])).toEqual(
      command,
    );
  });

  it.each([
    ['without a day, that of the clock', ['--remind'], 'today'],
    ['2026-07-01', ['--remind', '2026-07-01'], '2026-07-01'],
    ['令和8年7月1日', ['--remind=令和8年7月1日'], '2026-07-01'],
    ['none asked for', [], null],
  ])('the day of 督促: %s', (_what, argv, remind) => {
    expect(readCommand(['process', 'a.xlsx', '-o', 'b.xlsx', ...argv])).toMatchObject({ remind });
  });

  it('a file may be named as an option, after --', () => {
    expect(readCommand(['check', '--json', '--', '-x.xlsx'])).toEqual({
      name: 'check',
      input: '-x.xlsx',
      json: true,
    });
  });
});
