/** Formats and check digits of the numbers that an application carries. */

const CORPORATION_NUMBER = /^\d{13}$/;
const ESTABLISHMENT_NUMBER = /^\d{2}[0-9A-HJ-NPR-Z]\d{7}$/;
const TAIS_CODE = /^\d{5}-\d{6}$/;
const SECURITY_ACTION_ID = /^\d{11}$/;

export const isCorporationNumber = (text: string): boolean => CORPORATION_NUMBER.test(text);
export const isEstablishmentNumber = (text: string): boolean => ESTABLISHMENT_NUMBER.test(text);
export const isTaisCode = (text: string): boolean => TAIS_CODE.test(text);
export const isSecurityActionId = (text: string): boolean => SECURITY_ACTION_ID.test(text);

/** 9 digits: Excel has dropped the leading 0 of a prefecture 01–09. */
export const lostLeadingZero = (text: string): boolean => /^\d{9}$/.test(text);

/** 4.01E+12: Excel has turned 13 digits into a number and the rest is gone. */
export const inScientificNotation = (text: string): boolean => /^\d(\.\d+)?E\+?\d+$/i.test(text);

/**
 * Check digit of a 法人番号 of 13 digits: 9 − (Σ Pn·Qn mod 9) over the last 12 digits, n from the right,
 * Qn = 1 for odd and 2 for even n (法人番号の指定等に関する省令).
 */
export function corporationCheckDigitAgrees(number: string): boolean {
  let sum = 0;
  for (let n = 1; n <= 12; n += 1) sum += Number(number[13 - n]) * (n % 2 === 1 ? 1 : 2);
  return Number(number[0]) === 9 - (sum % 9);
}

/**
 * Check digit of a 介護保険事業所番号: weights 2, 1, 2, 1 … from the right over the first nine characters
 * (letters as A=10, B=11 …), the digits of each product added up. Medical and 老健 numbers (区分 1, 3–6) may carry
 * the check over 郡市区+番号 alone.
 */
export function establishmentCheckDigitAgrees(number: string): boolean {
  const check = Number(number[9]);
  if (check === weightedCheck(number.slice(0, 9))) return true;
  return '13456'.includes(number.charAt(2)) && check === weightedCheck(number.slice(3, 9));
}

function weightedCheck(characters: string): number {
  let sum = 0;
  for (let n = 0; n < characters.length; n += 1) {
    const product = valueAt(characters, characters.length - 1 - n) * (n % 2 === 0 ? 2 : 1);
    // letters give two digits at most: Z × 2 = 70
    sum += Math.floor(product / 10) + (product % 10);
  }
  return (10 - (sum % 10)) % 10;
}

const ZERO = '0'.charCodeAt(0);
const LETTER_A = 'A'.charCodeAt(0);

/** A digit's value; A=10, B=11 … */
function valueAt(characters: string, index: number): number {
  const code = characters.charCodeAt(index);
  return code >= LETTER_A ? code - LETTER_A + 10 : code - ZERO;
}
