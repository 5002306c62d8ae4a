import type { Random } from './random';

/** Made-up numbers with right check digits; written apart from src/, so that each checks the other. */

/** 法人番号: 13 digits, the first being the check digit. */
export function corporationNumber(random: Random): string {
  const body = random.digits(12);
  const sum = [...body]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 2), 0);
  return String(9 - (sum % 9)) + body;
}

/** 事業所番号: 都道府県 2, 区分 1, 郡市区 2, 番号 4, check 1. */
export function establishmentNumber(random: Random, prefecture: string, kind: string): string {
  const body = `${prefecture}${kind}${String(random.whole(1, 62)).padStart(2, '0')}${String(random.whole(1, 2999)).padStart(4, '0')}`;
  const sum = [...body].reverse().reduce((total, character, at) => {
    const product = Number.parseInt(character, 36) * (at % 2 === 0 ? 2 : 1);
    return total + [...String(product)].reduce((digits, digit) => digits + Number(digit), 0);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

/** The number with another last digit, which is then a wrong check digit. */
export function withWrongCheckDigit(number: string): string {
  return number.slice(0, -1) + String((Number(number.slice(-1)) + 3) % 10);
}
