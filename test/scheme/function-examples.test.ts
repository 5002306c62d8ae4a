import { describe, expect, it } from 'vitest';
import * as ofTechnology from '../../src/functions/functions';
import * as ofProgrammes from '../../src/functions/programme-functions';
import { r8 } from '../../src/scheme/r8';

/** The worked examples of 令和8年度 come out as they say, and their titles name what is entered. */

type Called = (...args: readonly unknown[]) => unknown;
const code = { ...ofTechnology, ...ofProgrammes } as unknown as Readonly<Record<string, Called>>;
const functions = Object.entries(await r8.texts.functions());
const examples = functions.flatMap(([name, words]) =>
  words.examples.map((example) => [name, example.title, example] as const),
);

/** 375,000円, 11名: figures of a title that must be among those of the example. */
const FIGURES = /([\d,]+)(?:円|台|名|法人|年度)/g;

const figuresIn = (text: string): string[] =>
  [...text.matchAll(FIGURES)].map(([, digits]) => digits!.replaceAll(',', ''));

describe('an example of 令和8年度', () => {
  it.each(examples)('%s: %s', (name, title, { args, result }) => {
    expect(code[name]!(...args)).toEqual(result);
    expect(title).toMatch(/\S{4}/);
    // 台数 that is left out is 1
    const figures = [1, ...args, result].flatMap((value) => String(value).match(/\d+/g) ?? []);
    expect(figures).toEqual(expect.arrayContaining(figuresIn(title)));
  });

  it('is there for each function that computes an amount', () => {
    const without = functions.filter(([, words]) => words.examples.length === 0).map(([name]) => name);
    expect(without).toEqual(['GRANT_STAFF']);
  });
});
