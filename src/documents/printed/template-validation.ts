import { rangeReference } from '../../base/a1';
import type { Area } from '../../base/cells';
import { templateRefusals } from '../../catalogue/template/template-sheet-texts';
import { escapeAttribute, escapeText } from '../../ooxml/xml/xml-text';
import type { Entry } from '../../table/columns/entry';
import type { SettingEntry } from '../../table/settings/setting-entry';
import type { ListName } from '../../table/settings/template-lists';

/** What Excel lets a clerk enter into an area, and the input method it switches to (IME). */
export interface Validation {
  readonly area: Area;
  readonly rule: Rule | null;
  readonly input: 'japanese' | 'latin' | null;
  /** What is said beside the cell while it is chosen; Excel takes 32 and 255 characters. */
  readonly prompt?: { readonly title: string; readonly text: string };
}

interface Rule {
  readonly type: 'list' | 'whole' | 'decimal' | 'date' | 'textLength';
  readonly operator: 'between' | 'equal' | 'greaterThanOrEqual' | null;
  readonly formulas: readonly string[];
  readonly refusal: string;
  /** Only asks whether to go on. */
  readonly lenient: boolean;
}

/** 2000-01-01: nothing older is a date of an application. */
const EARLIEST = 36_526;

export type ListReference = (list: ListName | readonly (string | number)[]) => string;

const rule = (
  type: Rule['type'],
  operator: Rule['operator'],
  formulas: readonly (string | number)[],
  refusal: string,
  lenient = false,
): Rule => ({ type, operator, formulas: formulas.map(String), refusal, lenient });

const atLeast = (type: Rule['type'], least: number, refusal: string): Rule =>
  rule(type, 'greaterThanOrEqual', [least], refusal);

/** The validation of a column of an input table. `listAt` finds where the words of a list stand. */
export function entryValidation(area: Area, entry: Entry, listAt: ListReference): Validation {
  switch (entry.kind) {
    case 'prose':
      return { area, rule: null, input: 'japanese' };
    case 'code':
      return {
        area,
        rule:
          entry.length === undefined
            ? null
            : rule('textLength', 'equal', [entry.length], templateRefusals.digits(entry.length), true),
        input: 'latin',
      };
    case 'choice': {
      const { openChoice, choice } = templateRefusals;
      const open = entry.open === true;
      return {
        area,
        rule: rule('list', null, [listAt(entry.list)], open ? openChoice : choice, open),
        input: null,
      };
    }
    case 'date':
      return { area, rule: atLeast('date', EARLIEST, templateRefusals.date), input: 'latin' };
    case 'yen':
      return { area, rule: atLeast('whole', 0, templateRefusals.yen), input: 'latin' };
    case 'count':
      return {
        area,
        rule: atLeast('whole', entry.least, templateRefusals.count(entry.least)),
        input: 'latin',
      };
    case 'decimal':
      return {
        area,
        rule:
          entry.signed === true
            ? atLeast('decimal', Number.MIN_SAFE_INTEGER, templateRefusals.signed)
            : atLeast('decimal', 0, templateRefusals.decimal),
        input: 'latin',
      };
  }
}

/** The validation of a setting's value. */
export function settingValidation(area: Area, entry: SettingEntry, listAt: ListReference): Validation {
  switch (entry.kind) {
    case 'prefecture':
      return {
        area,
        rule: rule('list', null, [listAt('prefecture')], templateRefusals.choice),
        input: 'latin',
      };
    case 'choice':
      return { area, rule: rule('list', null, [listAt(entry.words)], templateRefusals.choice), input: null };
    case 'fraction':
    case 'monthDay':
      return { area, rule: null, input: 'latin' };
    case 'words':
      return { area, rule: null, input: 'japanese' };
    case 'whole': {
      const { least, most } = entry;
      const bounded =
        most === null
          ? atLeast('whole', least, templateRefusals.count(least))
          : rule('whole', 'between', [least, most], templateRefusals.amountBetween(least, most));
      return { area, rule: bounded, input: 'latin' };
    }
  }
}

export function validationXml({ area, rule: checked, input, prompt }: Validation): string {
  const ime = input === null ? '' : ` imeMode="${input === 'japanese' ? 'hiragana' : 'off'}"`;
  const said =
    prompt === undefined
      ? ''
      : ` promptTitle="${escapeAttribute(prompt.title)}" prompt="${escapeAttribute(prompt.text)}"`;
  const place =
    `allowBlank="1"${prompt === undefined ? '' : ' showInputMessage="1"'} showErrorMessage="1"` +
    `${checked === null ? said : ''} sqref="${rangeReference(area)}"`;
  if (checked === null) return `<dataValidation${ime} ${place}/>`;
  const { type, operator, formulas, refusal, lenient } = checked;
  return (
    `<dataValidation type="${type}"${lenient ? ' errorStyle="warning"' : ''}${ime}` +
    (operator === null ? '' : ` operator="${operator}"`) +
    ` errorTitle="${escapeAttribute(templateRefusals.title)}" error="${escapeAttribute(refusal)}"${said} ${place}>` +
    formulas.map((formula, i) => `<formula${i + 1}>${escapeText(formula)}</formula${i + 1}>`).join('') +
    '</dataValidation>'
  );
}
